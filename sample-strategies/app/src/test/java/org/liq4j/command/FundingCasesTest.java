/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.example.barscript.BarScriptPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Files of funding rates in all the forms that people have them in: an account is charged each settlement once, at its instant.
 * The account has 10,000 and holds 0.19990005 coins at 50,000, a notional of 9,995.0025, from the second hour on.
 */
class FundingCasesTest {

    private static final long START = 1_767_225_600_000L;
    private static final long HOUR = 3_600_000;
    private static final double NOTIONAL = 10_000 / 1.0005;
    private static final String BINANCE = "BINANCE:BTCUSDT";
    private static final int[] LATE = {0, 7};

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void bringTheStrategy() throws IOException {
        Files.createDirectory(folder.resolve("plugins"));
        PluginJar.in(folder.resolve("plugins"), BarScriptPlugin.class);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.at(folder.resolve("home"), arguments);
    }

    private void imported(String... arguments) {
        CommandRun run = run(arguments);
        assertEquals(0, run.exitCode(), run.err());
    }

    /** What a held position was charged or paid, and all that was printed. */
    private record Held(double funding, String reason, double exitPrice, String text) {
    }

    private Held held(String strategy, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("backtest", "--plugins", folder.resolve("plugins").toString(),
                "--strategy", strategy, "--csv", folder.resolve("out").toString()));
        all.addAll(List.of(options));
        CommandRun run = run(all.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        List<String> trades = Files.readAllLines(folder.resolve("out/trades.csv"));
        assertEquals(2, trades.size(), trades.toString());
        List<String> header = Arrays.asList(trades.getFirst().split(",", -1));
        List<String> trade = Arrays.asList(trades.getLast().split(",", -1));
        // The strategy has commas of its own, and comes first.
        int shift = trade.size() - header.size();
        return new Held(Double.parseDouble(trade.get(shift + header.indexOf("funding"))),
                trade.get(shift + header.indexOf("exit_reason")),
                Double.parseDouble(trade.get(shift + header.indexOf("exit_price"))), run.text());
    }

    private String file(String name, String header, List<String> rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return file.toString();
    }

    /** Hourly bars that do not move. */
    private String bars(int count, double price, String further, IntFunction<String> cells) throws IOException {
        return bars(count, HOUR, price, further, cells);
    }

