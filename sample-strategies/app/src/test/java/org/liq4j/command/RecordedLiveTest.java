/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.history.BarInputs;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;
import org.liq4j.stream.RunHeader;
import org.liq4j.stream.RunRecorder;
import org.liq4j.stream.StreamInput;
import org.liq4j.venue.binance.BinanceExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recorded run gives the same through a live session and in a backtest. */
class RecordedLiveTest {

    private static final Instrument INSTRUMENT = Instrument.parse("BINANCE:BTCUSDT");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int WARM_UP = 500;
    private static final int BARS = 4_000;

    @TempDir
    private static Path shared = Path.of("");
    private static Path recording = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private static byte[] nothingRead() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new BarInputs().save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A recording of a simulated market, as the exchange would have told it. */
    @BeforeAll
    static void tellAndRecord() {
        MarketHistory market = SimulatedMarket
                .record(SimulationSettings.DEFAULT.withSeed(3).withBars(BARS));
        MarketHistory.Builder known = MarketHistory.builder(INSTRUMENT, MINUTE);
        for (int bar = 0; bar < WARM_UP; bar++) {
            known.add(market.bar(bar));
        }
        recording = shared.resolve("recording");
        RunHeader header = new RunHeader(INSTRUMENT, "BTCUSDT", MINUTE, 1, false,
                Optional.of(market.endTime(WARM_UP - 1)), Optional.empty());
        Instant start = market.endTime(WARM_UP - 1).plusSeconds(10);
        try (RunRecorder recorder = new RunRecorder(recording, header, known.build(), nothingRead(), start, note -> {
        })) {
            recorder.accept(new StreamInput.Opened(start.toEpochMilli(), "0/1", 0));
            for (int bar = WARM_UP; bar < BARS; bar++) {
                tell(recorder, market.bar(bar), bar);
            }
        }
    }

    /** A reading of open interest, a mark price with the funding rate, a bar that forms, and that it is closed. */
    private static void tell(RunRecorder recorder, HistoryBar bar, int number) {
        long end = bar.candle().endTime().toEpochMilli();
        if (!Double.isNaN(bar.openInterest())) {
            recorder.accept(new StreamInput.Rows(end - 5_000, RowBatch.builder(RowKind.OPEN_INTEREST)
                    .add(end - 6_000, end - 5_000, bar.openInterest()).build()));
        }
        for (long second = 2; second < 60; second += 4) {
            recorder.accept(new StreamInput.Message(end - 60_000 + second * 1_000, "0/1", String.format(Locale.ROOT,
                    "{\"stream\":\"btcusdt@markPrice@1s\",\"data\":{\"e\":\"markPriceUpdate\",\"E\":%d,\"s\":\"BTCUSDT\","
                            + "\"p\":\"%s\",\"i\":\"1\",\"P\":\"0\",\"r\":\"%s\",\"T\":%d,\"st\":1}}",
                    end - 60_000 + second * 1_000, second < 30 ? bar.candle().open() : bar.candle().close(),
                    Double.isNaN(bar.fundingRate()) ? 0.0001 : bar.fundingRate(), end + 3_600_000)));
        }
        if (number % 3 != 0) {
            recorder.accept(new StreamInput.Message(end - 500, "0/1", kline(bar, false)));
        }
        // One bar in fifty is not told by the stream, and asked for.
        if (number % 50 != 0) {
            recorder.accept(new StreamInput.Message(end + 120, "0/1", kline(bar, true)));
        } else {
            recorder.accept(new StreamInput.Rows(end + 5_000, RowBatch.builder(RowKind.CANDLES)
                    .add(end, end + 5_000, 60_000, bar.candle().open(), bar.candle().high(), bar.candle().low(),
                            bar.candle().close(), bar.candle().volume(), bar.candle().takerBuyVolume(),
                            bar.candle().volume() * bar.candle().averagePrice())
                    .build()));
        }
        recorder.accept(new StreamInput.Tick(end + 6_000));
    }

    private static String kline(HistoryBar bar, boolean closed) {
        long start = bar.candle().beginTime().toEpochMilli();
        return String.format(Locale.ROOT,
                "{\"stream\":\"btcusdt@kline_1m\",\"data\":{\"e\":\"kline\",\"E\":%d,\"s\":\"BTCUSDT\",\"k\":{\"t\":%d,\"T\":%d,"
                        + "\"s\":\"BTCUSDT\",\"i\":\"1m\",\"f\":1,\"L\":2,\"o\":\"%s\",\"c\":\"%s\",\"h\":\"%s\",\"l\":\"%s\","
                        + "\"v\":\"%s\",\"n\":2,\"x\":%b,\"q\":\"%s\",\"V\":\"%s\",\"Q\":\"1\",\"B\":\"0\"},\"st\":1}}",
                start + 60_000, start, start + 59_999, bar.candle().open(), bar.candle().close(), bar.candle().high(),
                bar.candle().low(), bar.candle().volume(), closed, bar.candle().volume() * bar.candle().averagePrice(),
                bar.candle().takerBuyVolume());
    }

