/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.OptionalDouble;

/**
 * What the levels near spot say at the close of a bar: modelled, and no forecast.
 *
 * @param spot
 *            close of the bar
 * @param fraction
 *            how far from spot is near, for example 0.05
 * @param up
 *            notional of the short levels above spot
 * @param down
 *            notional of the long levels below spot
 * @param unit
 *            unit of both
 * @param ratio
 *            up / down; empty if either is zero
 * @param regime
 *            which side dominates
 */
public record ClusterReading(double spot, double fraction, double up, double down, NotionalUnit unit,
        OptionalDouble ratio, Regime regime) {

    /** Reads the levels. */
    public static ClusterReading of(LiquidationLevels levels, double fraction, RegimeThresholds thresholds) {
        double up = new ClusterNotional(Side.SHORT, fraction).of(levels);
        double down = new ClusterNotional(Side.LONG, fraction).of(levels);
        OptionalDouble ratio = up > 0 && down > 0 ? OptionalDouble.of(up / down) : OptionalDouble.empty();
        return new ClusterReading(levels.spot(), fraction, up, down, levels.unit(), ratio,
                thresholds.classify(up, down));
    }

    /** Whether exactly one side is zero: the regime then only tells the direction. */
    public boolean oneSided() {
        return (up == 0) != (down == 0);
    }
}