    private String bars(int count, long length, double price, String further, IntFunction<String> cells)
            throws IOException {
        return file("bars.csv", "time,open,high,low,close,volume" + further, IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "%d,%s,%s,%s,%s,10", START + length * i, price, price, price,
                        price) + cells.apply(i))
                .toList());
    }

    private String flat(int count) throws IOException {
        return bars(count, 50_000, "", i -> "");
    }

    private static String rate(int settlement) {
        return String.format(Locale.ROOT, "%.5f", 1e-4 * (settlement + 1));
    }

    /** Ten settlements every eight hours, every second one late. */
    private String archive(String header, IntFunction<String> row) throws IOException {
        return file("funding.csv", header, IntStream.range(0, 10).mapToObj(row).toList());
    }

    private static long late(int settlement) {
        return START + 8 * HOUR * settlement + LATE[settlement % 2];
    }

    // Files of funding.

    @Test
    void theArchivesIntervalIsKept() throws IOException {
        imported("import", "--instrument", BINANCE, flat(72));
        imported("import", "--instrument", BINANCE, "--kind", "funding", archive(
                "calc_time,funding_interval_hours,last_funding_rate", k -> late(k) + ",8," + rate(k)));
        Held held = held("bar-script(enter=0,exit=69)", "--instrument", BINANCE);
        assertEquals(-0.0044 * NOTIONAL, held.funding(), 1e-9);
        assertTrue(held.text().contains("funding as it was settled, 10 times, every 8 h as stated with the rates"),
                held.text());
        assertEquals(-2e-4 * NOTIONAL, held("bar-script(enter=6,exit=8)", "--instrument", BINANCE).funding(), 1e-9);
        assertEquals(0, held("bar-script(enter=7,exit=9)", "--instrument", BINANCE).funding(), 1e-9);
        assertEquals(-2e-4 * NOTIONAL, held("bar-script(enter=6,exit=7)", "--instrument", BINANCE).funding(), 1e-9);
        assertEquals(3e-4 * NOTIONAL,
                held("bar-script(enter=14,exit=17,side=-1)", "--instrument", BINANCE).funding(), 1e-9);
    }

    /** Milliseconds before and after, and up to a minute. */
    @ParameterizedTest
    @CsvSource({"3, 3", "-7, 7", "-950, 18", "0, 59000", "-30000, 30000"})
    void ratesWithoutAnIntervalAreSettledAtTheirInstants(long even, long odd) throws IOException {
        imported("import", "--instrument", BINANCE, flat(72));
        imported("import", "--instrument", BINANCE, "--kind", "funding",
                archive("symbol,fundingTime,fundingRate,markPrice",
                        k -> "BTCUSDT,"
                                + (START + 8 * HOUR * k + (k % 2 == 0 ? Math.max(even, k == 0 ? 0 : even) : odd)) + ","
                                + rate(k) + ",50000.00000000"));
        Held held = held("bar-script(enter=0,exit=69)", "--instrument", BINANCE);
        assertEquals(-0.0044 * NOTIONAL, held.funding(), 1e-9);
        assertTrue(held.text().contains("funding every 8 h (BINANCE's usual interval, which the rates keep to)"),
                held.text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIntervalThatChangesIsFollowed(boolean stated) throws IOException {
        imported("import", "--instrument", "BINANCE:SKLUSDT", bars(48, 0.02, "", i -> ""));
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 3).forEach(k -> rows.add(START + 8 * HOUR * k + ",8,0.00010000"));
        IntStream.range(0, 24).forEach(k -> rows.add(START + HOUR * (24 + k) + ",1,0.00200000"));
        imported("import", "--instrument", "BINANCE:SKLUSDT", "--kind", "funding",
                file("funding.csv", stated ? "calc_time,funding_interval_hours,last_funding_rate" : "calc_time,x,rate",
                        rows));
        Held held = held("bar-script(enter=0,exit=46)", "--instrument", "BINANCE:SKLUSDT");
        assertEquals(-(2 * 1e-4 + 24 * 2e-3) * NOTIONAL, held.funding(), 1e-6);
        assertTrue(held.text().contains("every 8 h, then 1 h"), held.text());
    }

    /** A reading a minute for two days, whether its interval is stated or not. */
    @ParameterizedTest
    @ValueSource(strings = {"intervalHours=1", ""})
    void readingsOfEveryMinuteAreSettledEachHour(String constant) throws IOException {
        String instrument = "HYPERLIQUID:BTC";
        imported("import", "--instrument", instrument, flat(48));
        List<String> arguments = new ArrayList<>(List.of("import", "--instrument", instrument, "--kind", "funding",
                "--only", "coin=BTC"));
        if (!constant.isEmpty()) {
            arguments.addAll(List.of("--constant", constant));
        }
        arguments.add(file("asset_ctxs.csv", "time,coin,funding,open_interest", IntStream.range(0, 2_880)
                .mapToObj(i -> START + 60_000L * i + ",BTC,0.0000125,1000").toList()));
        CommandRun run = run(arguments.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        Held held = held("bar-script(enter=0,exit=24)", "--instrument", instrument);
        assertEquals(-24 * 0.0000125 * 10_000 / 1.00045, held.funding(), 1e-5);
        if (!constant.isEmpty()) {
            String said = "2880 funding rates come oftener than their interval of 1 h, the first 2026-01-01T00:00:00Z";
            assertTrue(run.text().contains(said), run.text());
            assertTrue(held.text().contains(said), held.text());
        }
    }

    @Test
    void readingsThatChangeAreSettledAtWhatWasInForce() throws IOException {
        imported("import", "--instrument", "HYPERLIQUID:BTC", flat(48));
        imported("import", "--instrument", "HYPERLIQUID:BTC", "--kind", "funding", "--constant", "intervalHours=1",
                file("ctx.csv", "ts,funding", IntStream.range(0, 2_880)
                        .mapToObj(i -> START + 60_000L * i + 137 + "," + (i + 1) * 1e-8).toList()));
        Held held = held("bar-script(enter=0,exit=3)", "--instrument", "HYPERLIQUID:BTC");
        // At 02:00, 03:00 and 04:00, a reading of 137 ms later counts as that of the instant.
        assertEquals(-(121 + 181 + 241) * 1e-8 * 10_000 / 1.00045, held.funding(), 1e-4);
    }

    @Test
    void settlementsWithoutARateAreSaid() throws IOException {
        imported("import", "--instrument", BINANCE, flat(72));
        imported("import", "--instrument", BINANCE, "--kind", "funding", file("funding.csv",
                "calc_time,funding_interval_hours,last_funding_rate", IntStream.of(0, 1, 2, 5, 6, 7, 8)
                        .mapToObj(k -> late(k) + ",8," + rate(k)).toList()));
        Held held = held("bar-script(enter=0,exit=69)", "--instrument", BINANCE);
        assertEquals(-(0.0044 - 9e-4) * NOTIONAL, held.funding(), 1e-9);
        assertTrue(held.text().contains("2 settlements have no funding rate, the first 2026-01-02T00:00:00Z"),
                held.text());
    }

    // Columns of bars.

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "filled"})
    void aRateInTheRowThatOpensAtItsSettlementIsChargedThere(String rest) throws IOException {
        String file = bars(72, 50_000, ",funding_rate",
                i -> "," + (i % 8 == 0 || rest.equals("filled") ? rate(i / 8) : rest));
        Held read = held("bar-script(enter=0,exit=69)", "--data", file, "--instrument", BINANCE);
        assertEquals(-0.0044 * NOTIONAL, read.funding(), 1e-9);
        assertTrue(read.text().contains("funding every 8 h (BINANCE's usual interval,"), read.text());
        imported("import", "--instrument", BINANCE, file);
        assertEquals(-0.0044 * NOTIONAL, held("bar-script(enter=0,exit=69)", "--instrument", BINANCE).funding(), 1e-9);
    }

    /** A join backwards in time finds a rate that is milliseconds late in the next row only. */
    @ParameterizedTest
    @ValueSource(longs = {HOUR, HOUR / 4, HOUR / 60})
    void ratesThatAreFilledForwardOneRowLateBelongToTheirInstant(long length) throws IOException {
        int perHour = (int) (HOUR / length);
        String file = bars(72 * perHour, length, 50_000, ",funding_rate", i -> {
            int settlement = (int) (i * length / (8 * HOUR));
            boolean late = settlement % 2 == 1 && i * length % (8 * HOUR) == 0;
            return "," + rate(late ? settlement - 1 : settlement);
        });
        Held held = held("bar-script(enter=" + (perHour - 1) + ",exit=" + (70 * perHour - 1) + ")", "--data", file,
                "--instrument", BINANCE);
        assertEquals(-0.0044 * NOTIONAL, held.funding(), 1e-9);
    }

    @Test
    void minutesOfAnExchangeThatIsNotKnownTellTheirInterval() throws IOException {
        String file = bars(72 * 60, HOUR / 60, 50_000, ",funding_rate", i -> "," + rate(i / 480));
        Held held = held("bar-script(enter=59,exit=4199)", "--data", file);
        assertEquals(-0.0044 * NOTIONAL, held.funding(), 1e-9);
        assertTrue(held.text().contains("funding every 8 h (at which the rates change), 9 settlements"), held.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void hourlyRatesAreAskedForTheirInterval(int perHour) throws IOException {
        String file = bars(48 * perHour, HOUR / perHour, 0.02, ",funding_rate",
                i -> "," + (i % perHour == 0 ? "0.002" : ""));
        String strategy = "bar-script(enter=" + (perHour - 1) + ",exit=" + (47 * perHour - 1) + ")";
        CommandRun refused = run("backtest", "--data", file, "--instrument", "BINANCE:SKLUSDT", "--plugins",
                folder.resolve("plugins").toString(), "--strategy", strategy);
        assertEquals(3, refused.exitCode(), refused.out());
        assertTrue(refused.err()
                .contains("the 48 funding rates, every 1 h from 2026-01-01T00:00:00Z on, do not tell when"
                        + " funding is settled, and BINANCE settles every 8 h on most instruments, not on all; state the"
                        + " interval, if each of them was settled: --funding-interval 1h"),
                refused.err());
        Held hourly = held(strategy, "--data", file, "--instrument", "BINANCE:SKLUSDT", "--funding-interval", "1h");
        assertEquals(-46 * 0.002 * NOTIONAL, hourly.funding(), 1e-6);
        assertTrue(hourly.text().contains("funding every 1 h (--funding-interval), 48 settlements"), hourly.text());
        Held eight = held(strategy, "--data", file, "--instrument", "BINANCE:SKLUSDT", "--funding-interval", "8h");
        assertEquals(-5 * 0.002 * NOTIONAL, eight.funding(), 1e-6);
        // In the store the interval is kept.
        CommandRun said = run("import", "--instrument", "BINANCE:SKLUSDT", "--dry-run", file);
        assertTrue(said.text().contains("--funding-interval 1h"), said.text());
        imported("import", "--instrument", "BINANCE:SKLUSDT", "--funding-interval", "1h", file);
        assertEquals(-46 * 0.002 * NOTIONAL, held(strategy, "--instrument", "BINANCE:SKLUSDT").funding(), 1e-6);
    }

    @Test
    void whereAnHourIsUsualHourlyRatesAreSettledEach() throws IOException {
        String file = bars(48, 50_000, ",funding", i -> ",0.0000125");
        Held held = held("bar-script(enter=0,exit=24)", "--data", file, "--instrument", "HYPERLIQUID:BTC");
        assertEquals(-24 * 0.0000125 * 10_000 / 1.00045, held.funding(), 1e-5);
    }

    /** The interval stands in the file, whatever the exchange's is. */
    @Test
    void anIntervalInTheRowsOfBarsIsFollowed() throws IOException {
        String file = bars(48, 0.02, ",funding_rate,funding_interval_hours",
                i -> i < 24 ? i % 8 == 0 ? ",0.0001,8" : "," + (i % 2 == 0 ? "," : "0.0001,8") : ",0.002,1");
        String strategy = "bar-script(enter=0,exit=46)";
        Held held = held(strategy, "--data", file, "--instrument", "BINANCE:SKLUSDT");
        assertEquals(-(2 * 1e-4 + 24 * 2e-3) * NOTIONAL, held.funding(), 1e-6);
        imported("import", "--instrument", "BINANCE:SKLUSDT", file);
        assertEquals(held.funding(), held(strategy, "--instrument", "BINANCE:SKLUSDT").funding());
    }

    @Test
    void withoutRatesItIsSaidThatNoFundingIsCounted() throws IOException {
        Held held = held("bar-script(enter=0,exit=69)", "--data", flat(72), "--instrument", BINANCE);
        assertEquals(0, held.funding());
        assertTrue(held.text().contains("funding is not counted, the data have no rates"), held.text());
    }

    @Test
    void anIntervalThatMakesNoDayIsRefused() throws IOException {
        CommandRun refused = run("backtest", "--data", flat(72), "--funding-interval", "7h");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--funding-interval"), refused.err());
    }

    /** What is exported and imported again makes the same account, to the last bit. */
    @ParameterizedTest
    @ValueSource(strings = {"--interval=1h", "--interval=6h", "--interval=12h", "--interval=1d"})
    void storedRatesComeBackAsTheyWere(String interval) throws IOException {
        imported("import", "--instrument", BINANCE, flat(72));
        imported("import", "--instrument", BINANCE, "--kind", "funding", archive(
                "calc_time,funding_interval_hours,last_funding_rate", k -> late(k) + ",8," + rate(k)));
        String other = "BINANCE:ETHUSDT";
        for (String kind : List.of("candles", "funding")) {
            Path file = folder.resolve(kind + "-exported.csv");
            imported("data", "export", "--instrument", BINANCE, "--kind", kind, "--out", file.toString());
            imported("import", "--instrument", other, "--kind", kind, file.toString());
        }
        String strategy = "bar-script(enter=0,exit=1)";
        assertEquals(held(strategy, "--instrument", BINANCE, interval).funding(),
                held(strategy, "--instrument", other, interval).funding());
    }

    // Mark prices.

    private String wick() throws IOException {
        return file("wick.csv", "time,open,high,low,close,volume", IntStream.range(0, 72)
                .mapToObj(i -> START + HOUR * i + ",50000,50000," + (i == 30 ? 47_000 : 50_000) + ",50000,10")
                .toList());
    }

    private String marks(int perHour) throws IOException {
        return file("mark.csv", "time,open,high,low,close", IntStream.range(0, 72 * perHour).mapToObj(i -> {
            int price = i < 8 * perHour ? 50_500 : 51_000;
            return START + HOUR / perHour * (i + 1) + "," + price + "," + price + "," + price + "," + price;
        }).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 60})
    void storedMarkPricesLiquidateAndAreWhatFundingIsPaidOn(int perHour) throws IOException {
        imported("import", "--instrument", BINANCE, wick());
        imported("import", "--instrument", BINANCE, "--kind", "funding", archive(
                "calc_time,funding_interval_hours,last_funding_rate", k -> late(k) + ",8," + rate(k)));
        Held wicked = held("bar-script(enter=6,exit=60)", "--instrument", BINANCE, "--leverage", "20");
        assertEquals("liquidated", wicked.reason());
        assertTrue(wicked.text().contains("no mark price in all 72 bars"), wicked.text());
        imported("import", "--instrument", BINANCE, "--kind", "mark-candles", "--constant",
                "barMillis=" + HOUR / perHour, marks(perHour));
        Held survived = held("bar-script(enter=6,exit=60)", "--instrument", BINANCE, "--leverage", "20");
        assertEquals("signal", survived.reason());
        assertFalse(survived.text().contains("no mark price"), survived.text());
        // At 08:00 the mark price is that of the bar that closes then.
        assertEquals(-2e-4 * 0.19990005 * 50_500,
                held("bar-script(enter=6,exit=8)", "--instrument", BINANCE).funding(), 1e-9);
        assertEquals(-3e-4 * 0.19990005 * 51_000,
                held("bar-script(enter=8,exit=17)", "--instrument", BINANCE).funding(), 1e-9);
    }

    @Test
    void marksThatAreLongerThanTheBarsAreSaidNotToBeUsed() throws IOException {
        imported("import", "--instrument", BINANCE, bars(240, HOUR / 4, 50_000, "", i -> ""));
        imported("import", "--instrument", BINANCE, "--kind", "mark-candles", "--constant", "barMillis=3600000",
                marks(1));
        Held held = held("bar-script(enter=6,exit=60)", "--instrument", BINANCE);
        assertTrue(held.text().contains("stored bars of the mark price, of PT1H, make no bar of this length"),
                held.text());
    }

    @Test
    void barsWithoutAMarkPriceAreCounted() throws IOException {
        imported("import", "--instrument", BINANCE, flat(72));
        List<String> all = Files.readAllLines(Path.of(marks(1)));
        imported("import", "--instrument", BINANCE, "--kind", "mark-candles", "--constant", "barMillis=3600000",
                file("some.csv", all.getFirst(), all.subList(1, 53)));
        Held held = held("bar-script(enter=6,exit=60)", "--instrument", BINANCE);
        assertTrue(held.text().contains("no mark price in 20 of 72 bars"), held.text());
    }

    @ParameterizedTest
    @CsvSource({"mark_open mark_high mark_low mark_close", "mark_price", "mark_close"})
    void markPricesInFilesOfBars(String columns) throws IOException {
        int count = columns.split(" ").length;
        String file = file("marked.csv", "time,open,high,low,close,volume," + columns.replace(' ', ','), IntStream
                .range(0, 72)
                .mapToObj(i -> START + HOUR * i + ",50000,50000," + (i == 30 ? 47_000 : 50_000) + ",50000,10"
                        + IntStream.range(0, count).mapToObj(c -> i < 8 ? ",50500" : ",51000")
                                .collect(Collectors.joining()))
                .toList());
        Held read = held("bar-script(enter=6,exit=60)", "--data", file, "--instrument", BINANCE, "--leverage", "20");
        assertEquals("signal", read.reason());
        imported("import", "--instrument", BINANCE, file);
        Held stored = held("bar-script(enter=6,exit=60)", "--instrument", BINANCE, "--leverage", "20");
        assertEquals("signal", stored.reason());
        assertFalse(stored.text().contains("no mark price"), stored.text());
        Path exported = folder.resolve("exported.csv");
        imported("data", "export", "--instrument", BINANCE, "--out", exported.toString());
        assertEquals("signal",
                held("bar-script(enter=6,exit=60)", "--data", exported.toString(), "--instrument", BINANCE,
                        "--leverage", "20").reason());
    }

    @Test
    void aMarkPriceThatGoesFartherThanTradesLiquidates() throws IOException {
        String file = file("marked.csv", "time,open,high,low,close,volume,mark_open,mark_high,mark_low,mark_close",
                IntStream.range(0, 72).mapToObj(i -> START + HOUR * i + ",50000,50000,50000,50000,10,50000,50000,"
                        + (i == 30 ? "47000,50000" : "50000,50000")).toList());
        Held held = held("bar-script(enter=6,exit=60)", "--data", file, "--instrument", BINANCE, "--leverage", "20");
        assertEquals("liquidated", held.reason());
        assertEquals(47_726.0, held.exitPrice(), 1);
    }

    @Test
    void aMarkPriceWithoutAllItsPricesIsRefused() throws IOException {
        CommandRun lacking = run("backtest", "--data",
                bars(3, 50_000, ",mark_open,mark_close", i -> ",50000,50000"), "--instrument", BINANCE);
        assertEquals(3, lacking.exitCode());
        assertTrue(
                lacking.err().contains(
                        "missing column: markHigh (accepted: mark_high, mark_price_high, high_mark); markLow"),
                lacking.err());
        CommandRun broken = run("backtest", "--data", bars(3, 50_000, ",mark_open,mark_high,mark_low,mark_close",
                i -> i == 1 ? ",50000,49000,48000,50000" : ",50000,50000,50000,50000"), "--instrument", BINANCE);
        assertEquals(3, broken.exitCode());
        assertTrue(broken.err().contains(":3: column \"mark_high\" = 49000.0"), broken.err());
    }
}
