/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.Num;

/** Taker buys and sales of bars. */
final class TakerFlow {

    private TakerFlow() {
    }

    static boolean isKnown(Bar bar) {
        return bar instanceof RealtimeBar sided && sided.hasSideData();
    }

    /** Buys minus sales in coins; 0 where they are not known. */
    static Num delta(Bar bar) {
        if (bar instanceof RealtimeBar sided && sided.hasSideData()) {
            return sided.getBuyVolume().minus(sided.getSellVolume());
        }
        return bar.getClosePrice().getNumFactory().zero();
    }

    /** The first of the last bars, of those that the series holds. */
    static int firstBar(BarSeries series, int index, int barCount) {
        return Math.max(series.getBeginIndex(), index - barCount + 1);
    }
}
