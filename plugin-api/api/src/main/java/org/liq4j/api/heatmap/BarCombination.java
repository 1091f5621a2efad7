/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/**
 * What a number of the heatmap's bars is over a longer bar of a series that some of them make up: an hour of minutes, say. Only
 * the heatmap's bars that are there count, and of these only those whose number is not {@code NaN}; {@code NaN} if none is left.
 * {@link #LAST} alone takes the last bar's number as it is.
 */
public enum BarCombination {

    /** That of the last finer bar: for what stands at a moment, as levels, prices, open interest or a rate in force. */
    LAST,

    /** The sum: for what happened during the bar, as liquidations. Finer bars that are missing add nothing. */
    SUM,

    /** The mean, by time, since finer bars are equally long. */
    MEAN,

    /** The mean weighted by the coins that were traded in each finer bar; where nothing was traded, {@link #MEAN}. */
    VOLUME_WEIGHTED_MEAN,

    /** The highest. */
    HIGHEST,

    /** The lowest. */
    LOWEST
}
