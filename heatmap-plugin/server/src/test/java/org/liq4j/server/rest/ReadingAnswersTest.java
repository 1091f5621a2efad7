/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.analysis.ReadingSentence;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Cell, profile, clusters, readings, candles and signals against sums over the levels and bars themselves. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadingAnswersTest {

    private static final double ROUNDING = 5.01e-4;

    private final MarketHistory history = ServedFixture.simulated(1000, Duration.ofHours(1));
    private PluginHost host;
    private ServedFixture served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        host = ServedFixture.host(folder);
        served = ServedFixture.of(host, history);
    }

    @AfterAll
    void close() {
        host.close();
    }

    private LiquidationProfile profile(int bars) {
        LiquidationModel model = host.createModel("open-interest", history.instrument());
        history.prefix(bars).events().forEachRemaining(model::apply);
        return model.profile();
    }

    /** From low, included, to high. */
    private static double between(LiquidationProfile profile, Side side, double low, double high) {
        double[] sum = {0};
        profile.forEachLevel(side, (price, notional) -> sum[0] += price >= low && price < high ? notional : 0);
        return sum[0];
    }

    private static void assertRounded(double expected, JsonNode actual) {
        assertEquals(expected, actual.asDouble(), ROUNDING * Math.abs(expected));
    }

    @Test
    void aCellIsTheSumOfItsLevelsAndOfItsBands() {
        for (int bars : List.of(500, 700, 1000)) {
            LiquidationProfile profile = profile(bars);
            double low = profile.spot() * 0.93;
            double high = profile.spot() * 1.04;
            JsonNode cell = served.ask("cell", "at", history.endTime(bars - 1).toEpochMilli(), "low", low, "high",
                    high);
            for (Side side : Side.values()) {
                String name = side.name().toLowerCase(Locale.ROOT);
                double expected = between(profile, side, low, high);
                assertTrue(expected > 0);
                assertRounded(expected, cell.path(name));
                double bands = cell.path("leverage").valueStream().mapToDouble(band -> band.path(name).asDouble())
                        .sum();
                assertEquals(expected, bands, 2 * ROUNDING * expected);
                assertRounded(between(profile, side, 0, Double.MAX_VALUE),
                        cell.path(side == Side.LONG ? "columnLong" : "columnShort"));
            }
            assertEquals(5, cell.path("leverage").size());
        }
    }

    @Test
    void aCellNamesTheClusterThatLiesInItAsItIsThen() {
        for (int bars : List.of(300, 777, 1000)) {
            long at = history.endTime(bars - 1).toEpochMilli();
            List<JsonNode> dense = served.ask("clusters", "at", at).path("clusters").valueStream()
                    .filter(cluster -> cluster.path("dense").asBoolean()).toList();
            assertFalse(dense.isEmpty());
            for (JsonNode cluster : dense) {
                double peak = cluster.path("peakPrice").asDouble();
                JsonNode found = served.ask("cell", "at", at, "low", peak * 0.99999, "high", peak * 1.00001)
                        .path("cluster");
                assertEquals(cluster.path("side"), found.path("side"));
                assertEquals(peak, found.path("peakPrice").asDouble());
                assertEquals(cluster.path("notional"), found.path("notional"));
                assertEquals(cluster.path("born"), found.path("born"));
                assertEquals(cluster.path("status"), found.path("status"));
            }
        }
    }

    @Test
    void aCellOfThePastIsTheSameWhateverWasAskedBefore() {
        JsonNode first = cell(400);
        cell(1000);
        cell(399);
        assertEquals(first, ServedFixture.of(host, history).ask("cell", cellOf(400)));
        assertEquals(first, ServedFixture.of(host, history.prefix(400)).ask("cell", cellOf(400)));
    }

    private JsonNode cell(int bars) {
        return served.ask("cell", cellOf(bars));
    }

    private Object[] cellOf(int bars) {
        double spot = history.candle(bars - 1).close();
        return new Object[]{"at", history.endTime(bars - 1).toEpochMilli(), "low", spot * 0.97, "high", spot * 0.99};
    }

    @Test
    void aProfileAddsUpFromSpot() {
        LiquidationProfile profile = profile(1000);
        JsonNode answer = served.ask("profile", "rows", 40);
        double spot = answer.path("spot").asDouble();
        assertEquals(profile.spot(), spot);
        for (int r = 0; r < 40; r++) {
            double low = answer.path("edges").path(r).asDouble();
            double high = answer.path("edges").path(r + 1).asDouble();
            assertRounded(between(profile, Side.LONG, low, high), answer.path("long").path(r));
            assertRounded(between(profile, Side.SHORT, low, high), answer.path("short").path(r));
            assertRounded(low < spot ? between(profile, Side.LONG, low, spot) : 0,
                    answer.path("cumulativeLong").path(r));
            assertRounded(high > spot ? between(profile, Side.SHORT, spot, high) : 0,
                    answer.path("cumulativeShort").path(r));
        }
    }

    @Test
    void clustersAreThoseOfATrackerThatSawAllBars() {
        LiquidationModel model = host.createModel("open-interest", history.instrument());
        ClusterTracker tracker = new ClusterTracker(ClusterSettings.DEFAULT);
        history.events().forEachRemaining(event -> {
            model.apply(event);
            if (event instanceof Candle bar) {
                tracker.close(model.levels(), bar);
            }
        });
        List<Cluster> expected = new ArrayList<>(tracker.snapshot().orElseThrow().clusters());
        expected.addAll(tracker.snapshot().orElseThrow().cleared());
        JsonNode clusters = served.ask("clusters").path("clusters");
        assertFalse(expected.isEmpty());
        assertEquals(expected.size(), clusters.size());
        for (int k = 0; k < expected.size(); k++) {
            Cluster cluster = expected.get(k);
            JsonNode answer = clusters.path(k);
            assertEquals(cluster.id(), answer.path("id").asLong());
            assertEquals(cluster.side().name(), answer.path("side").asString());
            assertEquals(cluster.peakPrice(), answer.path("peakPrice").asDouble());
            assertEquals(cluster.status().name(), answer.path("status").asString());
            assertRounded(cluster.notional(), answer.path("notional"));
        }
        assertEquals(1, served.ask("clusters", "limit", 1).path("clusters").size());
        assertTrue(served.ask("clusters", "side", "long").path("clusters").valueStream()
                .allMatch(cluster -> cluster.path("side").asString().equals("LONG")));
    }

    @Test
    void aReadingSaysWhatTheLevelsNearSpotAre() {
        ClusterReading expected = ClusterReading.of(profile(1000), 0.05, RegimeThresholds.DEFAULT);
        JsonNode reading = served.ask("reading", "column", "4h");
        assertRounded(expected.up(), reading.path("up"));
        assertRounded(expected.down(), reading.path("down"));
        assertRounded(expected.ratio().orElseThrow(), reading.path("ratio"));
        assertEquals(expected.regime().name(), reading.path("regime").asString());
        assertRounded(history.candle(999).close() / history.candle(975).close() - 1, reading.path("change24h"));
        String sentence = reading.path("sentence").asString();
        assertTrue(sentence.contains("of the simulated market") && sentence.endsWith("no forecast."), sentence);
        assertTrue(sentence.matches(
                "At \\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z of .* with spot at [0-9,]{3,9}(\\.\\d{1,5})?, .*"), sentence);
        assertEquals(ReadingSentence.of(history.endTime(999), expected, true), sentence);
        assertFalse(reading.has("notice"));
        assertTrue(served.ask("reading", "column", "1h").path("notice").asString().contains("4 h"));
        assertFalse(served.ask("reading", "at", history.endTime(10).toEpochMilli()).has("change24h"));
    }

    @Test
    void snapshotsStandAtTheEndOfEachPeriod() {
        JsonNode readings = served.ask("readings", "every", "week").path("readings");
        assertEquals(6, readings.size());
        for (JsonNode reading : readings) {
            var time = Instant.ofEpochMilli(reading.path("at").asLong()).atZone(ZoneOffset.UTC);
            assertEquals("MONDAY 00:00", time.getDayOfWeek() + " " + time.toLocalTime());
            int bars = (int) Duration.between(history.endTime(0), time.toInstant()).toHours() + 1;
            assertRounded(ClusterReading.of(profile(bars), 0.05, RegimeThresholds.DEFAULT).up(), reading.path("up"));
        }
        assertEquals(1, served.ask("readings").path("readings").size());
        assertEquals(41, served.ask("readings", "every", "day").path("readings").size());
    }

    @Test
    void candlesAreTakenTogether() {
        JsonNode rows = served.ask("candles", "interval", "4h", "from", history.endTime(3).toEpochMilli(), "to",
                history.endTime(19).toEpochMilli()).path("candles");
        assertEquals(4, rows.size());
        for (int k = 0; k < 4; k++) {
            JsonNode row = rows.path(k);
            double high = 0;
            double volume = 0;
            for (int i = 4 + 4 * k; i < 8 + 4 * k; i++) {
                high = Math.max(high, history.candle(i).high());
                volume += history.candle(i).volume();
            }
            assertEquals(history.endTime(7 + 4 * k).toEpochMilli(), row.path(0).asLong());
            assertEquals(history.candle(4 + 4 * k).open(), row.path(1).asDouble());
            assertEquals(high, row.path(2).asDouble());
            assertEquals(history.candle(7 + 4 * k).close(), row.path(4).asDouble());
            assertEquals(volume, row.path(5).asDouble());
            assertEquals(history.bar(7 + 4 * k).openInterest(), row.path(7).asDouble());
        }
        assertEquals(1000, served.ask("candles").path("candles").size());
    }

    @Test
    void aSignalStandsAtTheEndOfTheBarAtWhoseCloseItWasGiven() {
        JsonNode signals = served.ask("signals", "strategy", "every-tenth-bar").path("signals");
        // Entries at the closes of bars 10, 20, ..; the position begins with the next bar, and ends two bars after that.
        assertEquals(2 * 99, signals.size());
        for (int k = 0; k < signals.size(); k++) {
            int index = 10 * (k / 2 + 1) + (k % 2 == 0 ? 0 : 3);
            assertEquals(history.endTime(index).toEpochMilli(), signals.path(k).path("at").asLong());
            assertEquals(history.candle(index).close(), signals.path(k).path("price").asDouble());
            assertEquals(k % 2 == 0 ? "ENTRY" : "EXIT", signals.path(k).path("kind").asString());
            assertEquals(k / 2 % 2 == 0 ? "LONG" : "SHORT", signals.path(k).path("side").asString());
        }
    }

    @Test
    void aStrategyIsRunOnceWhateverBarsAreAskedFor() {
        served.ask("signals", "strategy", "every-tenth-bar");
        int made = EveryTenthBarPlugin.MADE.get();
        for (int index : new int[]{100, 500, 900}) {
            long from = history.endTime(index).toEpochMilli();
            JsonNode signals = served.ask("signals", "strategy", "every-tenth-bar", "from", from).path("signals");
            assertTrue(signals.path(0).path("at").asLong() > from);
            assertTrue(served.ask("signals", "strategy", "every-tenth-bar", "to", from).path("signals").valueStream()
                    .allMatch(signal -> signal.path("at").asLong() <= from));
        }
        assertEquals(made, EveryTenthBarPlugin.MADE.get());
    }

    @Test
    void anIndicatorIsAskedForByName() {
        JsonNode line = served.ask("indicator", "name", "cluster-ratio(fraction=0.05)", "from",
                history.endTime(898).toEpochMilli()).path("line");
        assertEquals(101, line.size());
        for (int k = 0; k < 101; k += 20) {
            ClusterReading reading = ClusterReading.of(profile(900 + k), 0.05, RegimeThresholds.DEFAULT);
            assertEquals(history.endTime(899 + k).toEpochMilli(), line.path(k).path(0).asLong());
            assertEquals(reading.ratio().orElseThrow(), line.path(k).path(1).asDouble(), 1e-9);
        }
        assertEquals("name", assertThrows(InvalidValueException.class, () -> served.ask("indicator")).field());
        assertEquals("indicator", assertThrows(InvalidValueException.class,
                () -> served.ask("indicator", "name", "cluster-rati")).field());
    }
}
