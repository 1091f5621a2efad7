/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.heatmap.Side;

/** Is told of a run as it goes on; bars come in order. */
@FunctionalInterface
public interface BacktestListener {

    /** The bar is done. */
    void barDone(int index);

    /**
     * The bar begins: what is asked of the strategy until {@link #barEnds} - the size of a position to be opened, where its orders
     * rest - depends on the bars before, and on the open of this one as far as the price of an entry does.
     */
    default void barBegins(int index) {
    }

    /** The bar is over; what is asked of the strategy from now on may depend on all of it. Told before {@link #signal}. */
    default void barEnds(int index) {
    }

    /** The strategy asked for something at the close of the bar; told before {@link #barDone}. */
    default void signal(int index, AskedTrade asked) {
    }

    /** A position was opened at the open of the bar; told before {@link #barEnds}. */
    default void opened(int index, Side side, double price, double coins) {
    }

    /** A position, or a part of it, was closed at the open of the bar or within it; told before {@link #barEnds}. */
    default void closed(int index, RoundTrip trade) {
    }
}
