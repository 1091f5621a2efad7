/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/** Which side's levels near spot dominate. */
public enum Regime {

    /** Much more to liquidate above spot than below. */
    SHORT_SQUEEZE,

    /** Much more to liquidate below spot than above. */
    LONG_LIQUIDATION,

    /** Neither side dominates. */
    BALANCED,

    /** No levels near spot on either side. */
    UNKNOWN
}
