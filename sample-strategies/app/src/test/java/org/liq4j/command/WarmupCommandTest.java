/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WarmupCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun average(String indicator) {
        CheatJar.in(folder);
        return CommandRun.of("warmup", "--bars", "300", "--tolerance", "0", "--plugins", folder.toString(),
                "--indicator", indicator);
    }

    @Test
    void aStatedCountThatIsTooSmallIsFound() {
        CommandRun run = average("understated-average");
        assertEquals(ExitCode.FINDING, run.exitCode(), run.err());
        // An average of 20 closes is the same from the 20th bar on: 19 before it differ.
        assertTrue(run.text().contains("indicator understated-average 5 19 19 too small"), run.out());
        assertTrue(run.text().contains("1 of 1 stated counts too small: 300 bars of SIMULATED:BTCUSDT"), run.out());
    }

    @Test
    void aStatedCountThatIsEnoughIsNot() {
        CommandRun run = average("stated-average");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.text().contains("indicator stated-average 19 19 19 0 of 1"), run.out());
    }

    @Test
    void theModelsWarmUpIsMeasuredBesides() {
        CommandRun run = CommandRun.of("warmup", "--bars", "600", "--indicator", "cluster-ratio", "--json");
        JsonNode measured = JsonMapper.shared().readTree(run.out()).get("measurements").get(0);
        assertEquals(0, measured.get("measured").asInt(), "reads its own bar only");
        assertTrue(measured.get("measuredWithModel").asInt() > 10, measured::toString);
        assertEquals(0, run.exitCode());
    }

    @Test
    void signalsOfAStrategyAreMeasured() {
        CommandRun run = CommandRun.of("warmup", "--bars", "2000", "--strategy",
                "cluster-ratio-regime(ema=20, interest=1)", "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertEquals(List.of("instrument", "model", "bars", "tolerance", "starts", "measurements", "leftOut"),
                List.copyOf(json.propertyNames()));
        JsonNode signals = json.get("measurements").get(0);
        // Until the RSI(14) has forgotten its first bar: 14 + log(1e-4) / log(13 / 14).
        assertEquals(139, signals.get("stated").asInt());
        // An average of 20 with exponential weights still has a share of exp(-2) of its first value after 20 bars.
        assertTrue(signals.get("measured").asInt() > 20 && signals.get("measured").asInt() <= 139, run.out());
        assertEquals(ExitCode.OK, run.exitCode());
    }

    /** What a session's average states depends on where the series starts, and is held against a start there. */
    @Test
    void aSessionSettlesWhenTheNextOneBegins() {
        CommandRun run = CommandRun.of("warmup", "--bars", "2000", "--indicator", "session-vwap", "--tolerance", "0",
                "--json");
        JsonNode measured = JsonMapper.shared().readTree(run.out()).get("measurements").get(0);
        assertEquals(0, run.exitCode(), run.out());
        assertTrue(measured.get("settled").asBoolean(), run.out());
        assertTrue(measured.get("stated").asInt() >= measured.get("measured").asInt()
                && measured.get("measured").asInt() >= 440, run.out());
    }

    @Test
    void wrongUsageIsNamed() {
        assertUsage("--tolerance: tolerance = 1.0: must satisfy 0 <= tolerance < 1", "--tolerance", "1");
        assertUsage("--starts: 10: must satisfy 1 <= starts < half of the bars (10)", "--starts", "10");
        assertUsage("--rule: a rule does not state its unstable bars", "--rule", "regime");
    }

    private static void assertUsage(String message, String option, String value) {
        CommandRun run = CommandRun.of("warmup", "--bars", "20", option, value);
        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }
}
