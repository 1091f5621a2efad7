/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.RowPages;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.history.BarInputs;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.http.HttpException;
import org.liq4j.http.WebSocketEnd;
import org.liq4j.stream.recording.RawRecord;
import org.liq4j.stream.recording.RawRecorder;
import org.liq4j.stream.simulated.SimulatedSockets;
import org.liq4j.stream.simulated.SimulatedTime;
import org.liq4j.stream.simulated.SocketServer;
import org.liq4j.venue.binance.BinanceExchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarketFollowerTest {

    private static final Instant START = Instant.parse("2026-03-15T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instrument INSTRUMENT = Instrument.parse("BINANCE:BTCUSDT");

    private final SimulatedTime time = new SimulatedTime(START.plusSeconds(20));
    private final Exchange exchange = new Exchange();
    private final SimulatedSockets sockets = new SimulatedSockets(time, exchange);
    private final Answers answers = new Answers();
    private final List<MarketEvent> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Boolean> live = new ArrayList<>();
    private final List<StreamInput> inputs = new ArrayList<>();
    private final FollowedMarket market = new FollowedMarket(new BinanceExchange(), INSTRUMENT, "BTCUSDT", MINUTE, 1,
            false);

    @BeforeEach
    void theExchangeGoesOn() {
        exchange.minute(1);
    }

    private MarketFollower follow(Optional<RestMarketData> rest) {
        return follow(rest, inputs::add);
    }

    private MarketFollower follow(Optional<RestMarketData> rest, Consumer<StreamInput> recorder) {
        StreamConnections connections = new StreamConnections(sockets, time, time, new Random(1),
                time.failures()::add, StreamSettings.DEFAULT);
        return new MarketFollower(market, FollowSettings.DEFAULT, Optional.empty(), connections, rest,
                task -> time.after(Duration.ofMillis(50), task), Optional.of(START), bar -> {
                }, recorder, new FollowListener() {

                    @Override
                    public void event(MarketEvent event) {
                        events.add(event);
                    }

                    @Override
                    public void live(boolean connected, String reason) {
                        live.add(connected);
                    }

                    @Override
                    public void note(String note) {
                        notes.add(note);
                    }
                });
    }

    private static double closeOf(long minute) {
        return 60_000 + 100 * Math.sin((double) minute);
    }

    private static double volume(long minute) {
        return 10 + minute % 7;
    }

    private List<Candle> candles() {
        return events.stream().filter(Candle.class::isInstance).map(Candle.class::cast).toList();
    }

    private void assertAllBars(long minutes) {
        List<Candle> candles = candles();
        assertEquals(minutes, candles.size());
        for (int i = 0; i < minutes; i++) {
            assertEquals(START.plus(MINUTE.multipliedBy(i + 1L)), candles.get(i).endTime());
            assertEquals(closeOf(i + 1L), candles.get(i).close());
            assertEquals(volume(i + 1L), candles.get(i).volume());
        }
        assertTrue(events.stream().noneMatch(Gap.class::isInstance), () -> notes.toString());
        assertEquals(List.of(), time.failures());
    }

    /** What was recorded makes the same events, without clock and network. */
    private void assertRecordedAlike() {
        List<MarketEvent> again = new ArrayList<>();
        StreamAssembly assembly = new StreamAssembly(MINUTE, Optional.of(START), market.trades(),
                market.barsOfTrades(), again::add);
        StreamDecoder decoder = new StreamDecoder(market.exchange(), market.plans(), "BTCUSDT", assembly);
        inputs.stream().map(input -> InputText.of(input).input(input.receivedMillis())).forEach(decoder::apply);
        assertEquals(events, again);
    }

    @Test
    void givesEachBarSoonAfterItsEnd() {
        MarketFollower follower = follow(Optional.of(answers));
        time.pass(Duration.ofMinutes(30));
        assertAllBars(30);
        assertTrue(follower.status().live());
        assertTrue(events.stream().anyMatch(OpenInterest.class::isInstance));
        assertRecordedAlike();
    }

    @Test
    void barsOfALongAbsenceAreAskedFor() {
        follow(Optional.of(answers));
        time.pass(Duration.ofMinutes(10));
        sockets.offline(true);
        sockets.cut();
        answers.offline = true;
        time.pass(Duration.ofHours(2));
        assertEquals(10, candles().size(), 1);
        sockets.offline(false);
        answers.offline = false;
        time.pass(Duration.ofMinutes(5));
        assertAllBars(135);
        assertRecordedAlike();
    }

    @Test
    void aBarThatIsNotClosedByTheStreamIsAskedFor() {
        exchange.lacking.addAll(Set.of(5L, 6L, 17L));
        follow(Optional.of(answers));
        time.pass(Duration.ofMinutes(20));
        assertAllBars(20);
        assertRecordedAlike();
    }

    @Test
    void whatTheExchangeItselfLacksIsAGap() {
        exchange.lacking.add(5L);
        answers.lacking.add(5L);
        follow(Optional.of(answers));
        time.pass(Duration.ofMinutes(20));
        assertEquals(19, candles().size());
        Gap gap = (Gap) events.stream().filter(Gap.class::isInstance).findFirst().orElseThrow();
        assertEquals(START.plus(MINUTE.multipliedBy(4)), gap.from());
        assertEquals(START.plus(MINUTE.multipliedBy(5)), gap.to());
        assertEquals("the exchange has no such bars", gap.reason());
        assertTrue(notes.stream().anyMatch(note -> note.contains("are given up")), notes::toString);
        assertRecordedAlike();
    }

    @Test
    void withoutQuestionsWhatTheStreamLostIsAGapSoon() {
        exchange.lacking.add(5L);
        follow(Optional.empty());
        time.pass(Duration.ofMinutes(8));
        assertEquals(7, candles().size());
        assertRecordedAlike();
    }

    @Test
    void fastPricesAreAskedForMoreOften() {
        follow(Optional.of(answers));
        time.pass(Duration.ofMinutes(10));
        int slow = answers.interest;
        exchange.jump = 1.05;
        time.pass(Duration.ofMinutes(1));
        exchange.jump = 1;
        time.pass(Duration.ofMinutes(1));
        assertEquals(10, slow, 1.0);
        assertTrue(answers.interest - slow >= 4, () -> answers.interest - slow + " questions");
    }

    /** The bars that were known, and those that came, from the disk. */
    @Test
    void aRecordedRunGivesTheSameBars(@TempDir Path folder) {
        MarketHistory.Builder known = MarketHistory.builder(INSTRUMENT, MINUTE);
        for (int minute = -30; minute <= 0; minute++) {
            if (minute != -10) {
                Instant end = START.plus(MINUTE.multipliedBy(minute));
                known.add(new HistoryBar(Candle.of(end.minus(MINUTE), end, 60_000, 60_001, 59_999, 60_000.5, 0.1 + 0.2),
                        50_000 + minute / 3.0, 0.0001, 0.5, 1, 2), "synthetic");
            }
        }
        RunHeader header = new RunHeader(INSTRUMENT, "BTCUSDT", MINUTE, 1, false, Optional.of(START),
                Optional.empty());
        Exchanges exchanges = new Exchanges(List.of(new BinanceExchange()));
        try (RunRecorder recorder = new RunRecorder(folder, header, known.build(), saved(new BarInputs()),
                time.instant(), notes::add)) {
            follow(Optional.of(answers), recorder);
            time.pass(Duration.ofMinutes(20));
            sockets.cut();
            time.pass(Duration.ofMinutes(20));
        }
        RecordedRun run = RecordedRun.open(folder, exchanges);
        assertEquals(header, run.header());
        List<MarketEvent> again = new ArrayList<>();
        run.replay(again::add, millis -> {
        });
        assertEquals(events, again);
        MarketHistory all = run.history();
        assertEquals(30 + 40, all.size());
        assertEquals(known.build().bar(3), all.bar(3));
        assertEquals(known.build().gaps(), all.gaps());
        assertEquals(List.of(), run.findings());
    }

    private static byte[] saved(BarInputs inputs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            inputs.save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was read last, and of what time, is not in the bars: a run that goes on from an earlier one knows it all the same. */
    @Test
    void aRecordedRunRemembersWhatWasReadBeforeIt(@TempDir Path folder) {
        Candle last = Candle.of(START.minus(MINUTE), START, 60_000, 60_000, 60_000, 60_000, 1);
        BarInputs before = new BarInputs();
        before.add(new AccountRatio(START.minusSeconds(300), START.minusSeconds(30), 0.6));
        MarketHistory known = MarketHistory.builder(INSTRUMENT, MINUTE).add(before.close(last)).build();
        RunHeader header = new RunHeader(INSTRUMENT, "BTCUSDT", MINUTE, 1, false, Optional.empty(), Optional.empty());
        long start = START.toEpochMilli();
        try (RunRecorder recorder = new RunRecorder(folder, header, known, saved(before), START, notes::add)) {
            recorder.accept(new StreamInput.Rows(start + 20_000, ratio(start - 300_000, 0.6)));
            recorder.accept(new StreamInput.Rows(start + 61_000, bar(1)));
            recorder.accept(new StreamInput.Rows(start + 80_000, ratio(start - 1_000, 0.7)));
            recorder.accept(new StreamInput.Rows(start + 121_000, bar(2)));
        }
        RecordedRun run = RecordedRun.open(folder, new Exchanges(List.of(new BinanceExchange())));
        MarketHistory all = run.history();
        assertEquals(3, all.size());
        assertEquals(0.6, all.bar(0).longAccountShare());
        assertTrue(Double.isNaN(all.bar(1).longAccountShare()), "it was read before");
        assertEquals(0.7, all.bar(2).longAccountShare());
        assertArrayEquals(saved(before), run.inputs().orElseThrow());
    }

    /** The disk was full while a connection was renewed and bars came: what came after it is there. */
    @Test
    void aRecordingGoesOnAfterRecordsThatAreMissing(@TempDir Path folder) {
        RunHeader header = new RunHeader(INSTRUMENT, "BTCUSDT", MINUTE, 1, false, Optional.empty(), Optional.empty());
        try (RawRecorder recorder = new RawRecorder(folder, header.text(), notes::add)) {
            write(recorder, new StreamInput.Opened(at(1), "0/1", 0));
            write(recorder, new StreamInput.Message(at(61), "0/1", exchange.kline(1, true)));
            recorder.add(
                    new RawRecord(RawRecord.UNWRITTEN, Instant.ofEpochMilli(at(200)), "", "9 records are missing"));
            for (int minute = 4; minute <= 6; minute++) {
                write(recorder, new StreamInput.Message(at(60 * minute + 1), "0/2", exchange.kline(minute, true)));
            }
        }
        RecordedRun run = RecordedRun.open(folder, new Exchanges(List.of(new BinanceExchange())));
        MarketHistory all = run.history();
        assertEquals(4, all.size());
        assertEquals(List.of("not recorded"), all.gaps().stream().map(Gap::reason).toList());
        assertEquals(START.plus(MINUTE.multipliedBy(6)), all.endTime(3));
        assertTrue(run.findings().contains("recording: 9 records are missing"), () -> run.findings().toString());
    }

    private static long at(long second) {
        return START.plusSeconds(second).toEpochMilli();
    }

    private static void write(RawRecorder recorder, StreamInput input) {
        InputText text = InputText.of(input);
        recorder.add(new RawRecord(text.kind().name(), Instant.ofEpochMilli(input.receivedMillis()), text.source(),
                text.text()));
    }

    private static RowBatch ratio(long eventMillis, double share) {
        return RowBatch.builder(RowKind.ACCOUNT_RATIO).add(eventMillis, eventMillis, share).build();
    }

    private static RowBatch bar(long minute) {
        long end = START.plus(MINUTE.multipliedBy(minute)).toEpochMilli();
        return RowBatch.builder(RowKind.CANDLES).add(end, end, 60_000, 60_000, 60_001, 59_999, 60_000, 1, 0.5, 60_000)
                .build();
    }

    /** Not only that it was lost: who never connected is not connected either. */
    @Test
    void thatItDoesNotConnectIsToldOnce() {
        sockets.offline(true);
        follow(Optional.empty());
        time.pass(Duration.ofMinutes(5));
        assertEquals(List.of(false), live);
        sockets.offline(false);
        time.pass(Duration.ofMinutes(5));
        sockets.cut();
        time.pass(Duration.ofMinutes(1));
        assertEquals(List.of(false, true, false, true), live);
    }

    /** Whoever is told of an answer may fail; the next question is asked all the same. */
    @Test
    void anAnswerThatSomebodyFailsOnIsNotTheLast() {
        exchange.lacking.addAll(Set.of(3L, 6L));
        int[] failures = {1};
        follow(Optional.of(answers), input -> {
            if (input instanceof StreamInput.Rows rows && rows.rows().kind() == RowKind.CANDLES && failures[0]-- > 0) {
                throw new IllegalStateException("on purpose");
            }
        });
        time.pass(Duration.ofMinutes(8));
        assertEquals(1, time.failures().size());
        time.failures().clear();
        assertAllBars(8);
    }

    /** A message that its protocol cannot bear is one message lost, as it was when it came. */
    @Test
    void aProtocolThatFailsLosesOneMessage() {
        StreamingExchange failing = new FailingExchange();
        List<MarketEvent> told = new ArrayList<>();
        List<StreamConnectionPlan> plans = failing.protocol().plan(market.topics());
        StreamDecoder decoder = new StreamDecoder(failing, plans, "BTCUSDT",
                new StreamAssembly(MINUTE, Optional.of(START), false, false, told::add));
        decoder.apply(new StreamInput.Opened(START.toEpochMilli(), "0/1", 0));
        decoder.apply(new StreamInput.Message(START.toEpochMilli() + 1, "0/1", "fail"));
        assertEquals(Map.of("protocol failed: IllegalStateException", 1L), decoder.skipped());
        decoder.apply(new StreamInput.Message(START.toEpochMilli() + 61_000, "0/1", exchange.kline(1, true)));
        assertEquals(1, told.size());
        StreamDecoder toAFailing = new StreamDecoder(failing, plans, "BTCUSDT",
                new StreamAssembly(MINUTE, Optional.of(START), false, false, event -> {
                    throw new IllegalArgumentException("on purpose");
                }));
        toAFailing.apply(new StreamInput.Opened(START.toEpochMilli(), "0/1", 0));
        StreamInput bar = new StreamInput.Message(START.toEpochMilli() + 61_000, "0/1", exchange.kline(1, true));
        assertThrows(IllegalArgumentException.class, () -> toAFailing.apply(bar));
    }

    @Test
    void nothingIsToldAfterItIsClosed() {
        MarketFollower follower = follow(Optional.of(answers));
        time.pass(Duration.ofMinutes(3));
        follower.close();
        time.pass(Duration.ofSeconds(2));
        int before = events.size();
        int asked = answers.interest;
        time.pass(Duration.ofMinutes(10));
        assertEquals(before, events.size());
        assertEquals(asked, answers.interest);
        assertEquals(0, sockets.openSockets());
    }

    /** No closed bar is lost while the exchange answers, whatever becomes of the streams. A week in the long form. */
    @Test
    void daysOfFaultsLoseNothing() {
        Random random = new Random(7);
        MarketFollower follower = follow(Optional.of(answers));
        Instant end = START.plus(Duration.ofDays(Boolean.getBoolean("liq4j.long") ? 7 : 1));
        int waiting = 0;
        while (time.instant().isBefore(end)) {
            time.pass(Duration.ofSeconds(30 + random.nextInt(600)));
            switch (random.nextInt(8)) {
                case 0 -> sockets.cut();
                case 1 -> exchange.silentUntil = time.instant().plusSeconds(random.nextInt(400));
                case 2 -> exchange.refusals = 1 + random.nextInt(5);
                case 3 -> {
                    sockets.offline(true);
                    sockets.cut();
                    time.pass(Duration.ofSeconds(random.nextInt(1_000)));
                    sockets.offline(false);
                }
                case 4 -> exchange.nonsense = 1 + random.nextInt(20);
                case 5 -> exchange.twice = random.nextInt(30);
                case 6 -> {
                    answers.offline = true;
                    time.pass(Duration.ofSeconds(random.nextInt(120)));
                    answers.offline = false;
                }
                default -> exchange.lacking.add(Duration.between(START, time.instant()).toMinutes() + 1);
            }
            waiting = Math.max(waiting, time.waiting());
        }
        time.pass(Duration.ofMinutes(20));
        long minutes = Duration.between(START, time.instant()).toMinutes();
        int given = candles().size();
        assertTrue(given >= minutes - 1 && given <= minutes, () -> given + " of " + minutes);
        assertAllBars(given);
        assertTrue(waiting < 60, "tasks do not pile up: " + waiting);
        assertFalse(follower.status().leftOut().isEmpty());
        assertRecordedAlike();
    }

    /** Reads what Binance tells, but fails on some messages. */
    private static final class FailingExchange implements StreamingExchange {

        private final BinanceExchange read = new BinanceExchange();

        @Override
        public String name() {
            return read.name();
        }

        @Override
        public ExchangeConventions conventions() {
            return read.conventions();
        }

        @Override
        public Optional<ExchangeFees> fees() {
            return read.fees();
        }

        @Override
        public String description() {
            return read.description();
        }

        @Override
        public Set<StreamTopic.Kind> streams() {
            return read.streams();
        }

        @Override
        public StreamProtocol protocol() {
            StreamProtocol protocol = read.protocol();
            return new StreamProtocol() {

                @Override
                public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
                    return protocol.plan(topics);
                }

                @Override
                public void read(StreamConnectionPlan plan, String message, Instant receivedAt,
                        StreamReceiver receiver) {
                    if (message.equals("fail")) {
                        throw new IllegalStateException("on purpose");
                    }
                    protocol.read(plan, message, receivedAt, receiver);
                }
            };
        }
    }

    /** The other side of the streams: bars of a minute, told every ten seconds and when they are closed. */
    private final class Exchange implements SocketServer {

        private final Set<Client> clients = new HashSet<>();
        private final Set<Long> lacking = new HashSet<>();
        private Instant silentUntil = Instant.MIN;
        private int refusals;
        private int nonsense;
        private int twice;
        private double jump = 1;

        void minute(long minute) {
            Instant begin = START.plus(MINUTE.multipliedBy(minute - 1));
            for (int second = 10; second < 60; second += 10) {
                at(begin.plusSeconds(second), () -> push(minute, false));
            }
            at(begin.plus(MINUTE).plusMillis(120), () -> {
                if (!lacking.contains(minute)) {
                    push(minute, true);
                }
                minute(minute + 1);
            });
        }

        private void at(Instant when, Runnable task) {
            Duration delay = Duration.between(time.instant(), when);
            if (!delay.isNegative()) {
                time.after(delay, task);
            }
        }

        private void push(long minute, boolean closed) {
            if (time.instant().isBefore(silentUntil)) {
                return;
            }
            send(kline(minute, closed));
            send(String.format(Locale.ROOT,
                    "{\"e\":\"markPriceUpdate\",\"E\":%d,\"s\":\"BTCUSDT\",\"p\":\"%s\",\"i\":\"%s\",\"P\":\"0\","
                            + "\"r\":\"0.0001\",\"T\":%d,\"st\":1}",
                    time.instant().toEpochMilli(), closeOf(minute), closeOf(minute),
                    START.plus(Duration.ofDays(30)).toEpochMilli()));
            if (twice > 0) {
                twice--;
                send(kline(minute, closed));
                send(kline(Math.max(1, minute - 3), true));
            }
            if (nonsense > 0) {
                nonsense--;
                send("{\"e\":\"kline\",\"k\":{\"t\":\"soon\"}}");
                send("<html>");
                send("{\"e\":\"neverSeen\",\"x\":[1,2,3]}");
            }
        }

        private void send(String text) {
            List.copyOf(clients).forEach(client -> client.text(text));
        }

        private String kline(long minute, boolean closed) {
            long begin = START.plus(MINUTE.multipliedBy(minute - 1)).toEpochMilli();
            double close = closeOf(minute) * (closed ? 1 : jump);
            double high = Math.max(close, 60_000);
            return String.format(Locale.ROOT,
                    "{\"e\":\"kline\",\"E\":%d,\"s\":\"BTCUSDT\",\"k\":{\"t\":%d,\"T\":%d,\"s\":\"BTCUSDT\",\"i\":\"1m\","
                            + "\"f\":1,\"L\":2,\"o\":\"60000\",\"c\":\"%s\",\"h\":\"%s\",\"l\":\"%s\",\"v\":\"%s\",\"n\":2,"
                            + "\"x\":%b,\"q\":\"%s\",\"V\":\"4\",\"Q\":\"240000\",\"B\":\"0\"},\"st\":1}",
                    time.instant().toEpochMilli(), begin, begin + 59_999, close, high, Math.min(close, 60_000),
                    volume(minute), closed, volume(minute) * 60_000);
        }

        @Override
        public Optional<WebSocketEnd> connecting(URI address) {
            if (refusals > 0) {
                refusals--;
                return Optional.of(new WebSocketEnd(WebSocketEnd.Kind.REFUSED, 503, "HTTP 503", Optional.empty()));
            }
            return Optional.empty();
        }

        @Override
        public void connected(URI address, Client client) {
            clients.add(client);
        }

        @Override
        public void gone(Client client) {
            clients.remove(client);
        }
    }

    /** What the exchange answers. */
    private final class Answers implements RestMarketData, CandleSource, OpenInterestSource, RowHistory {

        private final Set<Long> lacking = new HashSet<>();
        private boolean offline;
        private int interest;

        @Override
        public URI address() {
            return URI.create("https://fapi.binance.com");
        }

        @Override
        public List<RateLimit> limits() {
            return List.of();
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public RowHistory candles() {
            return this;
        }

        @Override
        public RowKind kind() {
            return RowKind.CANDLES;
        }

        @Override
        public Reach reach() {
            return Reach.regular(java.util.Map.of(MINUTE, "1m"), 1_000);
        }

        private void answer() {
            if (offline) {
                throw new HttpException(HttpException.Reason.NETWORK, "no route to host");
            }
        }

        @Override
        public HistoryRead read(String symbol, Duration period, TimeRange range, RowPages receiver)
                throws java.io.IOException {
            answer();
            RowBatch.Builder rows = RowBatch.builder(RowKind.CANDLES);
            for (Instant begin = range.from(); begin.isBefore(range.until()); begin = begin.plus(MINUTE)) {
                long minute = Duration.between(START, begin).toMinutes() + 1;
                Instant end = begin.plus(MINUTE);
                if (!end.isAfter(time.instant()) && !lacking.contains(minute)) {
                    double close = closeOf(minute);
                    rows.add(end.toEpochMilli(), end.toEpochMilli(), (double) MINUTE.toMillis(), 60_000,
                            Math.max(60_000, close), Math.min(60_000, close), close, volume(minute), 4,
                            volume(minute) * 60_000);
                }
            }
            if (rows.size() > 0) {
                receiver.accept(rows.build());
            }
            return new HistoryRead(rows.size(), range, List.of(), new ReplyIssues());
        }

        @Override
        public RowBatch openInterest(String symbol) {
            answer();
            interest++;
            long now = time.instant().toEpochMilli();
            return RowBatch.builder(RowKind.OPEN_INTEREST).add(now, now, 50_000 + interest).build();
        }
    }
}
