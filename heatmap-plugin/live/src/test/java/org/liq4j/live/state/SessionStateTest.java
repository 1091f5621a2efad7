/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.Liq4jException;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.SessionJournal;
import org.liq4j.live.delivery.Outbox;
import org.liq4j.live.delivery.OutboxEntry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.live.state.StateFixture.BTC;
import static org.liq4j.live.state.StateFixture.end;
import static org.liq4j.live.state.StateFixture.inputs;
import static org.liq4j.live.state.StateFixture.keep;
import static org.liq4j.live.state.StateFixture.kept;
import static org.liq4j.live.state.StateFixture.replay;
import static org.liq4j.live.state.StateFixture.signals;
import static org.liq4j.live.state.StateFixture.terms;
import static org.liq4j.live.state.StateFixture.warmUp;

class SessionStateTest {

    private static final MarketHistory NO_WARM_UP = warmUp(0);

    @TempDir
    private Path folder = Path.of("");
    private final List<String> heard = new ArrayList<>();
    private final StateListener listener = new StateListener() {

        @Override
        public void failing(String why) {
            heard.add("failing: " + why);
        }

        @Override
        public void recovered() {
            heard.add("recovered");
        }

        @Override
        public void ended(String why) {
            heard.add("ended: " + why);
        }

        @Override
        public void differs(String what) {
            heard.add("differs: " + what);
        }
    };

    private Path file() {
        return folder.resolve("live").resolve("btc.state");
    }

    private SessionState open() {
        return SessionState.open(file(), terms(), listener, new SessionState.Limits(50, 10));
    }

    /** Killed at any instant: what streams told of the bar at hand is there, and what was told of it already is known. */
    @Test
    void whatIsInHandIsKeptUntilOtherTakesItsPlace() {
        Path file = folder.resolve("session.db");
        try (SessionState state = SessionState.open(file, terms(), listener)) {
            assertTrue(state.inHand().isEmpty());
            state.begin(NO_WARM_UP);
            state.keepInHand(new byte[]{1});
            state.keepInHand(new byte[]{2, 3});
            keep(state, 1, 1);
            assertTrue(state.liquidationsUntil().isEmpty(), "the bar has taken them");
            inputs(2).forEach(state::input);
        }
        try (SessionState state = SessionState.open(file, terms(), listener)) {
            assertArrayEquals(new byte[]{2, 3}, state.inHand().orElseThrow());
            assertEquals(Optional.of(end(2).minusNanos(3)), state.liquidationsUntil());
            state.keepInHand(new byte[0]);
            assertArrayEquals(new byte[0], state.inHand().orElseThrow());
        }
        assertEquals(List.of(), heard);
    }

    @Test
    void givesBackWhatItWasGivenToTheLastBit() {
        MarketHistory warmUp = warmUp(5_000);
        try (SessionState state = open()) {
            assertEquals(List.of(), replay(state));
            state.begin(warmUp);
            keep(state, 1, 43);
            inputs(44).forEach(state::input);
        }
        List<String> expected = new ArrayList<>(kept(warmUp, 43));
        inputs(44).forEach(input -> expected.add("input " + input));
        try (SessionState state = open()) {
            assertEquals(expected, replay(state));
            keep(state, 44, 60);
        }
        try (SessionState state = open()) {
            assertEquals(kept(warmUp, 60), replay(state));
            assertEquals(warmUp.size() + 60, state.bars());
        }
        assertEquals(List.of(), heard);
    }

    /** What a process leaves that is killed: the files as they are at some instant. */
    @Test
    void givesBackWhatAProcessLeavesThatIsKilled() throws IOException {
        try (SessionState state = open()) {
            state.begin(NO_WARM_UP);
            keep(state, 1, 20);
            Files.createDirectories(folder.resolve("killed"));
            for (String ending : List.of("", "-wal")) {
                Files.copy(folder.resolve("live/btc.state" + ending), folder.resolve("killed/btc.state" + ending));
            }
        }
        try (SessionState state = SessionState.open(folder.resolve("killed/btc.state"), terms(), listener)) {
            assertEquals(kept(NO_WARM_UP, 20), replay(state));
        }
    }

