/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

/** What the number of a fixed order means. */
public enum PriceBasis {

    /** Distance from the entry price as a fraction of it, in (0, 1). */
    ENTRY_FRACTION,

    /** The order's price itself, in quote currency per coin, {@code > 0}. */
    PRICE
}
