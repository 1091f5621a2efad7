/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.resample.HeatmapBuilder;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.server.NotFoundException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestInstance(Lifecycle.PER_CLASS)
class HeatmapAnswerTest {

    /** Half of the last of four digits. */
    private static final double ROUNDING = 5.01e-4;
    private static final PriceRows ROWS = PriceRows.of(RowScale.LINEAR, 30_000, 90_000, 50);
    private static final Duration COLUMN = Duration.ofHours(4);

    /** 602 hours: the last column has two bars. */
    private final MarketHistory history = ServedFixture.simulated(602, Duration.ofHours(1));
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

    private JsonNode heatmap(Object... more) {
        Object[] asked = new Object[more.length + 10];
        System.arraycopy(new Object[]{"rows", 50, "scale", "linear", "low", 30_000, "high", 90_000, "column", "4h"}, 0,
                asked, 0, 10);
        System.arraycopy(more, 0, asked, 10, more.length);
        return served.ask("heatmap", asked);
    }

    private static double cell(JsonNode answer, Side side, int column, int row) {
        JsonNode cells = answer.path(side == Side.LONG ? "long" : "short").path(column);
        int index = cells.isEmpty() ? -1 : row - cells.path(0).asInt();
        return index < 0 || index + 1 >= cells.size() ? 0 : cells.path(index + 1).asDouble();
    }

    /** What is to be answered, from the builder that is tested elsewhere. */
    private HeatmapGrid expected() {
        Instant start = history.candle(0).beginTime();
        HeatmapWindow window = new HeatmapWindow(start, history.endTime(history.size() - 1), COLUMN);
        return new HeatmapBuilder(window, ROWS).over(history, host.createModel("open-interest", history.instrument()));
    }

    @Test
    void cellsAndTotalsAreThoseOfTheHeatmap() {
        JsonNode answer = heatmap();
        HeatmapGrid expected = expected();
        assertEquals(150, expected.columnCount());
        assertEquals(151, answer.path("open").size());
        assertTrue(answer.path("forming").asBoolean());
        assertEquals(COLUMN.toMillis(), answer.path("columnMillis").asLong());
        assertEquals(expected.columnEnd(0).toEpochMilli(), answer.path("firstEnd").asLong());
        assertEquals("USD", answer.path("unit").asString());
        double maximum = 0;
        for (int c = 0; c < expected.columnCount(); c++) {
            HeatmapColumn column = expected.columns().get(c);
            assertEquals(column.open(), answer.path("open").path(c).asDouble());
            assertEquals(column.spot(), answer.path("close").path(c).asDouble());
            for (Side side : Side.values()) {
                for (int r = 0; r < ROWS.count(); r++) {
                    double notional = expected.notional(side, c, r);
                    maximum = Math.max(maximum, notional);
                    assertEquals(notional, cell(answer, side, c, r), ROUNDING * notional);
                }
                double total = expected.columnTotal(side, c);
                assertEquals(total, answer.path(side == Side.LONG ? "totalLong" : "totalShort").path(c).asDouble(),
                        ROUNDING * total);
            }
        }
        assertEquals(maximum, answer.path("maximum").asDouble(), ROUNDING * maximum);
        for (int i = 0; i <= ROWS.count(); i++) {
            assertEquals(ROWS.edge(i), answer.path("edges").path(i).asDouble());
        }
    }

    @Test
    void bandsOfLeverageAddUpToTheWhole() {
        JsonNode whole = heatmap();
        JsonNode low = heatmap("leverageTo", 10);
        JsonNode high = heatmap("leverageFrom", 10);
        JsonNode middle = heatmap("leverageFrom", 5, "leverageTo", 25);
        double seen = 0;
        for (int c = 0; c < 151; c++) {
            for (Side side : Side.values()) {
                for (int r = 0; r < ROWS.count(); r++) {
                    double notional = cell(whole, side, c, r);
                    double both = cell(low, side, c, r) + cell(high, side, c, r);
                    assertEquals(notional, both, 2 * ROUNDING * notional);
                    assertTrue(cell(middle, side, c, r) <= notional * (1 + 2 * ROUNDING));
                    seen += cell(low, side, c, r);
                }
            }
        }
        assertTrue(seen > 0);
        assertRefused("leverageFrom", "leverageFrom", 7);
        assertRefused("leverageFrom", "model", "candle-decay", "leverageTo", 10);
    }