    @Test
    void isOfOneProcessAtATimeAndSaysOfWhich() {
        try (SessionState state = open()) {
            SessionStateException refused = assertThrows(SessionStateException.class, this::open);
            assertEquals(file() + ": in use by process " + ProcessHandle.current().pid()
                    + "; a state is of one process at a time", refused.getMessage());
            assertEquals(Liq4jException.Blame.USAGE, refused.blame());
            state.begin(NO_WARM_UP);
        }
        open().close();
    }

    @Test
    void refusesOtherTermsAndNamesThem() {
        open().close();
        assertEquals(
                file() + ": a state of something else: bars are of 1m, asked for are bars of 5m; model is open-interest, "
                        + "asked for is candle-decay; strategy is not set, asked for is a; go on as it was, or with "
                        + "another file",
                assertThrows(SessionStateException.class, () -> SessionState.open(file(),
                        new StateTerms(BTC, Duration.ofMinutes(5), terms("model", "candle-decay", "strategy", "a")
                                .settings()),
                        listener)).getMessage());
        open().close();
    }

    @Test
    void filesAreTheirOwnersAlone() throws IOException {
        try (SessionState state = open()) {
            keep(state, 1, 3);
            try (Stream<Path> files = Files.list(folder.resolve("live"))) {
                List<String> permissions = new ArrayList<>();
                for (Path each : files.toList()) {
                    permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
                }
                assertEquals(4, permissions.size());
                assertTrue(permissions.stream().allMatch("rw-------"::equals), permissions::toString);
            }
        }
    }

    /** Also while a session goes on with it. */
    @Test
    void whatItHasCanBeRead() {
        MarketHistory warmUp = warmUp(500);
        try (SessionState state = open()) {
            state.outbox().delivered("csv");
            state.begin(warmUp);
            keep(state, 1, 20);
            state.outbox().markDelivered("csv", 3);
            StoredSession stored = StoredSession.read(file());
            assertEquals(terms(), stored.terms());
            assertEquals(warmUp.size(), stored.warmUpBars());
            assertEquals(warmUp.size() + 20, stored.history().size());
            assertEquals(StateFixture.bar(20), stored.history().bar(stored.history().size() - 1));
            assertEquals(warmUp.gaps(), stored.history().gaps().subList(0, warmUp.gaps().size()));
            assertEquals(8, stored.outbox().size());
            assertEquals(Map.of("csv", 3L), stored.delivered());
            assertEquals(List.of(1L, 0L), List.of(stored.starts(), stored.cleanStops()));
            keep(state, 21, 22);
        }
        assertEquals(1, StoredSession.read(file()).cleanStops());
        assertTrue(String.valueOf(assertThrows(SessionStateException.class,
                () -> StoredSession.read(folder.resolve("none"))).getMessage()).endsWith("there is no such state"));
        assertEquals(List.of(), heard);
    }

    private static void fillDisk(SessionState state) throws SQLException {
        // SQLite takes the pages that there are for the least.
        state.execute("PRAGMA max_page_count = 1");
    }

    private static void freeDisk(SessionState state) throws SQLException {
        state.execute("PRAGMA max_page_count = 1000000");
    }

    @Test
    void aFullDiskIsToldOnceAndWhatWaitedIsWrittenLater() throws SQLException {
        try (SessionState state = open()) {
            state.begin(NO_WARM_UP);
            fillDisk(state);
            keep(state, 1, 6);
            keepLarge(state);
            // Delivery goes on.
            Outbox outbox = state.outbox();
            assertEquals(signals(5).stream().map(Signal::id).toList(),
                    outbox.after(0, 2).stream().map(OutboxEntry::id).toList());
            assertEquals(List
                    .of("failing: [SQLITE_FULL] Insertion failed because database is full (database or disk is full)"),
                    heard);
            freeDisk(state);
            keep(state, 8, 8);
            assertEquals("recovered", heard.getLast());
            assertEquals(2, heard.size());
        }
        try (SessionState state = open()) {
            assertEquals(8, state.bars());
        }
    }

