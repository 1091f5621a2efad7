/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/** The readers of one engine. */
public interface SharedReaders {

    /** The engine's reader of that reading, made when first asked for. It may be asked several times for the same bar. */
    <R> BarReader<R> reader(BarReading<R> reading);
}
