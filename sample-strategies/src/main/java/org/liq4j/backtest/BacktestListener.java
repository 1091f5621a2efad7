/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.signal.Signal;

/** Is told of a run as it goes on; bars come in order. */
@FunctionalInterface
public interface BacktestListener {

    /** The bar is done. */
    void barDone(int index);

    /** The strategy asked for something at the close of the bar; told before {@link #barDone}. */
    default void signal(int index, Signal.Action action) {
    }
}
