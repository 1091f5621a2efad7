/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Hours that are traded on a heatmap of minutes: from files, from the store, simulated. */
class EngineIntervalTest {

    private static final String BTC = "BINANCE:BTCUSDT";
    private static final int MINUTES = 2_880;
    private static final String SAID = "liq4j: 1h bars over a map made of 1m bars\n";

    @TempDir
    private Path folder = Path.of("");

    private Path minutes = Path.of("");

    /** Open interest 80,000, 80,001, ... and 0.5 coins of longs liquidated in each of two days' minutes. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder(
                "open_time,open,high,low,close,volume,open_interest,LiqSellQty,LiqBuyQty\n");
        for (int i = 0; i < MINUTES; i++) {
            double price = 60_000 + 900 * Math.sin(i / 97.0);
            text.append(String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,10,%d,0.5,0.25%n",
                    1767225600000L + 60_000L * i, price, price + 30, price - 30, price + 5, 80_000 + i));
        }
        minutes = Files.writeString(folder.resolve("minutes.csv"), text);
    }

    private CommandRun run(String command, String... more) {
        return CommandRun.at(folder.resolve("home"),
                Stream.concat(Stream.of(command), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static final String[] INDICATORS = {"--indicator", "open-interest", "--indicator",
            "reported-liquidations(side=long)", "--indicator", "cluster-ratio", "--indicator", "available"};

    private CommandRun values(String... market) {
        return run("values", Stream.concat(Arrays.stream(market),
                Arrays.stream(INDICATORS)).toArray(String[]::new));
    }

    private static List<String> column(CommandRun run, int column) {
        return run.out().lines().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    @Test
    void hoursOfAFileOfMinutesAreReadOnTheMinutes() {
        CommandRun hours = values("--data", minutes.toString(), "--instrument", BTC, "--interval", "1h");
        assertEquals(SAID, hours.err());
        assertEquals(IntStream.rangeClosed(1, 48).mapToObj(hour -> 80_000 + 60 * hour - 1 + ".0").toList(),
                column(hours, 2));
        assertEquals(IntStream.range(0, 48).mapToObj(hour -> "30.0").toList(), column(hours, 3));
        CommandRun all = values("--data", minutes.toString(), "--instrument", BTC);
        assertEquals("", all.err());
        assertEquals(IntStream.rangeClosed(1, 48).mapToObj(hour -> column(all, 4).get(60 * hour - 1)).toList(),
                column(hours, 4));
        CommandRun own = values("--data", minutes.toString(), "--instrument", BTC, "--interval", "1h",
                "--engine-interval", "1h");
        assertEquals("", own.err());
        assertEquals(column(hours, 3), column(own, 3));
        assertFalse(column(hours, 4).equals(column(own, 4)));
        CommandRun fives = values("--data", minutes.toString(), "--instrument", BTC, "--interval", "1h",
                "--engine-interval", "5m");
        assertEquals("liq4j: 1h bars over a map made of 5m bars\n", fives.err());
        assertEquals(column(hours, 2), column(fives, 2));
    }

    @Test
    void theStoreGivesBoth() {
        assertEquals(0, run("import", "--instrument", BTC, minutes.toString()).exitCode());
        String[] market = {"--instrument", BTC, "--interval", "4h"};
        CommandRun stored = values(market);
        assertEquals("liq4j: 4h bars over a map made of 1m bars\n", stored.err());
        assertEquals(IntStream.range(0, 12).mapToObj(bar -> "120.0").toList(), column(stored, 3));
        CommandRun file = values("--data", minutes.toString(), "--instrument", BTC, "--interval", "4h");
        assertEquals(file.out(), stored.out());
        CommandRun own = values("--instrument", BTC, "--interval", "4h", "--engine-interval", "4h");
        assertEquals("", own.err());
        assertFalse(own.out().equals(stored.out()));
        assertEquals("", values("--instrument", BTC).err());
    }

    /** Two days of hours and the last two hours of minutes. */
    @Test
    void theStoresFinestBarsMustBeThereForTheWholeTime() throws IOException {
        List<String> lines = Files.readAllLines(minutes);
        Path last = Files.writeString(folder.resolve("last.csv"), lines.getFirst() + "\n"
                + String.join("\n", lines.subList(lines.size() - 120, lines.size())) + "\n");
        StringBuilder hours = new StringBuilder("open_time,open,high,low,close,volume\n");
        for (int hour = 0; hour < 48; hour++) {
            hours.append(1767225600000L + 3_600_000L * hour).append(",60000,60400,59600,60010,600\n");
        }
        Path whole = Files.writeString(folder.resolve("hours.csv"), hours);
        assertEquals(0, run("import", "--instrument", BTC, whole.toString()).exitCode());
        assertEquals(0, run("import", "--instrument", BTC, last.toString()).exitCode());
        CommandRun backtest = run("backtest", "--instrument", BTC, "--interval", "1h");
        assertEquals(0, backtest.exitCode(), backtest.err());
        String text = backtest.out().replaceAll("\\s+", " ");
        assertTrue(text.contains("the stored bars of 1m make up 2 of the 48 bars of 1h"), text);
        assertTrue(text.contains("--engine-interval 1m makes it of the former"), text);
        CommandRun asked = run("backtest", "--instrument", BTC, "--interval", "1h", "--engine-interval", "1m");
        assertTrue(asked.out().replaceAll("\\s+", " ").contains("1h bars over a map made of 1m bars"), asked.out());
    }

