/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.BitSet;
import java.util.OptionalDouble;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/**
 * Modelled over realised coins, added up over the test bars. Venues throttle their reports, so the realised flow is a lower
 * bound and the factor an upper one. Empty if the model's unit is not one of size, or nothing was realised.
 */
public record OverCount(OptionalDouble longs, OptionalDouble shorts, OptionalDouble all) {

    static OverCount of(ScoreBars bars, BarFlows flows, BitSet rows) {
        if (flows.unit() == NotionalUnit.RELATIVE) {
            return new OverCount(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double modelledLong = sum(flows.column(Side.LONG), rows);
        double modelledShort = sum(flows.column(Side.SHORT), rows);
        double realisedLong = sum(bars.realised(Side.LONG), rows);
        double realisedShort = sum(bars.realised(Side.SHORT), rows);
        return new OverCount(ratio(modelledLong, realisedLong), ratio(modelledShort, realisedShort),
                ratio(modelledLong + modelledShort, realisedLong + realisedShort));
    }

    private static double sum(double[] column, BitSet rows) {
        return rows.stream().mapToDouble(row -> column[row]).sum();
    }

    private static OptionalDouble ratio(double modelled, double realised) {
        return realised > 0 ? OptionalDouble.of(modelled / realised) : OptionalDouble.empty();
    }
}
