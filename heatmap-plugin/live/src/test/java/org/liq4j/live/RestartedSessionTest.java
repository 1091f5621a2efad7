/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session that ends anywhere and is opened again goes on as if it had not. */
class RestartedSessionTest {

    /** Keeps in memory what a session writes, as one in a file would. */
    private static final class MemoryJournal implements SessionJournal {

        private final List<HistoryBar> warmUp = new ArrayList<>();
        private final List<String> warmUpGaps = new ArrayList<>();
        private final List<ClosedBar> bars = new ArrayList<>();
        private final List<MarketEvent> inputs = new ArrayList<>();
        private byte[] left = {};
        private @Nullable EngineState lastEngine;
        private long engine;

        /** The session ends here; its engine is where the last bar left it. */
        void end() {
            engine = lastEngine == null ? 0 : checksum(lastEngine);
        }

        @Override
        public void replay(Replay session) {
            for (int i = 0; i < warmUp.size(); i++) {
                session.warmUp(warmUp.get(i), warmUpGaps.get(i));
            }
            for (ClosedBar bar : bars) {
                assertEquals(bar.signals(), session.bar(bar.bar(), bar.gapReason()));
            }
            if (!bars.isEmpty()) {
                assertEquals(engine, checksum(session.engine()));
                session.inputs(left);
            }
            inputs.forEach(session::input);
        }

        @Override
        public void begin(MarketHistory history) {
            for (int i = 0; i < history.size(); i++) {
                Instant begin = history.candle(i).beginTime();
                warmUp.add(history.bar(i));
                warmUpGaps.add(history.gaps().stream().filter(gap -> gap.to().equals(begin)).map(gap -> gap.reason())
                        .findFirst().orElse("missing"));
            }
        }

        @Override
        public void input(MarketEvent input) {
            inputs.add(input);
        }

        @Override
        public void barClosed(ClosedBar closed, byte[] state, EngineState engine) {
            bars.add(closed);
            lastEngine = engine;
            left = state.clone();
            inputs.clear();
        }

        @Override
        public void close() {
            // nothing is left to be written
        }

        private static long checksum(EngineState engine) {
            assertTrue(engine.isRestorable());
            CheckedOutputStream bytes = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
            try {
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes));
                engine.save(out);
                out.flush();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return bytes.getChecksum().getValue();
        }
    }

    private static String end(LiveSession session, List<Signal> signals) {
        return SessionScene.bars(session.history().soFar()) + "\n" + session.history().soFar().gaps() + "\n"
                + SessionScene.text(session.heatmap().feed().profile(Instant.MAX).orElseThrow()) + "\n"
                + SessionScene.text(session.account("often").orElseThrow().result()) + "\n"
                + SessionScene.text(session.account("ratio").orElseThrow().result()) + "\n" + session.strategies()
                + "\n" + session.tradesFrom() + "\n" + session.lastPrice() + "\n" + signals;
    }

    private static LiveSessionBuilder builder(MarketHistory history, int warmUp, int maxBarCount) {
        return LiveSessionTest.builder(history, warmUp).maxBarCount(maxBarCount);
    }

    /** After each event, inputs that wait for their bar among them; some of the runs are ended twice. */
    @ParameterizedTest
    @CsvSource({"1, 0, 1000", "2, 15, 1000", "3, 20, 18"})
    void itGoesOnFromAnyEvent(long seed, int warmUp, int maxBarCount) {
        MarketHistory history = SessionScene.history(seed, 50);
        List<MarketEvent> events = SessionScene.asTheyCome(history, warmUp, new Random(seed));
        LiveSessionTest.Heard undisturbed = new LiveSessionTest.Heard();
        LiveSession whole = builder(history, warmUp, maxBarCount).sink(undisturbed).open();
        events.forEach(whole::apply);
        String expected = end(whole, undisturbed.signals);
        assertTrue(undisturbed.signals.size() > 5);
        Random random = new Random(seed);
        for (int cut = 0; cut < events.size(); cut++) {
            MemoryJournal journal = new MemoryJournal();
            LiveSessionTest.Heard heard = new LiveSessionTest.Heard();
            int further = random.nextInt(4) == 0 ? cut + random.nextInt(events.size() - cut) : cut;
            int from = 0;
            for (int to : Stream.of(cut, further, events.size()).distinct().toList()) {
                // What is given as warm-up the second time is another one, and not used if the journal has bars.
                LiveSession session = builder(history, warmUp, maxBarCount).journal(journal).sink(heard).open();
                events.subList(from, to).forEach(session::apply);
                from = to;
                journal.end();
                if (to == events.size()) {
                    assertEquals(expected, end(session, heard.signals), "cut after " + cut + " and " + further);
                }
            }
        }
    }

    /** Killed after its first inputs, and before there was any bar: the warm-up of the next start is used. */
    @Test
    void inputsAloneDoNotStandForAWarmUp() {
        MarketHistory history = SessionScene.history(4, 30);
        MarketEvent early = new AccountRatio(history.endTime(9), history.endTime(9).plusSeconds(5), 0.75);
        MemoryJournal journal = new MemoryJournal();
        builder(history, 0, 1000).journal(journal).open().apply(early);
        LiveSession session = builder(history, 10, 1000).journal(journal).open();
        assertEquals(10, session.history().size());
        assertEquals(10, session.tradesFrom());
        session.apply(history.candle(10));
        assertEquals(0.75, session.history().soFar().bar(10).longAccountShare());
        journal.end();
        LiveSession again = builder(history, 0, 1000).journal(journal).open();
        assertEquals(10, again.tradesFrom());
        assertEquals(11, again.history().size());
    }

    /** What a session was told, and no bar has taken, goes to another one that has the same bars. */
    @Test
    void inputsGoFromOneSessionToAnother() {
        MarketHistory history = SessionScene.history(4, 30);
        Instant read = history.endTime(9).minusSeconds(50);
        LiveSession first = builder(history, 10, 1000).open();
        first.apply(new AccountRatio(read, history.endTime(9).plusSeconds(5), 0.75));
        LiveSession second = builder(history, 10, 1000).open();
        second.restoreInputs(first.savedInputs());
        assertEquals(Outcome.DUPLICATE,
                second.apply(new AccountRatio(read, history.endTime(9).plusSeconds(20), 0.75)));
        second.apply(history.candle(10));
        assertEquals(0.75, second.history().soFar().bar(10).longAccountShare());
        assertThrows(InvalidValueException.class, () -> second.restoreInputs(new byte[]{1}));
    }
}