    @Test
    void everyCommandOfStrategiesSaysBoth() {
        String[] market = {"--data", minutes.toString(), "--instrument", BTC, "--interval", "1h"};
        for (String command : List.of("backtest", "compare", "checklist")) {
            CommandRun done = run(command, market);
            assertEquals(0, done.exitCode(), done.err());
            assertTrue((done.out() + done.err()).replaceAll("\\s+", " ").contains("1h bars over a map made of 1m bars"),
                    command + done.out());
        }
        String backtest = run("backtest", market).out().replaceAll("\\s+", " ");
        assertTrue(backtest.contains("48 bars of 1h") && backtest.contains("orders are executed on the 1h bars"),
                backtest);
        CommandRun walk = run("walkforward", "--data", minutes.toString(), "--instrument", BTC, "--interval", "1h",
                "--train", "12h", "--test", "6h", "--grid", "ema=5,10", "--strategy", "cluster-ratio-regime");
        assertTrue(walk.out().replaceAll("\\s+", " ").contains("1h bars over a map made of 1m bars"),
                walk.out() + walk.err());
    }

    @Test
    void lookaheadFindsNoneInHours() {
        CommandRun run = run("lookahead", "--data", minutes.toString(), "--instrument", BTC, "--interval", "1h",
                "--cuts", "3", "--indicator", "cluster-ratio", "--indicator", "reported-liquidations(side=long)",
                "--indicator", "cluster-ratio-percentile(bars=5)", "--indicator", "modelled-liquidations(side=short)");
        assertEquals(0, run.exitCode(), run.out() + run.err());
        assertEquals(SAID, run.err());
        assertTrue(run.out().contains("no look-ahead"), run.out());
    }

    @Test
    void theSimulatedMarketHasBarsOfTheEngine() {
        CommandRun hours = values("--bars", "600", "--interval", "1h", "--engine-interval", "1m");
        assertEquals(SAID, hours.err());
        assertEquals(10, column(hours, 2).size());
        CommandRun own = values("--bars", "10", "--interval", "1h");
        assertEquals("", own.err());
        assertEquals(10, column(own, 2).size());
    }

    @Test
    void whatCannotBeIsNamed() {
        assertSays("--engine-interval: 7m: bars of 1h must be made up of whole ones", "--interval", "1h",
                "--engine-interval", "7m");
        assertSays("--engine-interval: 2h: bars of 1h must be made up", "--interval", "1h", "--engine-interval", "2h");
        assertSays("--engine-interval: 30s: must be a multiple of the bars that are there, of 1m", "--interval", "1h",
                "--engine-interval", "30s");
        CommandRun warmup = run("warmup", "--data", minutes.toString(), "--engine-interval", "1m");
        assertEquals(ExitCode.USAGE, warmup.exitCode());
        assertTrue(warmup.err().contains("--engine-interval is for what trades longer bars"), warmup.err());
    }

    private void assertSays(String message, String... more) {
        CommandRun run = run("values", Stream
                .concat(Stream.of("--data", minutes.toString()), Arrays.stream(more))
                .toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }
}
