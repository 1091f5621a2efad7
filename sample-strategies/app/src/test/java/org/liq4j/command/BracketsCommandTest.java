/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BracketsCommandTest {

    private static final String BINANCE = """
            [{"symbol":"BTCUSDT","notionalCoef":1.5,"brackets":[
             {"initialLeverage":150,"notionalCap":300000,"notionalFloor":0,"maintMarginRatio":0.004,"cum":0}]}]""";
    private static final String OKX = """
            {"code":"0","data":[{"instFamily":"BTC-USDT","minSz":"0","maxSz":"100","mmr":"0.004","maxLever":"125"}]}""";

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        return CommandRun.at(folder.resolve("home"), arguments);
    }

    private String reply(String text) throws IOException {
        return Files.writeString(folder.resolve("reply.json"), text).toString();
    }

    private CommandRun importBinance(String date, String... more) throws IOException {
        String[] arguments = {"brackets", "import", "--instrument", "BINANCE:BTCUSDT", "--valid-from", date,
                reply(BINANCE)};
        return run(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve("home").resolve("brackets").resolve(name);
    }

    @Test
    void whatWasReadIsStoredWithTheTimeOfTheReading() throws IOException {
        importBinance("2026-05-27", "--dry-run");
        assertTrue(run("data", "list").out().startsWith("Nothing is stored"));
        importBinance("2026-05-27");
        String exported = run("data", "export", "--instrument", "BINANCE:BTCUSDT", "--kind", "brackets").out();
        assertTrue(exported.lines().skip(1).findFirst().orElseThrow()
                .endsWith("Z,0.0,300000.0,150.0,0.004,0.0,0.0,1.77984E12"), exported);
        assertEquals(0, run("data", "verify").exitCode());
    }

    @Test
    void listsInstrumentsDatesAndSources() {
        CommandRun outcome = run("brackets", "list");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        assertEquals("""
                Instrument               Valid from   Brackets  Max leverage  Source
                BINANCE:BTCUSDT          2021-03-18         10          125x  shipped
                BINANCE:BTCUSDT          2024-10-24         12          125x  shipped
                BINANCE:ETHUSDT          2024-10-24         12          125x  shipped
                BINANCE:SOLUSDT          2024-10-24         10          100x  shipped
                BYBIT:BTCUSDT            2026-05-27         20          100x  shipped
                HYPERLIQUID:BTC          2025-11-01          2           40x  shipped
                HYPERLIQUID:ETH          2025-11-01          2           25x  shipped
                HYPERLIQUID:SOL          2025-11-01          2           20x  shipped
                """, outcome.out());
        String old = run("brackets", "list", "--at", "2024-10-23").out();
        assertTrue(old.contains("BINANCE:BTCUSDT          2021-03-18"), old);
        assertFalse(old.contains("BINANCE:BTCUSDT          2024-10-24"), old);
    }

    @Test
    void listsTheBracketsOfOneInstrument() {
        assertEquals("""
                HYPERLIQUID:ETH, margin brackets valid from 2025-11-01
                Source: shipped
                    Notional above              up to  Max leverage  Maintenance          Deduction
                                 0        100,000,000           25x          2 %                  0
                       100,000,000             no cap           15x     3.3333 %     1,333,333.3333
                """, run("brackets", "list", "--instrument", "hyperliquid:eth").out());
        String early = run("brackets", "list", "--instrument", "BINANCE:BTCUSDT", "--at", "2021-03-17").out();
        assertTrue(early.startsWith("""
                BINANCE:BTCUSDT, margin brackets valid from 2021-03-18
                Source: shipped
                Note: not yet in force on the day asked for; it is the first table and stands in.
                """), early);
        String today = run("brackets", "list", "--instrument", "BINANCE:BTCUSDT").out();
        assertTrue(today.startsWith("""
                BINANCE:BTCUSDT, margin brackets valid from 2024-10-24
                Source: shipped
                    Notional above"""), today);
    }

    @Test
    void jsonHasTheDocumentedFields() {
        JsonNode tables = JsonMapper.shared()
                .readTree(run("brackets", "list", "--instrument", "HYPERLIQUID:BTC", "--json").out()).get("tables");
        assertEquals(1, tables.size());
        JsonNode table = tables.get(0);
        assertEquals(Set.of("instrument", "validFrom", "predates", "source", "unit", "takerFee", "brackets"),
                new TreeSet<>(table.propertyNames()));
        assertEquals("2025-11-01", table.get("validFrom").asString());
        assertEquals("{\"notionalFloor\":0.0,\"notionalCap\":1.5E8,\"maximumLeverage\":40.0,\"maintenanceRate\":0.0125,"
                + "\"deduction\":0.0}", table.get("brackets").get(0).toString());
        assertTrue(table.get("brackets").get(1).get("notionalCap").isNull());
        assertEquals(8, JsonMapper.shared().readTree(run("brackets", "list", "--json").out()).get("tables").size());
    }

    @Test
    void importsAReplyAndUsesItFromThenOn() throws IOException {
        Path file = file("binance-btcusdt.csv");
        CommandRun outcome = importBinance("2025-06-01");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        assertEquals("BINANCE:BTCUSDT, margin brackets valid from 2025-06-01\nSource: Binance leverageBracket reply "
                + folder.resolve("reply.json") + "\n"
                + """
                            Notional above              up to  Max leverage  Maintenance          Deduction
                                         0            300,000          150x        0.4 %                  0
                        Note: notionalCoef = 1.5 is the account's own multiplier: the brackets are as listed, nothing was scaled by it.
                        """
                + "Written to " + file + "\n", outcome.out());
        assertEquals(
                """
                        # BINANCE:BTCUSDT: notional in quote currency, rates as fractions. A table is valid from its date, 00:00 UTC.
                        # 2025-06-01: Binance leverageBracket reply reply.json, read on 2026-01-01
                        # 2025-06-01: notionalCoef = 1.5 is the account's own multiplier: the brackets are as listed, nothing was scaled by it
                        valid_from,notional_floor,notional_cap,max_leverage,maintenance_rate,deduction
                        2025-06-01,0,300000,150,0.004,0
                        """,
                Files.readString(file));
        String list = run("brackets", "list").out();
        assertTrue(list.contains("BINANCE:BTCUSDT          2024-10-24         12          125x  shipped\n"), list);
        assertTrue(list.contains("BINANCE:BTCUSDT          2025-06-01          1          150x  " + file + "\n"), list);
        Path bars = Files.writeString(folder.resolve("bars.csv"), """
                time,open,high,low,close,volume,open_interest
                2025-07-01T00:00:00Z,100,101,99,100,5,1000
                2025-07-01T00:01:00Z,100,101,99,100,5,1000
                2025-07-01T00:02:00Z,100,101,99,100,5,1000
                """);
        String backtest = run("backtest", "--data", bars.toString(), "--instrument", "BINANCE:BTCUSDT").out();
        assertTrue(backtest.replaceAll("\\s+", " ").contains("BINANCE:BTCUSDT of 2025-06-01"), backtest);
    }

    @Test
    void replacesADateOnlyIfTold() throws IOException {
        importBinance("2025-06-01");
        String before = Files.readString(file("binance-btcusdt.csv"));
        CommandRun refused = importBinance("2025-06-01");
        assertEquals(2, refused.exitCode());
        assertEquals("liq4j: --valid-from = 2025-06-01: " + file("binance-btcusdt.csv")
                + " has a table of that date; --replace replaces it\n", refused.err());
        assertEquals(2, importBinance("2025-06-01", "--dry-run").exitCode());
        assertEquals(0, importBinance("2025-06-01", "--replace").exitCode());
        assertEquals(before, Files.readString(file("binance-btcusdt.csv")));
        assertEquals(0, importBinance("2025-07-01").exitCode());
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        CommandRun outcome = importBinance("2025-06-01", "--dry-run");
        assertEquals(0, outcome.exitCode());
        assertTrue(
                outcome.out().endsWith("Dry run, nothing written. Would go to " + file("binance-btcusdt.csv") + "\n"),
                outcome.out());
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @Test
    void valuesContractsOfOkxAtThePriceGiven() throws IOException {
        CommandRun outcome = run("brackets", "import", "--instrument", "OKX:BTC-USDT-SWAP", "--valid-from",
                "2025-06-01",
                "--contract-value", "0.01", "--price", "60000", "--taker-fee", "0.0005", reply(OKX));
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains("Taker fee added to the maintenance rate: 0.05 %\n"), outcome.out());
        assertTrue(Files.readString(file("okx-btc-usdt-swap.csv")).endsWith("""
                valid_from,notional_floor,notional_cap,max_leverage,maintenance_rate,deduction,taker_fee
                2025-06-01,0,60000,125,0.004,0,0.0005
                """));
        assertEquals(run("brackets", "list", "--instrument", "OKX:BTC-USDT-SWAP").out().lines().skip(2).toList(),
                outcome.out().lines().skip(2).limit(3).toList());
    }

    @Test
    void badDataStopWithTheirPlaceAndExitCodeThree() throws IOException {
        String file = reply(BINANCE.replace("0.004", "\"0.4%\""));
        CommandRun outcome = run("brackets", "import", "--instrument", "BINANCE:BTCUSDT", "--valid-from", "2025-06-01",
                file);
        assertEquals(3, outcome.exitCode());
        assertEquals("liq4j: " + file + ": [0].brackets[0].maintMarginRatio = 0.4%: must be a number\n", outcome.err());
        assertEquals("", outcome.out());
        assertFalse(Files.exists(folder.resolve("home")));

        importBinance("2025-06-01");
        Path broken = file("binance-btcusdt.csv");
        Files.writeString(broken, Files.readString(broken).replace("300000", "many"));
        for (String[] command : new String[][]{{"brackets", "list"}, {"backtest", "--bars", "10"}}) {
            CommandRun stopped = run(command);
            assertEquals("liq4j: " + broken + " line 5, notional_cap = many: must be a number\n", stopped.err());
            assertEquals(3, stopped.exitCode());
        }
    }

    @Test
    void wrongUsageStopsWithExitCodeTwo() throws IOException {
        String file = reply(OKX);
        assertUsage("a command is missing: list or import", "brackets");
        assertUsage("instrument = KRAKEN:PF_XBTUSD: has no brackets; must be one of [BINANCE:BTCUSDT, ", "brackets",
                "list", "--instrument", "KRAKEN:PF_XBTUSD");
        assertUsage("--at", "brackets", "list", "--at", "today");
        assertUsage("--valid-from", "brackets", "import", "--instrument", "BINANCE:BTCUSDT", file);
        assertUsage("venue = KRAKEN: must be one of [BINANCE, BYBIT, HYPERLIQUID, OKX]", "brackets", "import",
                "--instrument", "KRAKEN:PF_XBTUSD", "--valid-from", "2025-06-01", file);
        assertUsage("--price is for OKX only", "brackets", "import", "--instrument", "BYBIT:BTCUSDT", "--valid-from",
                "2025-06-01", "--price", "5", file);
        assertUsage("the reply of OKX does not say everything: --contract-value is needed", "brackets", "import",
                "--instrument", "OKX:BTC-USDT-SWAP", "--valid-from", "2025-06-01", "--price", "5", file);
        assertUsage("the reply of OKX does not say everything: --contract-value and --price are needed", "brackets",
                "import", "--instrument", "OKX:BTC-USDT-SWAP", "--valid-from", "2025-06-01", file);
        assertUsage("price = -5.0: must satisfy x > 0", "brackets", "import", "--instrument", "OKX:BTC-USDT-SWAP",
                "--valid-from", "2025-06-01", "--price=-5", "--contract-value", "1", file);
    }

    private void assertUsage(String message, String... arguments) {
        CommandRun outcome = run(arguments);
        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains(message), outcome.err());
        assertEquals("", outcome.out());
    }
}
