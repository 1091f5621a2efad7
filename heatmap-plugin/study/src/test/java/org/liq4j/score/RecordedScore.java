/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.TimeLabel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The default model's score on five recorded days against figures computed elsewhere. Run by name with
 * {@code -Dliq4j.data=FOLDER}.
 */
class RecordedScore {

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files
                .list(Path.of(System.getProperty("liq4j.data", "")).resolve("binance-btcusdt-1m-2026-03"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    @Test
    void agreesWithFiguresComputedElsewhere() throws IOException {
        Instrument instrument = new Instrument("BINANCE", "BTCUSDT");
        MarketHistory history = new CsvHistoryReader(CsvOptions.of(instrument).withTimeLabel(TimeLabel.CLOSE))
                .read(files()).history();
        ScoreBars bars = ScoreBars.of(history);
        BarFlows flows = BarFlows.of(history,
                PluginHost.load(RecordedScore.class.getClassLoader()).createModel("open-interest", instrument), bars);
        List<HorizonScore> horizons = new Scoring(bars, ScoreSplit.of(bars, Instant.parse("2026-03-18T00:00:00Z")), 1)
                .score(flows).horizons();

        // Least squares by numpy over the same bars; the first two do not depend on the model.
        double[][] expected = {{0.373817, 0.477283, 0.509}, {0.514380, 0.629042, 0.670}, {0.586931, 0.648597, 0.714},
                {0.637661, 0.579872, 0.677}};
        for (int h = 0; h < expected.length; h++) {
            HorizonScore horizon = horizons.get(h);
            assertEquals(expected[h][0], horizon.activity(), 1e-6);
            assertEquals(expected[h][1], horizon.range(), 1e-6);
            assertEquals(expected[h][2], horizon.heat(), 0.0015);
            assertTrue(horizon.heatOverRange().low() > 0, horizon.toString());
            assertTrue(horizon.minutes() == 60 || Math.abs(horizon.shifted()) <= 0.003, horizon.toString());
        }
    }
}
