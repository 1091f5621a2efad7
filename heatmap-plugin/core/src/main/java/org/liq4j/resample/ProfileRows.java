/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;

/** Levels of one instant by price row: what a heatmap's column holds. */
public final class ProfileRows {

    private ProfileRows() {
    }

    /** The notional of a side's levels by row, and what lies outside the rows. */
    public static RowNotionals of(LiquidationLevels levels, Side side, PriceRows rows) {
        return new RowSums(rows).of(levels, side);
    }
}
