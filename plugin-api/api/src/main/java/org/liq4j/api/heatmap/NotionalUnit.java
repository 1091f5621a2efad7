/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/** What a notional is measured in. */
public enum NotionalUnit {

    /** US dollars, or the quote currency at par with it. */
    USD,

    /** No absolute size: only ratios mean something, and the figure is never printed as USD. */
    RELATIVE
}
