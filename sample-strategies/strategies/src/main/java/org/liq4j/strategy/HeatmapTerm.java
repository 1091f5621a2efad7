/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

/** Whether a strategy asks the heatmap: its control twin has all other rules and does not. */
enum HeatmapTerm {

    USED,

    LEFT_OUT;

    boolean isUsed() {
        return this == USED;
    }
}
