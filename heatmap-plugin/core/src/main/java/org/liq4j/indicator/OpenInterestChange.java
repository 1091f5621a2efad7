/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.OptionalDouble;

import org.liq4j.api.Require;
import org.liq4j.api.heatmap.StatefulMeasure;

/** Open interest over that of so many bars before, less 1; empty where one of them is not known. */
record OpenInterestChange(int barCount) implements StatefulMeasure<OptionalDouble> {

    OpenInterestChange {
        Require.atLeast("barCount", barCount, 1);
    }

    @Override
    public State<OptionalDouble> newState() {
        Readings readings = new Readings(barCount);
        return (levels, inputs) -> readings.change(inputs.openInterest());
    }

    @Override
    public boolean followsBars() {
        return true;
    }

    private static final class Readings {

        private final double[] coins;
        private long bars;

        Readings(int barCount) {
            this.coins = new double[barCount];
        }

        OptionalDouble change(double now) {
            int place = (int) (bars % coins.length);
            double before = bars < coins.length ? Double.NaN : coins[place];
            coins[place] = now;
            bars++;
            double change = now / before - 1;
            return Double.isNaN(change) ? OptionalDouble.empty() : OptionalDouble.of(change);
        }
    }
}
