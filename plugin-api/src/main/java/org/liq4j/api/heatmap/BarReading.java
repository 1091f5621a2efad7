/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.function.ToDoubleFunction;

/**
 * Something that is read of each closed bar and has several numbers: clusters with their identity, for example. All measures
 * of an engine whose readings are {@link Object#equals equal} share one reader, which reads each bar once. So implement it
 * as a record of the settings.
 *
 * @param <R>
 *            what is read of a bar; immutable, or left alone until the next bar
 */
public interface BarReading<R> {

    /** A reader for a new engine, that has seen no bar. */
    BarReader<R> reader();

    /**
     * Whether what is read of a bar depends on the bars before it. An engine that measures such a reading cannot be restored
     * from a saved state, which does not hold what the reader saw.
     */
    boolean followsBars();

    /**
     * A number of what is read, as a column.
     *
     * @param value
     *            pure; a record or an enum constant, so that equal ones share a column; {@code NaN} where the number is
     *            absent
     */
    default BarMeasure measure(ToDoubleFunction<? super R> value) {
        return new ReadMeasure<>(this, value);
    }
}
