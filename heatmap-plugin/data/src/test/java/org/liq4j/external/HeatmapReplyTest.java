/* SPDX-License-Identifier: MIT */
package org.liq4j.external;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatmapReplyTest {

    private static final int MUTATED = Integer.getInteger("liq4j.fuzz", 600);
    private static final String AXIS = "\"y_axis\":[100,110,120,130]";
    private static final String CELLS = "\"liquidation_leverage_data\":[[0,0,5000.5],[0,3,7],[1,1,\"2\"],[1,1,3]]";
    private static final String CANDLES = """
            "price_candlesticks":[[1773532800,"118","125","115","119","9"],[1773536400,119,121,109,110,8]]""";

    @TempDir
    private Path folder = Path.of("");

    private HeatmapGrid read(String... fields) throws IOException {
        return HeatmapReply.read(Files.writeString(folder.resolve("reply.json"), "{" + String.join(",", fields) + "}"));
    }

    @Test
    void readsPricesCellsAndCandles() throws IOException {
        HeatmapGrid heatmap = read(AXIS, CELLS, CANDLES, "\"update_time\":1773540000000");
        assertEquals(Duration.ofHours(1), heatmap.columnLength());
        assertEquals(Instant.parse("2026-03-15T01:00:00Z"), heatmap.columnEnd(0));
        assertEquals(4, heatmap.rowCount());
        assertEquals(95, heatmap.rows().low());
        assertEquals(135, heatmap.rows().high());
        assertEquals(NotionalUnit.USD, heatmap.unit());
        assertEquals(5000.5, heatmap.notional(Side.LONG, 0, 0));
        assertEquals(7, heatmap.notional(Side.SHORT, 0, 3));
        assertEquals(5, heatmap.notional(Side.SHORT, 1, 1), "at the close, and two cells of one place");
        assertEquals(5, heatmap.columnTotal(Side.SHORT, 1) + heatmap.columnTotal(Side.LONG, 1));
        assertEquals(110, heatmap.columns().get(1).spot());
        assertEquals(heatmap, read("\"code\":\"0\"", "\"data\":{" + AXIS + "," + CELLS + "," + CANDLES + "}"));
    }

    @Test
    void whatIsKeptIsTheSame() throws IOException {
        HeatmapGrid heatmap = read(AXIS, CELLS, CANDLES);
        ExternalHeatmaps kept = ExternalHeatmaps.within(folder);
        assertTrue(kept.files().isEmpty());
        kept.put("okx-btc", heatmap);
        assertEquals(Set.of("okx-btc"), kept.files().keySet());
        assertEquals(heatmap, HeatmapReply.read(kept.file("okx-btc")));
        assertThrows(InvalidValueException.class, () -> kept.put("../okx", heatmap));
    }

    @Test
    void namesThePlaceAndTheRule() {
        assertBroken("y_axis = no array: must be an array of at least 2", CELLS, CANDLES);
        assertBroken("y_axis[2] = 125.0: prices must ascend in equal steps", "\"y_axis\":[100,110,125,130]", CELLS,
                CANDLES);
        assertBroken("y_axis[1] = \"x\": must be a number", "\"y_axis\":[100,\"x\"]", CELLS, CANDLES);
        assertBroken("liquidation_leverage_data[0] = 2: column must be a whole number from 0 to 1", AXIS,
                "\"liquidation_leverage_data\":[[2,0,1]]", CANDLES);
        assertBroken("liquidation_leverage_data[1] = 4: row must be a whole number from 0 to 3", AXIS,
                "\"liquidation_leverage_data\":[[1,0,1],[1,4,1]]", CANDLES);
        assertBroken("liquidation_leverage_data[0] = null: must be a number", AXIS,
                "\"liquidation_leverage_data\":[[1,1,null]]", CANDLES);
        assertBroken("liquidation_leverage_data[0] = -1.0: must satisfy 0 <= USD <= 1e18", AXIS,
                "\"liquidation_leverage_data\":[[1,1,-1]]", CANDLES);
        assertBroken("liquidation_leverage_data[0] = [1,1]: must be [column, row, USD]", AXIS,
                "\"liquidation_leverage_data\":[[1,1]]", CANDLES);
        assertBroken("price_candlesticks[2] = 1773543600: candles must follow each other and start at multiples of "
                + "their length (1800 s)", AXIS, CELLS,
                "\"price_candlesticks\":[[1773532800,1,1,1,1],"
                        + "[1773534600,1,1,1,1],[1773543600,1,1,1,1]]");
        assertBroken("price_candlesticks[1] = [1773536400,1,2,3,1]: must satisfy 0 < low <= open, close <= high", AXIS,
                CELLS, "\"price_candlesticks\":[[1773532800,1,1,1,1],[1773536400,1,2,3,1]]");
    }

    @Test
    void whatIsNoArrayIsNamed() {
        assertBroken("liquidation_leverage_data[0] = {\"a\":1,\"b\":1,\"c\":1}: must be [column, row, USD]", AXIS,
                "\"liquidation_leverage_data\":[{\"a\":1,\"b\":1,\"c\":1}]", CANDLES);
        assertBroken(
                "price_candlesticks[1] = {\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1}: must be [start in whole seconds "
                        + "since 1970, open, high, low, close, ...]",
                AXIS, CELLS,
                "\"price_candlesticks\":[[1773532800,1,1,1,1],{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1}]");
    }

    @Test
    void pricesAndAmountsAreWithinReason() {
        assertBroken("y_axis[0] = 1.0: prices must be > half a step (2.0) and <= 1e12", "\"y_axis\":[1,5]", CELLS,
                CANDLES);
        assertBroken("liquidation_leverage_data[0] = 1.0E300: must satisfy 0 <= USD <= 1e18", AXIS,
                "\"liquidation_leverage_data\":[[1,1,1e300]]", CANDLES);
        assertBroken("y_axis[1] = \"NaN\": must be a number", "\"y_axis\":[100,\"NaN\"]", CELLS, CANDLES);
    }

    /** A few kilobytes must not ask for gigabytes. */
    @Test
    void gridsBeyondReasonAreRefused() {
        String axis = "\"y_axis\":" + IntStream.rangeClosed(1000, 9000).boxed().toList();
        String candles = "\"price_candlesticks\":" + IntStream.range(0, 3000)
                .mapToObj(hour -> "[" + (1773532800L + 3600L * hour) + ",1,1,1,1]").toList();
        assertBroken("price_candlesticks = 3000 entries: times 8001 prices must be <= 20000000", axis, CELLS, candles);
    }

    /** A mutated reply is read as a heatmap, or refused by name. */
    @Test
    void mutatedRepliesAreRefusedByName() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        byte[] whole = ("{" + String.join(",", AXIS, CELLS, CANDLES) + "}").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("mutated.json");
        for (int i = 0; i < MUTATED; i++) {
            byte[] mutated = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) (random.nextInt(95) + 32);
            }
            Files.write(file, mutated);
            try {
                assertTrue(HeatmapReply.read(file).columnCount() >= 2);
            } catch (InvalidDataException clear) {
                assertTrue(String.valueOf(clear.getMessage()).startsWith(file.toString()),
                        "seed " + seed + ": " + clear);
            }
        }
    }

    private void assertBroken(String expected, String... fields) {
        InvalidDataException failure = assertThrows(InvalidDataException.class, () -> read(fields));
        assertEquals(folder.resolve("reply.json") + ": " + expected, failure.getMessage());
    }
}
