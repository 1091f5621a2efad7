/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.market.Instrument;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.history.TimeLabel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Recorded files imported, exported and compared, number by number. Run by name with {@code -Dliq4j.data=FOLDER}, the folder of
 * the recordings.
 */
class RecordedRoundTrip {

    @TempDir
    private Path folder = Path.of("");
    private final Path data = Path.of(System.getProperty("liq4j.data", ""));
    private int homes;

    @Test
    void barsComeBackAsTheyWere() throws IOException {
        bars("binance-btcusdt-1m-2026-03", "BTCUSDT", "BINANCE:BTCUSDT", TimeLabel.CLOSE, 7198);
        bars("binance-ethusdt-1h-2023-09", "ETHUSDT", "BINANCE:ETHUSDT", TimeLabel.OPEN, 8784);
        bars("hyperliquid-btc-2026-06", "BTC-1m", "HYPERLIQUID:BTC", TimeLabel.OPEN, 14_601);
        bars("multivenue-1h-2025-03", "binance_BTC", "BINANCE:BTCUSDT", TimeLabel.OPEN, 8736);
        bars("multivenue-1h-2025-03", "binance_ETH", "BINANCE:ETHUSDT", TimeLabel.OPEN, 8736);
        bars("multivenue-1h-2025-03", "bybit_BTC", "BYBIT:BTCUSDT", TimeLabel.OPEN, 8736);
        bars("multivenue-1h-2025-03", "okx_BTC", "OKX:BTC-USDT-SWAP", TimeLabel.OPEN, 2160);
        bars("multivenue-1h-2025-03", "okx_ETH", "OKX:ETH-USDT-SWAP", TimeLabel.OPEN, 2160);
    }

    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        rows("binance-oi-5m-2025-12", "BTC_oi", "BINANCE:BTCUSDT", "open-interest", 55_296);
        rows("binance-oi-5m-2025-12", "ETH_oi", "BINANCE:ETHUSDT", "open-interest", 55_296);
        rows("binance-oi-5m-2025-12", "BTC_funding", "BINANCE:BTCUSDT", "funding", 546);
        rows("binance-oi-5m-2025-12", "ETH_funding", "BINANCE:ETHUSDT", "funding", 546);
        rows("multivenue-1h-2025-03", "funding", "HYPERLIQUID:BTC", "funding", 8736, "--only",
                "venue=hyperliquid,coin=BTC");
    }

    @Test
    void tradesAndReadingsOfAStreamComeBackAsTheyWere() throws IOException {
        Path trades = file("hyperliquid-btc-2026-06", "trades");
        Path home = home();
        run(home, "import", "--instrument", "HYPERLIQUID:BTC", trades.toString());
        List<String> expected = lines(trades).map(line -> JsonMapper.shared().readTree(line))
                .map(trade -> Instant.ofEpochMilli(trade.path("ts").asLong()) + " " + trade.path("px").asDouble() + " "
                        + trade.path("sz").asDouble() + " " + (trade.path("side").asString().equals("B") ? 1.0 : -1.0))
                .sorted().toList();
        assertEquals(368_912, expected.size());
        assertEquals(expected, exported(home, "trades")
                .map(cells -> Instant.parse(cells[0]) + " " + cells[3] + " " + cells[4] + " " + cells[5]).sorted()
                .toList());
        Path context = file("hyperliquid-btc-2026-06", "ctx");
        run(home, "import", "--instrument", "HYPERLIQUID:BTC", context.toString());
        List<JsonNode> readings = lines(context).map(line -> JsonMapper.shared().readTree(line)).toList();
        assertEquals(1428, readings.size());
        assertEquals(
                readings.stream()
                        .map(one -> Instant.ofEpochMilli(one.path("ts").asLong()) + " " + one.path("oi").asDouble())
                        .sorted().toList(),
                exported(home, "open-interest").map(cells -> Instant.parse(cells[0]) + " " + cells[2]).toList());
        assertEquals(
                readings.stream().map(
                        one -> Instant.ofEpochMilli(one.path("ts").asLong()) + " " + one.path("funding").asDouble())
                        .sorted().toList(),
                exported(home, "funding").map(cells -> Instant.parse(cells[0]) + " " + cells[2]).toList());
    }

    private static Stream<String> lines(Path gzip) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(gzip))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static Stream<String[]> exported(Path home, String kind) {
        return run(home, "data", "export", "--instrument", "HYPERLIQUID:BTC", "--kind", kind).lines().skip(1)
                .map(line -> line.split(",", -1));
    }

    @Test
    void singleLiquidationsComeBackAsTheyWere() throws IOException {
        Path file = file("okx-liquidations-2026-03", "okx");
        Path home = home();
        run(home, "import", "--instrument", "OKX:BTC-USDT-SWAP", "--contract-value", "0.01", file.toString());
        List<String> expected = Files.readAllLines(file).stream().filter(line -> line.contains(",BTC,"))
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0].substring(0, 23) + "Z " + (cells[3].equals("sell") ? 1.0 : -1.0) + " "
                        + Double.parseDouble(cells[5]) + " "
                        + Double.parseDouble(cells[4]) * 0.01 / Double.parseDouble(cells[5]))
                .sorted().toList();
        List<String> exported = run(home, "data", "export", "--instrument", "OKX:BTC-USDT-SWAP", "--kind",
                "liquidations").lines().skip(1).map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[2] + " " + cells[3] + " " + cells[4]).sorted().toList();
        assertTrue(exported.size() > 1500);
        assertEquals(expected.stream().distinct().toList(), exported);
    }

    private void bars(String recording, String name, String instrument, TimeLabel label, int count) throws IOException {
        Path file = file(recording, name);
        Path home = home();
        run(home, "import", "--instrument", instrument, "--time-label", label.name(), file.toString());
        Path exported = folder.resolve("exported.csv");
        run(home, "data", "export", "--instrument", instrument, "--time-label", label.name(), "--out",
                exported.toString());
        assertEquals(0, CommandRun.at(home, "data", "verify").exitCode());
        CsvHistoryReader reader = new CsvHistoryReader(
                CsvOptions.of(Instrument.parse(instrument)).withTimeLabel(label));
        MarketHistory before = reader.read(List.of(file)).history();
        MarketHistory after = reader.read(List.of(exported)).history();
        assertEquals(count, after.size());
        assertEquals(before.size(), after.size());
        for (int bar = 0; bar < before.size(); bar++) {
            assertEquals(before.endTime(bar), after.endTime(bar));
            for (Column column : Column.values()) {
                double value = before.value(column, bar);
                // What is stored as another column's difference or product has another last digit.
                boolean derived = column == Column.TAKER_SELL_VOLUME || column == Column.VWAP;
                double tolerance = derived
                        ? 1e-12 * (column == Column.VWAP ? value : before.value(Column.VOLUME, bar))
                        : 0;
                assertEquals(value, after.value(column, bar), Double.isNaN(value) ? 0 : tolerance,
                        name + " " + column + " " + before.endTime(bar));
            }
        }
    }

    /** Compares the export with what the importing of the file told, and with a second import of the export. */
    private void rows(String recording, String name, String instrument, String kind, int count, String... more)
            throws IOException {
        Path file = file(recording, name);
        Path home = home();
        List<String> arguments = new ArrayList<>(
                List.of("import", "--instrument", instrument, "--kind", kind, file.toString()));
        arguments.addAll(List.of(more));
        run(home, arguments.toArray(String[]::new));
        Path exported = folder.resolve("exported.csv");
        run(home, "data", "export", "--instrument", instrument, "--kind", kind, "--out", exported.toString());
        assertEquals(count + 1, Files.readAllLines(exported).size(), name);
        assertTrue(run(home, "import", "--instrument", instrument, "--kind", kind, exported.toString())
                .contains(" 0 added, 0 replaced, "), name);
        Path other = home();
        run(other, "import", "--instrument", instrument, "--kind", kind, exported.toString());
        arguments.add("--json");
        assertTrue(
                run(other, arguments.toArray(String[]::new))
                        .contains("\"added\":0,\"replaced\":0,\"present\":" + count),
                name);
    }

    private Path home() {
        homes++;
        return folder.resolve("home" + homes);
    }

    private Path file(String recording, String start) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve(recording))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(start)).findFirst().orElseThrow();
        }
    }

    private static String run(Path home, String... arguments) {
        CommandRun outcome = CommandRun.at(home, arguments);
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        return outcome.out();
    }
}
