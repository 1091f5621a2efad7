/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.Require;

/** How much worse than the quoted price a market order is filled. What a bar did is read from the last closed one. */
@FunctionalInterface
public interface SlippageModel {

    /** The most that any model may answer. */
    double HIGHEST = 0.1;

    /** Market orders are filled at the quoted price. */
    SlippageModel NONE = (notional, barRange, barNotional) -> 0;

    /**
     * The fraction of the price, in [0, {@link #HIGHEST}]; more is cut to that.
     *
     * @param notional
     *            of the order, in quote currency
     * @param barRange
     *            high less low over the close of the last closed bar
     * @param barNotional
     *            close times volume of that bar, in quote currency; may be 0
     */
    double fraction(double notional, double barRange, double barNotional);

    /** The same for every order: half the spread and the usual impact. */
    static SlippageModel basisPoints(double basisPoints) {
        double fraction = Require.notNegative("basisPoints", basisPoints) * 1e-4;
        return (notional, barRange, barNotional) -> fraction;
    }

    /** A share of the bar's range, so that turbulent markets cost more. */
    static SlippageModel ofRange(double share) {
        Require.notNegative("share", share);
        return (notional, barRange, barNotional) -> share * barRange;
    }

    /**
     * Square-root impact: {@code coefficient * sqrt(notional / barNotional)} basis points; the highest slippage in a bar without
     * volume.
     *
     * <p>
     * Source: Almgren, Thum, Hauptmann, Li, "Direct Estimation of Equity Market Impact" (2005), and Toth et al., "Anomalous
     * Price Impact and the Critical Nature of Liquidity in Financial Markets", Physical Review X 1 (2011): impact grows about
     * with the square root of the share of the volume. The coefficient is the market's own and has to be measured.
     */
    static SlippageModel squareRoot(double coefficient) {
        double scale = Require.notNegative("coefficient", coefficient) * 1e-4;
        return (notional, barRange, barNotional) -> scale == 0
                ? 0
                : barNotional > 0 ? scale * Math.sqrt(notional / barNotional) : HIGHEST;
    }
}
