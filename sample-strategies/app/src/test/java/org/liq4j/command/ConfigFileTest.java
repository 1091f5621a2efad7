/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigFileTest {

    @TempDir
    private Path folder = Path.of("");

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("liq4j.conf"), text).toString();
    }

    @Test
    void optionsComeFromTheFileUnlessTheyAreGiven() throws IOException {
        String config = file("""
                # for every command
                bars = 40
                seed = 3
                values.indicator = cluster-ratio( fraction = 0.02 )
                values.indicator = warm-up-share
                values.seed = 4
                """);
        assertEquals(
                CommandRun.of("values", "--bars", "40", "--seed", "4", "--indicator", "cluster-ratio(fraction=0.02)",
                        "--indicator", "warm-up-share").out(),
                CommandRun.of("values", "--config", config).out());
        assertEquals(CommandRun.of("values", "--bars", "20", "--seed", "5", "--indicator", "regime").out(),
                CommandRun.of("values", "--bars=20", "--config=" + config, "--seed", "5", "--indicator", "regime")
                        .out());
    }

    @Test
    void whatItDoesNotKnowIsRefusedWithItsLine() throws IOException {
        assertRefused("bars = 40\nstratgy = x\n", "line 2: stratgy: is no option; did you mean strategy?");
        assertRefused("bakctest.bars = 40\n", "line 1: bakctest.bars: is of no command; did you mean backtest?");
        assertRefused("values.fee = 0\n", "line 1: values.fee: is no option");
        assertRefused("bars\n", "line 1: bars: must be option = value");
        CommandRun absent = CommandRun.of("backtest", "--config", folder.resolve("none").toString());
        assertEquals(ExitCode.USAGE, absent.exitCode());
        assertTrue(absent.err().contains("cannot be read"), absent.err());
    }

    @Test
    void allProblemsOfAFileAreReportedAtOnce() throws IOException {
        String config = file("""
                # for every command
                bars = many
                seed = 3

                stratgy = x
                values.seed
                fee =
                values.seed = 4
                values.seed = 5
                bakctest.bars = 40
                serve.live = perhaps
                """);
        CommandRun run = CommandRun.of("backtest", "--config", config);
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertEquals("", run.out());
        assertEquals("liq4j: " + config + """
                : 7 problems
                  1. line 2: bars: Invalid value for option '--bars': 'many' is not an int
                  2. line 5: stratgy: is no option; did you mean strategy?
                  3. line 6: values.seed: must be option = value
                  4. line 7: fee: must have a value
                  5. line 9: values.seed: is on line 8 already
                  6. line 10: bakctest.bars: is of no command; did you mean backtest?
                  7. line 11: serve.live: option '--live' should be specified without 'perhaps' parameter
                """, run.err().replaceAll(" \\(there are: .*\\)", ""));
    }

    @Test
    void aValueIsWrongOnlyIfItIsForAllCommandsThatHaveTheOption() throws IOException {
        // Notional in a study, the name of a kind where rows are read: one word, several types.
        String config = file("bars = 20\nkind = candles\nvalues.indicator = regime\n");
        assertEquals(CommandRun.of("values", "--bars", "20", "--indicator", "regime").out(),
                CommandRun.of("values", "--config", config).out());
    }

    private void assertRefused(String text, String message) throws IOException {
        CommandRun run = CommandRun.of("backtest", "--config", file(text));
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMarketOnTheCommandLineOverrulesThatOfTheFile() throws IOException {
        String config = file("bars = 30\nseed = 4\n");
        assertEquals(CommandRun.of("values", "--source", "simulated(bars=20)", "--indicator", "regime").out(),
                CommandRun.of("values", "--source", "simulated(bars=20)", "--indicator", "regime", "--config", config)
                        .out());
        String data = file("data = absent.csv\ninstrument = BINANCE:BTCUSDT\n");
        assertEquals(CommandRun.of("values", "--bars", "20", "--indicator", "regime").out(),
                CommandRun.of("values", "--bars", "20", "--indicator", "regime", "--config", data).out());
        assertRefused("data =\n", "line 1: data: must have a value");
    }

    @Test
    void explainsWhereEachValueComesFrom() throws IOException {
        String config = file("fee = 0.001\n\nbacktest.strategy = cluster-ratio-regime(ratio=3)\n");
        String out = CommandRun.of("config", "explain", "backtest", "--config", config).text();
        assertTrue(out.contains("--fee 0.001 " + config + ", line 1 "), out);
        assertTrue(out.contains("--strategy cluster-ratio-regime(ratio=3) " + config + ", line 3 "), out);
        assertTrue(out.contains("--model open-interest default "), out);
        assertTrue(out.contains("--instrument not set "), out);
        assertTrue(CommandRun.of("config", "explain", "score").text().contains("--train-until must be given"),
                CommandRun.of("config", "explain", "score").text());
        assertTrue(CommandRun.of("config", "explain", "brackets").text().contains("brackets list Option Value From"),
                CommandRun.of("config", "explain", "brackets").out());
        CommandRun mistyped = CommandRun.of("config", "explain", "bakctest");
        assertEquals(ExitCode.USAGE, mistyped.exitCode());
        assertTrue(mistyped.err().contains("did you mean backtest?"), mistyped.err());
        assertEquals(ExitCode.USAGE, CommandRun.of("config").exitCode());
    }
}
