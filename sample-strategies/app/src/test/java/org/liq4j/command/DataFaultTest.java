/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.google.inject.Injector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every command that reads bars: what is wrong with them is told from what is wrong with an option. */
class DataFaultTest {

    private static final int BARS = 200;
    private static final String HEADER = "time,open,high,low,close,volume";
    private static final String LIQUIDATIONS = "timestamp,venue,coin,side,size_usd,price\n";

    /** The commands that take {@code --data}, with what each cannot do without. */
    private static final Map<String, List<String>> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("backtest", List.of()), Map.entry("compare", List.of("--strategy", "cluster-scalp")),
            Map.entry("fit", List.of("--out", "FOLDER/parameters.json", "--train-until", "2026-01-01T02:00:00Z")),
            Map.entry("score", List.of("--train-until", "2026-01-01T02:00:00Z")), Map.entry("magnet", List.of()),
            Map.entry("placement",
                    List.of("--instrument", "BINANCE:BTCUSDT", "--liquidations", "FOLDER/liquidations.csv")),
            Map.entry("checklist", List.of()), Map.entry("values", List.of()),
            Map.entry("lookahead", List.of("--cuts", "1", "--indicator", "cluster-ratio")),
            Map.entry("warmup", List.of("--starts", "1", "--indicator", "cluster-ratio")),
            Map.entry("walkforward", List.of("--train", "100", "--test", "50", "--embargo", "0")),
            Map.entry("render", List.of("--out", "FOLDER/heatmap.png")), Map.entry("serve", List.of("--port", "0"))));

    /** By what is wrong with it, a row that takes the place of a good one in the middle. */
    private static final Map<String, String> BROKEN_ROWS = new TreeMap<>(Map.of("a negative volume",
            "TIME,100,101,99,100,-1", "a high below the low", "TIME,100,99,101,100,1", "a price of zero",
            "TIME,100,101,0,100,1", "a close above the high", "TIME,100,101,99,102,1", "a price that is no number",
            "TIME,NaN,101,99,100,1", "a price beyond all markets", "TIME,100,1e300,99,100,1", "a cell too few",
            "TIME,100,101,99,100", "an empty cell", "TIME,100,101,99,,1", "text for a price", "TIME,100,101,99,x,1",
            "a time twice", "BEFORE,100,101,99,100,1"));

    /** By what is wrong with it, a whole file. */
    private static final Map<String, String> BROKEN_FILES = new TreeMap<>(Map.of("empty", "", "without rows",
            HEADER + "\n", "a single row, which has no length", """
                    time,open,high,low,close,volume
                    2026-01-01T00:00:00Z,100,101,99,100,1
                    """, "without a header of prices", """
                    time,volume
                    2026-01-01T00:00:00Z,1
                    """, "times off the grid", """
                    time,open,high,low,close,volume
                    2026-01-01T00:00:00Z,100,101,99,100,1
                    2026-01-01T00:01:00Z,100,101,99,100,1
                    2026-01-01T00:02:00Z,100,101,99,100,1
                    2026-01-01T00:03:07Z,100,101,99,100,1
                    """));

    private static final Map<String, List<String>> WRONG_OPTIONS = new TreeMap<>(Map.of("backtest",
            List.of("--leverage", "0"), "compare", List.of("--size", "risk(share=2)"), "lookahead",
            List.of("--cuts", "0"), "warmup", List.of("--tolerance", "1"), "walkforward", List.of("--test", "1"),
            "render", List.of("--rows", "0"), "magnet", List.of("--horizon", "1"), "placement",
            List.of("--band", "0.9"), "serve", List.of("--pace", "0"), "values", List.of("--rounds", "0")));

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> commands() {
        return COMMANDS.keySet().stream();
    }

    @Test
    void everyCommandThatReadsBarsIsTried() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Injector injector = Main.injector(new Environment(new Console(nowhere, nowhere, false),
                InstantSource.fixed(Instant.EPOCH), Path.of("absent"), Optional.empty()));
        IFactory commands = injector.getInstance(IFactory.class);
        Set<String> reading = new TreeSet<>();
        for (Class<?> type : injector.getInstance(CommandList.class).types()) {
            CommandLine command = new CommandLine(type, commands);
            if (command.getCommandSpec().findOption("--data") != null) {
                reading.add(command.getCommandName());
            }
        }
        assertEquals(COMMANDS.keySet(), reading);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void barsThatBreakARuleAreTheDatasFault(String command) {
        BROKEN_ROWS.forEach((what, row) -> assertData(command, what, bars(row)));
        BROKEN_FILES.forEach((what, text) -> assertData(command, what, text));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFileThatIsNotThereIsTheDatasFault(String command) {
        CommandRun run = run(command, folder.resolve("absent.csv"), List.of());
        assertEquals(ExitCode.DATA, run.exitCode(), run.err());
        assertTrue(run.err().contains("absent.csv"), run.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aWrongOptionIsTheUsersFault(String command) {
        Path file = written("bars.csv", bars(""));
        List<List<String>> wrong = new ArrayList<>(List.of(List.of("--instrument", "btc"),
                List.of("--interval", "0s"), List.of("--columns", "nothing=x"), List.of("--seed", "2"),
                List.of("--absent", "1")));
        Optional.ofNullable(WRONG_OPTIONS.get(command)).ifPresent(wrong::add);
        if (!command.equals("fit")) {
            wrong.add(List.of("--model", "open-interest(wick-retention=2)"));
        }
        for (List<String> options : wrong) {
            CommandRun run = run(command, file, options);
            assertEquals(ExitCode.USAGE, run.exitCode(), command + " " + options + ": " + run.err());
        }
    }

    /** What such bars are worth differs by command; that the user asked wrongly is never the answer, nor is a fault. */
    @ParameterizedTest
    @MethodSource("commands")
    void barsThatNoAnalysisCanTakeAreNeitherUsageNorAFault(String command) {
        if (command.equals("serve")) {
            return;
        }
        Map<String, String> strange = new TreeMap<>();
        strange.put("the least price", still("1e-12", "0"));
        strange.put("the highest price and volume", still("1e12", "1e18"));
        strange.put("prices far apart", jumping());
        strange.put("a hole of a year", bars("").replace("2026-01-01T03:", "2027-01-01T03:"));
        strange.forEach((what, text) -> {
            CommandRun run = run(command, written("strange.csv", text), List.of());
            assertTrue(Set.of(ExitCode.OK, ExitCode.FINDING, ExitCode.DATA).contains(run.exitCode()),
                    command + ", " + what + ": " + run.exitCode() + " " + run.err());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sell,-1,99.5", "sell,1000,0", "up,1000,99.5", "sell,NaN,99.5", "sell,1000"})
    void liquidationsThatBreakARuleAreTheDatasFault(String row) {
        String file = written("broken.csv", LIQUIDATIONS + "2026-01-01T03:00:00Z,BINANCE,BTCUSDT," + row + "\n")
                .toString();
        CommandRun placed = CommandRun.of("placement", "--data", written("bars.csv", bars("")).toString(),
                "--instrument", "BINANCE:BTCUSDT", "--liquidations", file);
        assertEquals(ExitCode.DATA, placed.exitCode(), placed.err());
        CommandRun imported = CommandRun.of("import", "--instrument", "BINANCE:BTCUSDT", "--coin", "BTCUSDT",
                "--dry-run", file);
        assertEquals(ExitCode.DATA, imported.exitCode(), imported.err());
    }

    private void assertData(String command, String what, String text) {
        CommandRun run = run(command, written("bars.csv", text), List.of());
        assertEquals(ExitCode.DATA, run.exitCode(), command + ", " + what + ": " + run.err());
        assertTrue(run.err().contains("bars.csv"), command + ", " + what + ": " + run.err());
    }

    private CommandRun run(String command, Path data, List<String> options) {
        written("liquidations.csv", LIQUIDATIONS + "2026-01-01T03:00:00Z,BINANCE,BTCUSDT,sell,1000,99.5\n");
        List<String> all = new ArrayList<>(List.of(command, "--data", data.toString()));
        Objects.requireNonNull(COMMANDS.get(command))
                .forEach(text -> all.add(text.replace("FOLDER", folder.toString())));
        all.addAll(options);
        if (options.contains("--instrument") && command.equals("placement")) {
            all.subList(3, 5).clear();
        }
        return CommandRun.of(all.toArray(String[]::new));
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(int bar) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * bar);
    }

    /** Good bars, but for the middle one where there is another. */
    private static String bars(String middle) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < BARS; i++) {
            if (i == BARS / 2 && !middle.isEmpty()) {
                text.append(middle.replace("TIME", time(i).toString()).replace("BEFORE", time(i - 1).toString()))
                        .append('\n');
                continue;
            }
            double price = 100 + Math.sin(i / 7.0);
            text.append(String.format(Locale.ROOT, "%s,%.3f,%.3f,%.3f,%.3f,5%n", time(i), price, price + 0.4,
                    price - 0.4, price + 0.1));
        }
        return text.toString();
    }

    private static String still(String price, String volume) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < BARS; i++) {
            text.append(time(i)).append((',' + price).repeat(4)).append(',').append(volume).append('\n');
        }
        return text.toString();
    }

    private static String jumping() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < BARS; i++) {
            text.append(time(i)).append((i % 2 == 0 ? ",1e-9" : ",1e9").repeat(4)).append(",5\n");
        }
        return text.toString();
    }
}
