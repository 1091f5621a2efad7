/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.market.MarketInputs;

/**
 * Something that is taken down at the close of each bar and has several numbers, or needs what earlier bars held: clusters with
 * their identity, for example. All measures of an engine that are made of {@link Object#equals equal} stateful measures share
 * one state, which sees each bar once. So implement it as a record of the settings. A number that one bar alone gives needs no
 * more than a {@link BarMeasure}.
 *
 * @param <R>
 *            what is taken down of a bar; immutable, or left alone until the next bar
 */
public interface StatefulMeasure<R> {

    /**
     * Takes down one engine's closed bars, each once and in order; used by the engine's thread alone, so that it may keep buffers
     * and, if its measure says so, what it saw of earlier bars.
     *
     * @param <R>
     *            what is taken down of a bar
     */
    @FunctionalInterface
    interface State<R> {

        R read(LiquidationLevels levels, MarketInputs inputs);
    }

    /** A state for a new engine, that has seen no bar. */
    State<R> newState();

    /**
     * Whether what is taken down of a bar depends on the bars before it. An engine that holds such a measure cannot be restored
     * from a saved state, which does not hold what the measure saw.
     */
    boolean followsBars();

    /**
     * A number of what is taken down, as a column; over a longer bar than the heatmap's own it is that of the last one.
     *
     * @param value
     *            pure; a record or an enum constant, so that equal ones share a column; {@code NaN} where the number is absent
     */
    default BarMeasure measure(ToDoubleFunction<? super R> value) {
        return measure(value, BarCombination.LAST);
    }

    /**
     * A number of what is taken down, as a column.
     *
     * @param value
     *            pure; a record or an enum constant, so that equal ones share a column; {@code NaN} where the number is absent
     * @param combination
     *            what it is over a longer bar than the heatmap's own
     */
    default BarMeasure measure(ToDoubleFunction<? super R> value, BarCombination combination) {
        return new DerivedMeasure<>(this, value, combination);
    }
}