    private static JsonNode json(CommandRun run) {
        assertEquals(0, run.exitCode(), run.err());
        return JsonMapper.builder().build().readTree(run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster-ratio-regime", "cluster-scalp", "squeeze-accelerator"})
    void liveAndBacktestSayTheSame(String strategy) {
        Path run = recording;
        JsonNode live = json(CommandRun.at(folder, "live", "--recording", run.toString(), "--speed", "max",
                "--strategy", strategy, "--leverage", "3", "--json"));
        JsonNode backtest = json(CommandRun.at(folder, "backtest", "--recording", run.toString(), "--strategy",
                strategy, "--leverage", "3", "--json"));
        for (String part : List.of("reading", "metrics", "trades")) {
            assertEquals(backtest.path(part), live.path(part), part);
        }
        assertTrue(strategy.equals("squeeze-accelerator") || backtest.path("trades").size() > 0, "there are trades");
    }

    @Test
    void signalsAreTheSameToo() throws Exception {
        Path run = recording;
        Path live = folder.resolve("live.jsonl");
        Path backtest = folder.resolve("backtest.jsonl");
        assertEquals(0, CommandRun.at(folder, "live", "--recording", run.toString(), "--speed", "max", "--signals",
                "jsonl(file=" + live + ")").exitCode());
        assertEquals(0, CommandRun.at(folder, "backtest", "--recording", run.toString(), "--signals",
                "jsonl(file=" + backtest + ")").exitCode());
        assertEquals(Files.readString(backtest), Files.readString(live));
        assertTrue(Files.size(live) > 100);
    }

    @Test
    void whatIsWrongIsSaid() {
        CommandRun none = CommandRun.at(folder, "live", "--recording", folder.toString());
        assertEquals(3, none.exitCode(), none.err());
        assertTrue(none.err().contains("must have a run's files"), none.err());
        CommandRun both = CommandRun.at(folder, "live", "--recording", folder.toString(), "--instrument",
                "BINANCE:BTCUSDT");
        assertEquals(2, both.exitCode());
        CommandRun speed = CommandRun.at(folder, "live", "--recording", folder.toString(), "--speed", "fast");
        assertTrue(speed.err().contains("--speed = fast"), speed.err());
        CommandRun misspelt = CommandRun.at(folder, "live", "--instrument", "BINANCE:BTCUSDT", "--rest-url",
                "BINANC=http://127.0.0.1:1");
        assertEquals(2, misspelt.exitCode());
        assertTrue(misspelt.err().contains("--rest-url = BINANC=http://127.0.0.1:1: no instrument is of BINANC"),
                misspelt.err());
        CommandRun noStream = CommandRun.at(folder, "live", "--instrument", "BINANCE:BTCUSDT", "--stream-url",
                "BINANCE=http://127.0.0.1:1");
        assertTrue(noStream.err().contains("must be ws://HOST:PORT or wss://HOST"), noStream.err());
        CommandRun twice = CommandRun.at(folder, "live", "--instrument", "BINANCE:BTCUSDT", "--strategy",
                "cluster-scalp", "--strategy", "cluster-scalp");
        assertTrue(twice.err().contains("each must be named once only"), twice.err());
        CommandRun nothing = CommandRun.at(folder, "live");
        assertEquals(2, nothing.exitCode());
        assertTrue(nothing.err().contains("--instrument is needed"), nothing.err());
        assertEquals(2, CommandRun.at(folder, "live", "--instrument", "NOWHERE:BTCUSDT").exitCode());
        assertEquals(2, CommandRun.at(folder, "live", "status").exitCode());
    }

    /** The address of a webhook may be a secret. */
    @Test
    void noAddressIsShownBeyondItsHost() {
        for (String sink : List.of("webhook(url=\"http://example.com/TOPSECRET?a=b\")",
                "webhook(url=http://example.com/TOPSECRET, nothing=1)",
                "webhok(url=\"https://example.com/TOPSECRET\")")) {
            for (List<String> command : List.of(List.of("live", "--recording", folder.toString()),
                    List.of("backtest", "--bars", "2000"), List.of("live", "redeliver"))) {
                List<String> arguments = new ArrayList<>(command);
                arguments.addAll(List.of("--signals", sink));
                CommandRun run = CommandRun.at(folder, arguments.toArray(String[]::new));
                assertEquals(2, run.exitCode(), run.err());
                assertFalse((run.out() + run.err()).contains("TOPSECRET"), run.err());
            }
        }
    }

    /** The exchange is known by its name alone. */
    @Test
    void theRecordingNamesItsExchange() {
        Exchanges exchanges = new Exchanges(List.of(new BinanceExchange()));
        assertEquals(INSTRUMENT, org.liq4j.stream.RecordedRun.open(recording, exchanges).header().instrument());
    }
}
