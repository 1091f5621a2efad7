/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.session;

import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

/**
 * Adds up bars of one series from an anchor to an index, always from the anchor on: the total has the same bits in whatever
 * order it is asked for. Asked in ascending order it takes one step per bar, as the total of the bars before the last one
 * asked for is remembered; else as many as there are bars. The last bar is never part of what is remembered, so it may still
 * change; those before it must not. Safe to use from any thread.
 *
 * @param <T>
 *            the total; immutable
 */
public final class RunningTotal<T> {

    private final T zero;
    private final BiFunction<T, Bar, T> plus;
    private volatile @Nullable Closed<T> closed;

    /** @param plus a total and the next bar to the total with that bar; pure */
    public RunningTotal(T zero, BiFunction<T, Bar, T> plus) {
        this.zero = zero;
        this.plus = plus;
    }

    private record Closed<T>(int anchor, int index, T total) {
    }

    /** The total of the bars from the anchor to the index, both of them included. */
    public T of(BarSeries series, int anchor, int index) {
        Closed<T> known = closed;
        boolean usable = known != null && known.anchor == anchor && known.index < index;
        T total = known != null && usable ? known.total : zero;
        for (int i = known != null && usable ? known.index + 1 : anchor; i < index; i++) {
            total = plus.apply(total, series.getBar(i));
        }
        if (index > anchor) {
            closed = new Closed<>(anchor, index - 1, total);
        }
        return plus.apply(total, series.getBar(index));
    }
}
