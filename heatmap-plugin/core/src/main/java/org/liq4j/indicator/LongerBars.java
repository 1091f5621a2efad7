/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.BarWindow;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * What an indicator that counts bars reads instead of its measure, which counts those of the heatmap, where the bars of its
 * series are longer. Made at once if the first bar is, so that the engine runs once; else at the first bar that is. Any thread.
 *
 * @param <T>
 *            columns
 */
final class LongerBars<T> {

    private final LiquidationHeatmap heatmap;
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    LongerBars(LiquidationHeatmap heatmap, Supplier<T> maker) {
        this.heatmap = heatmap;
        this.maker = maker;
        if (heatmap.hasLongerBars()) {
            made = maker.get();
        }
    }

    /** Null where the bar is one of the heatmap's own. */
    @Nullable
    T at(int index) {
        if (heatmap.isFeedBar(index)) {
            return null;
        }
        BarWindow window = heatmap.window(index).orElse(null);
        if (window == null || window.bars() == 1) {
            return null;
        }
        T columns = made;
        if (columns == null) {
            columns = maker.get();
            made = columns;
        }
        return columns;
    }
}