    @Test
    void anotherVenueHasNothingAndSaysSo() {
        JsonNode answer = heatmap("venues", "okx, bybit");
        assertEquals("[]", answer.path("quality").path("venuesIn").toString());
        assertEquals("[\"SIMULATED\"]", answer.path("quality").path("venuesOut").toString());
        assertEquals(0, answer.path("maximum").asDouble());
        assertEquals(0, answer.path("totalLong").path(100).asDouble());
        assertEquals(heatmap(), heatmap("venues", "OKX,simulated"));
    }

    @Test
    void oneSideLeavesTheOtherEmpty() {
        JsonNode answer = heatmap("side", "short");
        assertEquals(heatmap().path("short"), answer.path("short"));
        assertTrue(answer.path("long").valueStream().allMatch(JsonNode::isEmpty));
        assertEquals(0, answer.path("totalLong").path(100).asDouble());
    }

    @Test
    void whatIsAskedBeyondTheLimitsIsRefused() {
        assertRefused("rows", "rows", 1001);
        assertRefused("rows", "rows", 0);
        assertRefused("rows", "rows", "many");
        assertRefused("columns", "columns", 10_001);
        assertRefused("column", "column", "90m");
        assertRefused("column", "column", "1");
        assertRefused("low", "low", -5);
        assertRefused("low", "low", 5, "high", 4);
        assertRefused("scale", "scale", "square");
        assertRefused("side", "side", "left");
        assertRefused("from", "from", "yesterday");
        assertRefused("to", "to", 5);
        assertRefused("from", "from", history.endTime(history.size() - 1).toEpochMilli());
        assertRefused("model", "model", "open-intrest");
        assertRefused("leverage band", "leverageFrom", 20, "leverageTo", 10);
        assertRefused("colum", "colum", "4h");
        assertThrows(NotFoundException.class, () -> served.ask("heatmap", "instrument", "BINANCE:XRPUSDT"));
        MarketHistory minutes = ServedFixture.simulated(11_000, Duration.ofMinutes(1));
        ServedFixture many = ServedFixture.of(host, minutes);
        assertEquals("column", assertThrows(InvalidValueException.class,
                () -> many.ask("heatmap", "column", "1m", "rows", 10)).field());
        assertEquals("column", assertThrows(InvalidValueException.class,
                () -> many.ask("heatmap", "column", "5m", "rows", 1000)).field());
    }

    private void assertRefused(String field, Object... parameters) {
        assertEquals(field,
                assertThrows(InvalidValueException.class, () -> served.ask("heatmap", parameters)).field());
    }

    @Test
    void theOtherShapeHasTheSameCells() {
        JsonNode answer = heatmap();
        JsonNode other = heatmap("format", "coinglass");
        double sum = 0;
        for (JsonNode triple : other.path("liquidation_leverage_data")) {
            int c = triple.path(0).asInt();
            int r = triple.path(1).asInt();
            double notional = cell(answer, Side.LONG, c, r) + cell(answer, Side.SHORT, c, r);
            assertEquals(notional, triple.path(2).asDouble(), 3 * ROUNDING * notional);
            sum += triple.path(2).asDouble();
        }
        assertTrue(sum > 0);
        assertEquals(ROWS.centre(7), other.path("y_axis").path(7).asDouble());
        JsonNode candle = other.path("price_candlesticks").path(1);
        assertEquals(history.endTime(3).getEpochSecond(), candle.path(0).asLong());
        double volume = 0;
        for (int i = 4; i < 8; i++) {
            volume += history.candle(i).volume();
        }
        assertEquals(volume, Double.parseDouble(candle.path(5).asString()), 1e-9 * volume);
        assertEquals(answer.path("open").path(1).asDouble(), Double.parseDouble(candle.path(1).asString()));
    }

    @Test
    void aYearOfDaysInTwentyRowsIsAtMostAHundredKilobytes() {
        MarketHistory year = ServedFixture.simulated(24 * 365, Duration.ofHours(1));
        long to = year.endTime(year.size() - 1).toEpochMilli();
        byte[] body = ServedFixture.of(host, year)
                .answer("heatmap", "column", "1d", "rows", 20, "from", to - Duration.ofDays(360).toMillis()).body();
        JsonNode answer = ServedFixture.JSON.readTree(body);
        assertEquals(360, answer.path("long").size());
        assertEquals(21, answer.path("edges").size());
        assertFalse(answer.path("forming").asBoolean());
        assertTrue(body.length <= 100_000, body.length + " bytes");
    }
}
