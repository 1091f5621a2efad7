/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/**
 * The stretch of a series' bar in the heatmap's own bars: those that end after its begin and up to its end. Milliseconds since
 * 1970-01-01T00:00Z.
 *
 * @param beginMillis
 *            an end of the heatmap's bars
 * @param endMillis
 *            another, later one
 * @param stepMillis
 *            length of the heatmap's bars
 */
public record BarWindow(long beginMillis, long endMillis, long stepMillis) {

    /** Length in milliseconds. */
    public long lengthMillis() {
        return endMillis - beginMillis;
    }

    /** How many of the heatmap's bars it has room for; 1 or more. */
    public int bars() {
        return Math.toIntExact(lengthMillis() / stepMillis);
    }

    /** The same stretch so much earlier. */
    public BarWindow earlier(long millis) {
        return new BarWindow(beginMillis - millis, endMillis - millis, stepMillis);
    }
}
