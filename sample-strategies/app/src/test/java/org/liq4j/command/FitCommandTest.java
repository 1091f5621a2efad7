/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FitCommandTest {

    private static final int BARS = 5 * 288;

    @TempDir
    private Path folder = Path.of("");

    /** Bars of five minutes from 2026-01-01 on; what is liquidated follows how far price went against a side. */
    private Path bars() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume,open_interest,LiqSellQty,LiqBuyQty\n");
        double price = 60_000;
        for (int i = 0; i < BARS; i++) {
            double next = price * (1 + 0.002 * random.nextGaussian());
            double low = Math.min(price, next) - 5;
            double high = Math.max(price, next) + 5;
            text.append(String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,100,80000,%.3f,%.3f%n",
                    1_767_225_600_000L + i * 300_000L, price, high, low, next, Math.max(0, 0.02 * (price - low - 60)),
                    Math.max(0, 0.02 * (high - price - 60))));
            price = next;
        }
        return Files.writeString(folder.resolve("bars.csv"), text);
    }

    @Test
    void parametersAreFittedWrittenAndUsedButNotOnTheBarsTheyHaveSeen() throws IOException {
        String data = bars().toString();
        String file = folder.resolve("fitted.json").toString();
        CommandRun fitted = CommandRun.of("fit", "--data", data, "--instrument", "BINANCE:BTCUSDT", "--train-until",
                "2026-01-04",
                "--out", file, "--evaluations", "50", "--json");
        assertEquals("", fitted.err());
        assertEquals(0, fitted.exitCode());
        JsonNode result = JsonMapper.shared().readTree(fitted.out());
        assertEquals(4, result.get("candidates").size());
        assertEquals(2 * 288, result.get("rows").asInt());
        JsonNode written = JsonMapper.shared().readTree(Files.readString(Path.of(file)));
        assertEquals("2026-01-04T00:00:00Z", written.get("training").get("until").asString());
        assertEquals("bars.csv", written.get("training").get("files").get(0).get("name").asString());

        CommandRun scored = CommandRun.of("score", "--data", data, "--instrument", "BINANCE:BTCUSDT", "--train-until",
                "2026-01-04", "--params", file);
        assertEquals("", scored.err());
        assertTrue(scored.out().replaceAll("\\s+", " ").contains("parameters fitted on BINANCE:BTCUSDT"), scored.out());
        CommandRun refused = CommandRun.of("score", "--data", data, "--instrument", "BINANCE:BTCUSDT", "--train-until",
                "2026-01-03", "--params", file);
        assertEquals(2, refused.exitCode());
        assertEquals("liq4j: --params: fitted on BINANCE:BTCUSDT until 2026-01-04T00:00:00Z, must not be after"
                + " --train-until (2026-01-03T00:00:00Z): these bars were used for fitting and must not be measured",
                refused.err().strip());

        assertEquals(2,
                CommandRun.of("score", "--data", data, "--train-until", "2026-01-03", "--params", file).exitCode(),
                "whatever the bars are said to be of");

        CommandRun backtest = CommandRun.of("backtest", "--data", data, "--instrument", "BINANCE:BTCUSDT", "--params",
                file);
        assertEquals(0, backtest.exitCode(), backtest.err());
        assertTrue(backtest.out().replaceAll("\\s+", " ").contains("864 of 1,440 bars end by 2026-01-04T00:00:00Z"),
                backtest.out());
    }

    @Test
    void whatCannotBeUsedIsRefused() throws IOException {
        String data = bars().toString();
        Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
        CommandRun unreadable = CommandRun.of("backtest", "--data", data, "--params", broken.toString());
        assertEquals(3, unreadable.exitCode());
        assertTrue(unreadable.err().contains("broken.json"), unreadable.err());
        assertEquals(2,
                CommandRun.of("backtest", "--data", data, "--model", "candle-decay", "--params", broken.toString())
                        .exitCode());
        assertEquals(2, CommandRun.of("fit", "--data", data, "--train-until", "soon").exitCode());
        assertEquals(2,
                CommandRun.of("fit", "--data", data, "--train-until", "2026-01-04", "--evaluations", "1").exitCode());
        assertEquals(2, CommandRun.of("fit", "--data", data, "--train-until", "2026-01-02").exitCode());
        assertEquals(2, CommandRun.of("fit", "--data", data, "--train-until", "2030-01-01").exitCode());
        assertTrue(Files.notExists(Path.of("parameters.json")));
    }

    @Test
    void whatIsReadIsNotWrittenAndWhereNothingCanBeWrittenIsSaidAtOnce() throws IOException {
        String data = bars().toString();
        byte[] before = Files.readAllBytes(Path.of(data));
        for (String target : new String[]{data, folder.toString(), folder.resolve("absent/x.json").toString()}) {
            CommandRun fit = CommandRun.of("fit", "--data", data, "--train-until", "2026-01-04", "--out", target);
            assertEquals(2, fit.exitCode(), fit.err());
            CommandRun score = CommandRun.of("score", "--data", data, "--train-until", "2026-01-04", "--flows", target);
            assertEquals(2, score.exitCode(), score.err());
        }
        assertArrayEquals(before, Files.readAllBytes(Path.of(data)));
    }
}
