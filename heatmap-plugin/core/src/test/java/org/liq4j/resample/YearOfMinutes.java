/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.util.Locale;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/**
 * Prints how long a year of 1-minute bars takes to become a heatmap of 1,000 x 300, with the model's own share of it: what
 * recording adds is the difference. To be run by name, as a main class of the test class path.
 */
final class YearOfMinutes {

    private static final int BARS = 525_600;

    private YearOfMinutes() {
    }

    public static void main(String[] arguments) {
        MarketHistory year = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(BARS));
        HeatmapWindow window = HeatmapWindow.ofColumns(year.candle(0).beginTime(), year.endTime(BARS - 1),
                year.barDuration(), 1_000);
        PriceRows rows = PriceRange.traded(year, window).orElseThrow().widened(0.1).rows(RowScale.LOG, 300);
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            LiquidationModel plain = OpenInterestModel.of(year.instrument());
            year.events().forEachRemaining(plain::apply);
            long modelled = System.nanoTime();
            HeatmapGrid heatmap = new HeatmapBuilder(window, rows).over(year,
                    OpenInterestModel.of(year.instrument()));
            long recorded = System.nanoTime();
            System.out.printf(Locale.ROOT, "model %.3f s, model and heatmap of %d x %d %.3f s%n",
                    (modelled - start) / 1e9,
                    heatmap.columnCount(), heatmap.rowCount(), (recorded - modelled) / 1e9);
        }
    }
}
