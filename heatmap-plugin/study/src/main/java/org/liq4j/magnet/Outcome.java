/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.Arrays;

import org.liq4j.api.heatmap.Side;

/**
 * What followed an instant at one price, as numbers by {@link #REACHED} and so on; {@code NaN} where it is not defined: a
 * reaction needs a touch, a volatility above 0 to compare with, and its bars without a gap.
 */
final class Outcome {

    /** 1 if the price was reached within the horizon, else 0. */
    static final int REACHED = 0;
    /** Bars until it was reached; the horizon if it was not. */
    static final int BARS = 1;
    private static final int FIRST_REACTION = 2;
    static final int COUNT = FIRST_REACTION + 2 * MagnetSettings.REACTION_BARS.size();

    private final double[] values = new double[COUNT];

    private Outcome() {
        Arrays.fill(values, Double.NaN);
    }

    /** 1 if the close so many bars after the touch lies beyond the price, else 0. */
    static int continued(int reaction) {
        return FIRST_REACTION + 2 * reaction;
    }

    /** 1 if it lies back on the side that price came from, else 0. */
    static int reversed(int reaction) {
        return continued(reaction) + 1;
    }

    static Outcome of(Path path, int bar, Side side, double price, double volatility, int horizon) {
        Outcome outcome = new Outcome();
        int touch = path.untilTouch(bar, side, price, horizon);
        outcome.values[REACHED] = touch == Path.NEVER ? 0 : 1;
        outcome.values[BARS] = touch == Path.NEVER ? horizon : touch;
        for (int r = 0; r < MagnetSettings.REACTION_BARS.size() && touch != Path.NEVER && volatility > 0; r++) {
            int bars = MagnetSettings.REACTION_BARS.get(r);
            int then = bar + touch + bars;
            if (path.contiguous(bar + touch, then)) {
                double beyond = side.sign() * (price - path.close(then)) / price;
                double least = MagnetSettings.REACTION_MULTIPLE * volatility * Math.sqrt(bars);
                outcome.values[continued(r)] = beyond >= least ? 1 : 0;
                outcome.values[reversed(r)] = beyond <= -least ? 1 : 0;
            }
        }
        return outcome;
    }

    double value(int measure) {
        return values[measure];
    }

    boolean reached() {
        return values[REACHED] == 1;
    }
}