    /** A bar that does not fit into a page that is there. */
    private static void keepLarge(SessionState state) {
        state.barClosed(new SessionJournal.ClosedBar(StateFixture.bar(7), "lost", List.of()), new byte[50_000],
                StateFixture.engine("after 7"));
    }

    @Test
    void aDiskThatStaysFullEndsTheStateWhereItWas() throws SQLException {
        try (SessionState state = open()) {
            state.begin(NO_WARM_UP);
            keep(state, 1, 6);
            fillDisk(state);
            keepLarge(state);
            keep(state, 8, 80);
            assertEquals(2, heard.size());
            assertTrue(heard.get(1).startsWith("ended: 50 writes are waiting, "), heard::toString);
            freeDisk(state);
            keep(state, 81, 90);
        }
        heard.clear();
        try (SessionState state = open()) {
            assertEquals(kept(NO_WARM_UP, 6), replay(state));
        }
        assertEquals(List.of(), heard);
    }

    @Test
    void tellsWhenTheReplayIsNotWhatItWas() {
        try (SessionState state = open()) {
            state.begin(NO_WARM_UP);
            keep(state, 1, 25);
        }
        try (SessionState state = open()) {
            state.replay(new StateFixture.Replayed() {

                @Override
                public SessionJournal.EngineState engine() {
                    return StateFixture.engine("something else");
                }
            });
        }
        assertEquals(List.of("differs: the profile after the bar of " + end(20) + " is not the one that was kept"),
                heard);
        heard.clear();
        try (SessionState state = open()) {
            state.replay(new StateFixture.Replayed() {

                @Override
                public List<Signal> bar(HistoryBar bar, String gapReason) {
                    List<Signal> signals = super.bar(bar, gapReason);
                    return signals.isEmpty() ? signals : signals.subList(0, 1);
                }
            });
        }
        assertEquals(List.of("differs: signal " + signals(5).get(1).id().replace("/5", "/5")
                + " was said, but not at the replay"), List.of(
                        heard.getFirst().replaceAll("2026-03-15T00:\\d\\d",
                                "2026-03-15T00:05")));
        assertEquals(1, heard.size());
    }

    @Test
    void theOutboxKnowsWhatEachSinkHasAfterARestart() {
        Alert alert = new Alert("alert/1", end(1), BTC, Alert.Kind.CASCADE, "Modelled flow.", Double.NaN, 1 / 3.0);
        try (SessionState state = open()) {
            Outbox outbox = state.outbox();
            assertEquals(0, outbox.delivered("csv"));
            outbox.add(alert);
            outbox.add(alert);
            state.begin(NO_WARM_UP);
            keep(state, 1, 10);
            // The session tells its sinks too.
            signals(10).forEach(outbox::add);
            assertEquals(5, outbox.last());
            outbox.markDelivered("csv", 3);
        }
        try (SessionState state = open()) {
            Outbox outbox = state.outbox();
            assertEquals(3, outbox.delivered("csv"));
            assertEquals(5, outbox.delivered("new"));
            List<OutboxEntry> all = outbox.after(0, 100);
            assertEquals(new OutboxEntry.OfAlert(1, alert), all.getFirst());
            assertEquals(new OutboxEntry.OfSignal(5, signals(10).get(1)), all.getLast());
            assertEquals(List.of(4L, 5L), outbox.after(3, 100).stream().map(OutboxEntry::number).toList());
            assertEquals(List.of(4L), outbox.after(3, 1).stream().map(OutboxEntry::number).toList());
            outbox.add(alert);
            assertEquals(5, outbox.last());
        }
    }
}
