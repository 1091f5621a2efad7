/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LookaheadCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void bringThePluginThatCheats() {
        CheatJar.in(folder);
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("lookahead", "--bars", "300", "--cuts", "3", "--plugins",
                folder.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void anIndicatorThatReadsTheNextBarIsFound() {
        CommandRun run = run("--indicator", "next-close");
        assertEquals(ExitCode.FINDING, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("indicator next-close", lines.getFirst());
        // No bar knows its next one when it is the last; the first has none before it.
        assertTrue(
                lines.get(1)
                        .matches("  bar until (\\S+:01:00Z): [0-9.]+, but [0-9.]+ when the bars after \\1 are cut off"
                                + " \\(and 29[0-8] further bars\\)"),
                lines::toString);
        assertTrue(
                lines.get(3)
                        .matches("  bar until (\\S+:01:00Z): [0-9.]+, but [0-9.]+ when the bars after \\1 are others"
                                + " \\(and 29[0-8] further bars\\)"),
                lines::toString);
        assertTrue(lines.get(4).matches("look-ahead found: [0-9,]+ values of 1 subjects over 300 bars of .*"),
                lines::toString);
        assertEquals(
                "the future was cut off and altered at each of 300 bars, those of all 0 signals and fills among them: a leak"
                        + " in fewer than 1 of 300 bars may be missed",
                lines.get(5));
        assertEquals("the heatmap was built anew at 3 of them: a leak of the model itself may be missed", lines.get(6));
        assertEquals(7, lines.size(), lines::toString);
    }

    @Test
    void anIndicatorThatRepaintsIsFound() {
        CommandRun run = run("--indicator", "repainted-high");
        assertEquals(ExitCode.FINDING, run.exitCode(), run.err());
        assertTrue(run.text().startsWith("indicator repainted-high bar until "), run.out());
        assertTrue(run.text().contains(" when read again after all bars"), run.out());
    }

    @Test
    void aRuleAndAStrategyThatKnowTheNextBarAreFound() {
        CommandRun rule = run("--rule", "rises-next");
        assertEquals(ExitCode.FINDING, rule.exitCode(), rule.err());
        assertTrue(rule.out().startsWith("rule rises-next\n"), rule.out());
        CommandRun strategy = run("--strategy", "hindsight");
        assertEquals(ExitCode.FINDING, strategy.exitCode(), strategy.err());
        assertTrue(strategy.out().contains("signals of hindsight\n"), strategy.out());
        assertTrue(strategy.out().contains("trades of hindsight\n"), strategy.out());
        assertTrue(strategy.out().lines()
                .anyMatch(line -> line.matches("the future was cut off and altered at each of 300"
                        + " bars, those of all [1-9][0-9]+ signals and fills among them: a leak in fewer than 1 of 300 bars may be"
                        + " missed")),
                strategy.out());
        assertTrue(strategy.out().contains("look-ahead found: "), strategy.out());
    }

    @Test
    void nothingThatComesWithLiq4jLooksAhead() {
        CommandRun run = CommandRun.of("lookahead", "--bars", "700", "--cuts", "3");
        assertEquals("", run.err());
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(run.out().lines().filter(line -> !line.startsWith("left out: ")).toList().getFirst()
                .matches("no look-ahead: [0-9,]+ values of [0-9]+ subjects over 700 bars of SIMULATED:BTCUSDT "
                        + "\\(open-interest\\) compared"),
                run.out());
    }

    @Test
    void aStrategyThatTradesIsChecked() {
        CommandRun run = CommandRun.of("lookahead", "--bars", "1500", "--cuts", "2", "--strategy",
                "cluster-ratio-regime(ratio=1.1, ema=20)", "--model", "candle-decay");
        assertEquals(0, run.exitCode(), run.out() + run.err());
    }

    @Test
    void jsonHasTheDocumentedFields() {
        JsonNode json = JsonMapper.shared().readTree(run("--indicator", "next-close", "--json").out());
        assertEquals(List.of("instrument", "model", "bars", "subjects", "values", "places", "cuts", "leakMissedBelow",
                "modelLeakMissedBelow", "findings", "leftOut"),
                List.copyOf(json.propertyNames()));
        assertEquals(3, json.get("cuts").size());
        JsonNode finding = json.get("findings").get(0);
        assertEquals("CUT_OFF", finding.get("change").asString());
        assertTrue(finding.get("count").asInt() > 290, finding::toString);
        assertEquals(300, json.get("leakMissedBelow").asInt());
        assertEquals(finding.get("cut"), finding.get("time"));
    }

    @Test
    void wrongUsageIsNamed() {
        CommandRun cuts = run("--cuts", "0", "--indicator", "next-close");
        CommandRun none = CommandRun.of("lookahead", "--bars", "50", "--cuts", "0", "--indicator", "available");
        assertEquals(ExitCode.USAGE, cuts.exitCode());
        assertEquals(ExitCode.USAGE, none.exitCode());
        assertEquals("liq4j: --cuts: 0: must satisfy 1 <= cuts < bars (50)\n", none.err());
        CommandRun unknown = run("--indicator", "next-clsoe");
        assertEquals(ExitCode.USAGE, unknown.exitCode());
        assertTrue(unknown.err().contains("did you mean next-close?"), unknown.err());
    }
}
