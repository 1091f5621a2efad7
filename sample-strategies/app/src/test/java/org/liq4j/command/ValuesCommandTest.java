/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ValuesCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsAColumnForEachIndicator() {
        CommandRun run = CommandRun.of("values", "--bars", "50", "--indicator", "cluster-ratio(fraction=0.02)",
                "--indicator", "cluster-band", "--indicator", "regime", "--indicator", "available");
        assertEquals("", run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(51, lines.size());
        assertEquals("time,close,cluster-ratio(fraction=0.02),cluster-band.lower,cluster-band.median,"
                + "cluster-band.upper,regime,available", lines.getFirst());
        String last = lines.getLast();
        assertTrue(last.matches("2025-01-01T00:50:00Z(,[0-9.]+){5},(balanced|short-squeeze|long-liquidation),true"),
                last);
    }

    @Test
    void withoutNamesItPrintsAllIndicators() throws IOException {
        Path file = folder.resolve("values.csv");
        CommandRun run = CommandRun.of("values", "--bars", "30", "--out", file.toString());
        assertEquals("", run.out());
        String header = Files.readAllLines(file).getFirst();
        assertTrue(header.contains(",cluster-ratio,") && header.contains("vacuum-zone.median"), header);
        assertEquals(31, Files.readAllLines(file).size());
    }

    @Test
    void timingNamesEachIndicator() {
        CommandRun run = CommandRun.of("values", "--bars", "100", "--timing", "--indicator", "cluster-ratio",
                "--indicator", "warm-up-share");
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("100 bars of SIMULATED:BTCUSDT, open-interest"), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("warm-up-share ")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("all 2 on one heatmap ")), run.out());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertUsage("--indicator: indicator = cluster-ratoi: is not known; did you mean cluster-ratio?", "--indicator",
                "cluster-ratoi");
        assertUsage("--indicator: fractoin = 0.1: is no parameter; did you mean fraction?", "--indicator",
                "cluster-ratio(fractoin=0.1)");
        assertUsage("--rule: rule = none: ", "--rule", "none");
        assertUsage("--model: leverage = 1: must satisfy x > 1", "--model", "candle-decay(leverage=1)");
        assertUsage("--model: maintenanceRate = 0.2: ", "--model", "candle-decay(maintenance-rate=0.2)");
        assertUsage("--timing is for indicators", "--timing", "--rule", "regime");
        assertUsage("--source: source = nowhere: is not known", "--source", "nowhere");
        assertUsage("--seed does not go with --source", "--source", "simulated", "--seed", "2");
    }

    private static void assertUsage(String message, String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("values"));
        all.addAll(List.of(arguments));
        if (!all.contains("--source")) {
            all.addAll(List.of("--bars", "20"));
        }
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aSourceByNameGivesTheBarsOfItsOptions() {
        String byOptions = CommandRun.of("values", "--bars", "40", "--seed", "3", "--indicator", "cluster-ratio").out();
        String byName = CommandRun.of("values", "--source", "simulated(bars=40, seed=3)", "--indicator",
                "cluster-ratio").out();
        assertEquals(byOptions, byName);
    }

    @Test
    void whatWasReadIsNeverWrittenOver() throws IOException {
        Path bars = Files.writeString(folder.resolve("bars.csv"), """
                time,open,high,low,close,volume
                2026-01-01T00:00:00Z,100,101,99,100,5
                2026-01-01T00:01:00Z,100,101,99,100,5
                2026-01-01T00:02:00Z,100,101,99,100,5
                """);
        String before = Files.readString(bars);
        CommandRun values = CommandRun.of("values", "--source", "csv(file=" + bars + ")", "--indicator", "regime",
                "--out", bars.toString());
        assertEquals(ExitCode.USAGE, values.exitCode());
        assertTrue(values.err().contains("must not be a file that is read"), values.err());
        CommandRun signals = CommandRun.of("backtest", "--data", bars.toString(), "--signals",
                "csv(file=" + bars + ")");
        assertEquals(ExitCode.USAGE, signals.exitCode());
        assertTrue(signals.err().contains("must be a file of signals"), signals.err());
        assertEquals(before, Files.readString(bars));
        Path other = folder.resolve("signals.csv");
        CommandRun second = CommandRun.of("backtest", "--data", bars.toString(), "--signals", "csv(file=" + other + ")",
                "--signals", "nope");
        assertEquals(ExitCode.USAGE, second.exitCode());
        assertFalse(Files.exists(other));
    }

    @Test
    void signalsGoToTheSinksThatAreNamed() throws IOException {
        Path file = folder.resolve("signals, of a run.csv");
        String sink = "csv(file=\"" + file + "\")";
        CommandRun run = CommandRun.of("backtest", "--bars", "2000", "--strategy",
                "cluster-ratio-regime(ratio=1.1, ema=20)", "--signals", sink, "--json");
        assertEquals("", run.err());
        List<String> lines = Files.readAllLines(file);
        assertEquals("time,instrument,strategy,action,price,cause,reason,stop,target,coins,id", lines.getFirst());
        assertTrue(lines.size() > 2, lines::toString);
        assertTrue(lines.get(1).matches("2025-01-01T\\d\\d:\\d\\d:00Z,SIMULATED:BTCUSDT,"
                + "\"cluster-ratio-regime\\(ratio=1.1, ema=20\\)\",ENTER_(LONG|SHORT),[0-9.]+,ENTRY_RULE,.*"),
                lines.get(1));
        assertTrue(lines.get(2).contains(",EXIT_"), lines.get(2));
        CommandRun refused = CommandRun.of("backtest", "--bars", "500", "--signals", "csv(file=/absent/x.csv)");
        assertEquals(ExitCode.USAGE, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("signals cannot be written to /absent/x.csv"), refused.err());
    }

    /** The report is not lost, nor is the file of the sink beside it. */
    @Test
    void aSinkThatFailsIsANote() throws IOException {
        CheatJar.in(folder);
        Path file = folder.resolve("signals.csv");
        CommandRun run = CommandRun.of("backtest", "--bars", "2000", "--plugins", folder.toString(), "--strategy",
                "cluster-ratio-regime(ratio=1.1, ema=20)", "--signals", "forgetful", "--signals",
                "csv(file=\"" + file + "\")", "--json");
        assertEquals(ExitCode.NETWORK, run.exitCode());
        int signals = Files.readAllLines(file).size() - 1;
        assertTrue(signals > 4);
        String note = "the signal sink forgetful failed after 3 of " + signals + " signals: three are enough";
        assertEquals("liq4j: " + note + System.lineSeparator(), run.err());
        assertTrue(run.out().contains(note), run.out());
    }
}
