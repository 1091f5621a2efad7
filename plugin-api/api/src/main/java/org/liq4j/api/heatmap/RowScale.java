/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/** How the price axis of a heatmap is cut into rows. */
public enum RowScale {

    /** Rows of equal ratio; a row's centre is the geometric one. */
    LOG,

    /** Rows of equal width; a row's centre is the midpoint. */
    LINEAR
}
