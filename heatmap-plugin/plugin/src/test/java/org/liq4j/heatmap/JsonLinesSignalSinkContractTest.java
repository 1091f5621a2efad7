/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.kit.SignalSinkContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.signal.JsonLinesSignalSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Signals as lines of JSON, as a reader of JSON has them, keep the contract that third parties' sinks inherit. */
class JsonLinesSignalSinkContractTest extends SignalSinkContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected SignalSink open(Path folder) {
        return new JsonLinesSignalSink(folder.resolve("signals.jsonl"));
    }

    @Override
    protected List<Signal> delivered(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("signals.jsonl")).stream().map(JSON::readTree)
                    .map(JsonLinesSignalSinkContractTest::signal).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signal signal(JsonNode line) {
        return new Signal(line.path("id").asString(), Instant.parse(line.path("time").asString()),
                Instrument.parse(line.path("instrument").asString()), line.path("strategy").asString(),
                Signal.Action.valueOf(line.path("action").asString()),
                Signal.Cause.valueOf(line.path("cause").asString()), line.path("reason").asString(),
                line.path("price").asDouble(), line.path("stop").asDouble(Double.NaN),
                line.path("target").asDouble(Double.NaN), line.path("coins").asDouble(Double.NaN));
    }

    /** A crash may have stopped at any byte. */
    @Test
    void anUnfinishedLastLineIsCutAndWhatIsThereIsNotWrittenAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("signals.jsonl");
        List<Signal> signals = List.of(signal(0, "\u0000\u001f\u2028\ud83d\ude80"), signal(1, "\"\\/\n\r\t"),
                signal(2, "ü清"));
        try (SignalSink sink = open(folder)) {
            signals.forEach(sink::accept);
        }
        assertEquals(signals, delivered(folder));
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            try (SignalSink sink = open(folder)) {
                signals.forEach(sink::accept);
            }
            assertEquals(signals, delivered(folder), "cut at " + cut);
        }
    }

    private static Signal signal(int minute, String reason) {
        Signal plain = Signal.of(Instant.EPOCH.plusSeconds(60L * minute), new Instrument("BINANCE", "BTCUSDT"),
                "a(b=\"c\")", Signal.Action.EXIT_LONG, 0.1 + 0.2);
        return new Signal(plain.id(), plain.time(), plain.instrument(), plain.strategy(), plain.action(),
                plain.cause(), reason, plain.price(), Double.NaN, Double.NaN, 1e-9);
    }

    @Test
    void alertsAreLinesToo(@TempDir Path folder) throws IOException {
        Alert alert = new Alert("BINANCE:BTCUSDT/alert/CLUSTER_NEAR/1", Instant.EPOCH,
                Instrument.parse("BINANCE:BTCUSDT"), Alert.Kind.CLUSTER_NEAR, "A modelled \"cluster\" is near.", 60_000,
                Double.NaN);
        for (int run = 0; run < 2; run++) {
            try (JsonLinesSignalSink sink = new JsonLinesSignalSink(folder.resolve("signals.jsonl"))) {
                sink.accept(signal(0, "a"));
                sink.accept(alert);
                assertTrue(sink.hasDelivered(alert.id()));
            }
        }
        List<JsonNode> lines = Files.readAllLines(folder.resolve("signals.jsonl")).stream().map(JSON::readTree)
                .toList();
        assertEquals(2, lines.size());
        JsonNode line = lines.getLast();
        assertEquals(List.of("1970-01-01T00:00:00Z", "CLUSTER_NEAR", alert.words(), alert.id()),
                List.of(line.path("time").asString(), line.path("alert").asString(), line.path("words").asString(),
                        line.path("id").asString()));
        assertEquals(60_000, line.path("price").asDouble());
        assertTrue(line.path("size").isMissingNode());
    }

    @Test
    void anotherFileIsRefusedAndKept(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("signals.jsonl"), "{\"a\":1}");
        assertThrows(InvalidValueException.class, () -> open(folder));
        assertEquals("{\"a\":1}", Files.readString(file));
    }
}
