/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Relative change of open interest over the last bars of the heatmap, greater than -1: 0.01 where there is 1 % more of it
 * than at the close of the bar {@code barCount} bars before, each as last known then. 0 where there was no reading yet or no
 * such bar.
 */
public final class OpenInterestChangeIndicator extends MeasuredIndicator {

    private final int barCount;

    /**
     * @param barCount
     *            at least 1
     */
    public OpenInterestChangeIndicator(LiquidationHeatmap heatmap, int barCount) {
        super(heatmap, new OpenInterestChange(barCount).measure(new OptionalValue()), "barCount: " + barCount);
        this.barCount = barCount;
    }

    @Override
    public int getCountOfUnstableBars() {
        return barCount;
    }
}
