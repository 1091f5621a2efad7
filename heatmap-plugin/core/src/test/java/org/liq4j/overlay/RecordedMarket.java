/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.resample.HeatmapBuilder;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** Simulated minutes with some bars lost, and the heatmap of all of them made at once. */
final class RecordedMarket {

    static final PriceRows ROWS = PriceRows.of(RowScale.LOG, 50_000, 72_000, 40);

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT"))
            .orElseThrow();

    static final Supplier<LiquidationModel> MODELS = () -> new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS,
            List.of());

    private RecordedMarket() {
    }

    /** Minutes of which every tenth or so is lost with those after it. */
    static MarketHistory withGaps(long seed, int bars) {
        MarketHistory whole = SimulatedMarket
                .record(SimulationSettings.DEFAULT.withSeed(seed).withBars(bars));
        Random random = new Random(seed);
        MarketHistory.Builder kept = MarketHistory.builder(whole.instrument(), whole.barDuration());
        int lost = 0;
        for (int i = 0; i < whole.size(); i++) {
            lost = lost > 0 ? lost - 1 : random.nextInt(10) == 0 ? random.nextInt(12) : 0;
            if (lost == 0) {
                kept.add(whole.bar(i));
            }
        }
        return kept.build();
    }

    /** The complete columns of a view after the bars of a history. */
    static HeatmapGrid atOnce(MarketHistory history, HeatmapView view) {
        Instant from = history.candle(0).beginTime();
        Instant to = history.endTime(history.size() - 1);
        HeatmapWindow window = new HeatmapWindow(from, to.plus(view.columnLength()), view.columnLength());
        HeatmapGrid whole = new HeatmapBuilder(window, view.rows()).over(history, MODELS.get());
        int first = Math.max(0, whole.columnCount() - view.columns());
        return new HeatmapGrid(view.rows(), view.columnLength(),
                whole.columns().subList(first, whole.columnCount()));
    }
}
