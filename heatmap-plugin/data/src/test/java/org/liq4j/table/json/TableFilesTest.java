/* SPDX-License-Identifier: MIT */
package org.liq4j.table.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.market.Instrument;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.MarketHistory;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableOptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableFilesTest {

    private static final int FILES = Integer.getInteger("liq4j.fuzz", 600);
    private static final String ROWS = "[[1767225600000,1,3,0.5,2,5],[1767225660000,1,3,0.5,2,6.5]]";

    @TempDir
    private Path folder = Path.of("");

    private MarketHistory bars(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bars.json"), text);
        return new CsvHistoryReader(CsvOptions.of(Instrument.parse("BINANCE:BTCUSDT")))
                .readTables(TableFiles.open(file, TableOptions.DEFAULT)).history();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROWS, "\ufeff " + ROWS, "{\"data\":" + ROWS + "}",
            "{\"retCode\":0,\"result\":{\"list\":[[\"1767225660000\",\"1\",\"3\",\"0.5\",\"2\",\"6.5\"],"
                    + "[\"1767225600000\",\"1\",\"3\",\"0.5\",\"2\",\"5\"]]}}",
            "[{\"time\":1767225600,\"open\":1,\"high\":3,\"low\":0.5,\"close\":2,\"volume\":5},"
                    + "{\"time\":1767225660,\"open\":1,\"high\":3,\"low\":0.5,\"close\":2,\"volume\":6.5}]",
            """
                    {"time":1767225600,"open":1,"high":3,"low":0.5,"close":2,"volume":5}
                    {"time":1767225660,"open":1,"high":3,"low":0.5,"close":2,"volume":6.5}
                    """,
            "{\"s\":\"ok\",\"t\":[1767225600,1767225660],\"o\":[1,1],\"h\":[3,3],\"l\":[0.5,0.5],\"c\":[2,2],\"v\":[5,6.5]}",
            "{\"columns\":[\"time\",\"open\",\"high\",\"low\",\"close\",\"volume\"],\"data\":" + ROWS + "}"})
    void formsOfExchangesAndPrograms(String text) throws IOException {
        MarketHistory bars = bars(text);
        assertEquals(2, bars.size());
        assertEquals("2026-01-01T00:01:00Z", bars.endTime(0).toString());
        assertEquals(5, bars.candle(0).volume());
        assertEquals(6.5, bars.candle(1).volume());
        assertEquals(3, bars.candle(1).high());
    }

    @Test
    void otherJsonSaysWhatIsRead() throws IOException {
        String fault = String.valueOf(assertThrows(TableDataException.class, () -> bars("{\"a\":1}")).getMessage());
        assertTrue(fault.contains("must have rows: an array of arrays such as"), fault);
        assertTrue(String.valueOf(assertThrows(TableDataException.class, () -> bars("[[1767225600000,1,3"))
                .getMessage()).contains("must be JSON ("));
    }

    @Test
    void mutatedDocumentsEndInBarsOrInAnErrorThatNamesThem() throws IOException {
        Path file = folder.resolve("bars.json");
        CsvHistoryReader reader = new CsvHistoryReader(CsvOptions.of(Instrument.parse("BINANCE:BTCUSDT")));
        List<String> texts = List.of(ROWS, "{\"result\":{\"symbol\":\"BTCUSDT\",\"list\":" + ROWS + "}}",
                "{\"t\":[1767225600,1767225660],\"o\":[1,1],\"h\":[3,3],\"l\":[0.5,0.5],\"c\":[2,2],\"v\":[5,6.5]}");
        int bars = 0;
        List<String> refused = new ArrayList<>();
        for (long seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] bytes = texts.get(random.nextInt(texts.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) "[]{},:\"0123456789.-eEnt \n".charAt(random.nextInt(25));
            }
            Files.deleteIfExists(file);
            Files.write(file, bytes);
            try {
                bars += reader.readTables(TableFiles.open(file, TableOptions.DEFAULT)).history().size();
            } catch (TableDataException clear) {
                refused.add(String.valueOf(clear.getMessage()));
                assertTrue(String.valueOf(clear.getMessage()).startsWith(file.toString()), clear::getMessage);
            } catch (RuntimeException crash) {
                throw new AssertionError("seed " + seed + "\n" + new String(bytes, StandardCharsets.UTF_8), crash);
            }
        }
        assertTrue(refused.size() > FILES / 10 && bars > FILES / 4, "refused " + refused.size() + ", bars " + bars);
    }
}
