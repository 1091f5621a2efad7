/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.SessionJournal;
import org.liq4j.live.delivery.Outbox;

/**
 * The state of one session in a file. Each bar is one transaction with all that belongs to it, so that a process may be killed at
 * any instant: a session that is opened with the state again replays its bars through the same code, and is what it was to the last
 * bit. Now and then the engine's own state is kept too, by which the replay is checked.
 *
 * <p>
 * While nothing can be written, as on a full disk, the session goes on, and what was to be written waits in memory, up to a number;
 * after that the state ends where it was, and a session that is opened with it later goes on from there. The listener hears of it.
 *
 * <p>
 * The journal is the session's thread's; the {@link #outbox} is thread-safe.
 */
public final class SessionState implements SessionJournal {

    /** How much may wait, and how often the engine is kept. */
    record Limits(int waiting, int barsPerSnapshot) {

        /** Bars, inputs and signals of some days of minutes; an engine an hour of minutes. */
        static final Limits USUAL = new Limits(50_000, 60);
    }

    static final String STARTS = "starts";
    static final String CLEAN_STOPS = "clean stops";

    private static final int PAGE = 2_000;

    private final Object lock = new Object();
    private final Path file;
    private final StateLock held;
    private final StateDatabase database;
    private final StateListener listener;
    private final Limits limits;
    private final PendingWrites writes;
    private final StoredOutbox outbox;
    private long bars;
    private long inputs;
    private boolean closed;

    private SessionState(Path file, StateLock held, StateDatabase database, StateTerms terms, StateListener listener,
            Limits limits) throws SQLException, IOException {
        this.file = file;
        this.held = held;
        this.database = database;
        this.listener = listener;
        this.limits = limits;
        List<String> differences = terms.differences(database.terms());
        if (!differences.isEmpty()) {
            throw SessionStateException.refused(file, "a state of something else: " + String.join("; ", differences)
                    + "; go on as it was, or with another file");
        }
        this.writes = new PendingWrites(database, limits.waiting(), listener);
        this.outbox = new StoredOutbox(lock, terms.instrument(), database, writes);
        this.bars = database.last("bars");
        this.inputs = database.last("inputs");
        writes.add(to -> to.count(STARTS));
    }

    /**
     * Opens a state, a new one if there is no such file, for this process alone.
     *
     * @param file
     *            beside it files of the same name with endings come and go; all are their owner's alone
     * @throws SessionStateException
     *             if another process has it, it is of other terms or of another format, or it is damaged or cannot be used; a file
     *             that is there is never replaced
     */
    public static SessionState open(Path file, StateTerms terms, StateListener listener) {
        return open(file, terms, listener, Limits.USUAL);
    }

    static SessionState open(Path file, StateTerms terms, StateListener listener, Limits limits) {
        Path path = file.toAbsolutePath();
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw SessionStateException.unusable(path, "cannot be made, " + e, e);
        }
        StateLock held = StateLock.take(path);
        try {
            if (!Files.exists(path)) {
                StateDatabase.create(path, terms);
            }
            StateDatabase database = StateDatabase.open(path);
            try {
                return new SessionState(path, held, database, terms, listener, limits);
            } catch (SQLException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException | IOException | InvalidValueException e) {
            held.close();
            throw StateDatabase.failure(path, e);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Whether a process has the state open now. */
    public static boolean isHeld(Path file) {
        return StateLock.isHeld(file.toAbsolutePath());
    }

    /** The outbox of the session's signals and alerts. */
    public Outbox outbox() {
        return outbox;
    }

    /** Number of bars kept, those of the warm-up included. */
    public long bars() {
        synchronized (lock) {
            return bars;
        }
    }

    /** Number of inputs kept since the last bar. */
    public long inputs() {
        synchronized (lock) {
            return inputs;
        }
    }

    /** What {@link #keepInHand} kept last; bars may have closed since. */
    public Optional<byte[]> inHand() {
        try {
            synchronized (lock) {
                return InHand.read(database);
            }
        } catch (SQLException | IOException e) {
            throw StateDatabase.failure(file, e);
        }
    }

    /**
     * Keeps what there is of a bar that has not closed, and that nobody can be asked for again; it takes the place of what was kept
     * before. Left out while other writes wait.
     *
     * @param inHand
     *            opaque, some hundred bytes
     */
    public void keepInHand(byte[] inHand) {
        byte[] kept = inHand.clone();
        synchronized (lock) {
            if (!closed) {
                writes.addOptional(to -> InHand.write(to, kept));
            }
        }
    }

    /** End of the last bar whose liquidations are among the inputs that wait for it: they are not to be told again. */
    public Optional<Instant> liquidationsUntil() {
        try {
            synchronized (lock) {
                return InHand.liquidationsUntil(database);
            }
        } catch (SQLException | IOException | InvalidValueException e) {
            throw StateDatabase.failure(file, e);
        }
    }

    @Override
    public void replay(Replay session) {
        try {
            replayBars(session);
            for (byte[] carried : reading("SELECT row FROM carry")) {
                session.inputs(Row.read(carried, in -> in.readAllBytes()));
            }
            for (byte[] input : reading("SELECT row FROM inputs ORDER BY number")) {
                session.input(MarketRows.event(input));
            }
        } catch (SQLException | IOException | InvalidValueException e) {
            throw StateDatabase.failure(file, e);
        }
    }

    private List<byte[]> reading(String sql) throws SQLException, IOException {
        synchronized (lock) {
            return database.query(sql, row -> row.getBytes(1));
        }
    }

    private record NumberedBar(long number, MarketRows.Bar kept) {
    }

    private record Snapshot(long bar, String digest) {
    }

    private void replayBars(Replay session) throws SQLException, IOException {
        List<Snapshot> snapshots;
        synchronized (lock) {
            snapshots = database.query("SELECT bar, digest FROM snapshots",
                    row -> new Snapshot(row.getLong(1), row.getString(2)));
        }
        boolean same = true;
        long last = 0;
        for (List<NumberedBar> page = page(last); !page.isEmpty(); page = page(last)) {
            Set<Signal> kept = signals(last, last + PAGE);
            for (NumberedBar bar : page) {
                if (bar.number != ++last) {
                    throw new IOException("bar " + last + " is missing");
                }
                if (!bar.kept.traded()) {
                    session.warmUp(bar.kept.bar(), bar.kept.gapReason());
                    continue;
                }
                same &= hasSaid(session.bar(bar.kept.bar(), bar.kept.gapReason()), kept, bar, same);
                for (Snapshot snapshot : snapshots) {
                    if (snapshot.bar == last) {
                        compare(snapshot, session.engine(), bar);
                    }
                }
            }
            if (same && !kept.isEmpty()) {
                same = false;
                listener.differs("signal " + kept.iterator().next().id() + " was said, but not at the replay");
            }
        }
    }

    private List<NumberedBar> page(long after) throws SQLException, IOException {
        synchronized (lock) {
            return database.query("SELECT number, row FROM bars WHERE number > ? ORDER BY number LIMIT " + PAGE,
                    row -> new NumberedBar(row.getLong(1), MarketRows.bar(row.getBytes(2))), after);
        }
    }

    private Set<Signal> signals(long after, long until) throws SQLException, IOException {
        synchronized (lock) {
            return new HashSet<>(database.query("SELECT number, row FROM outbox WHERE bar > ? AND bar <= ?",
                    row -> OutboxRows.signal(row.getLong(1), row.getBytes(2)), after, until));
        }
    }

    private boolean hasSaid(List<Signal> signals, Set<Signal> kept, NumberedBar bar, boolean tell) {
        for (Signal signal : signals) {
            if (!kept.remove(signal)) {
                if (tell) {
                    listener.differs("signal " + signal.id() + " at the replay of the bar of "
                            + bar.kept.bar().candle().endTime() + " was not said so before");
                }
                return false;
            }
        }
        return true;
    }

    private void compare(Snapshot snapshot, EngineState engine, NumberedBar bar) throws IOException {
        if (engine.isRestorable() && !snapshot.digest.equals(digest(saved(engine)))) {
            listener.differs("the profile after the bar of " + bar.kept.bar().candle().endTime()
                    + " is not the one that was kept");
        }
    }

    private static byte[] saved(EngineState engine) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        engine.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void begin(MarketHistory warmUp) {
        synchronized (lock) {
            if (bars > 0) {
                throw new IllegalStateException("a state begins once");
            }
            bars = warmUp.size();
            writes.add(to -> {
                GapReasons reasons = new GapReasons(warmUp);
                for (int i = 0; i < warmUp.size(); i++) {
                    insertBar(to, i + 1L, MarketRows.row(new MarketRows.Bar(warmUp.bar(i), reasons.before(i), false)));
                }
            });
        }
    }

    private static void insertBar(StateDatabase to, long number, byte[] row) throws SQLException {
        to.update("INSERT INTO bars VALUES (?, ?)", number, row);
    }

    @Override
    public void input(MarketEvent input) {
        byte[] row = MarketRows.row(input);
        synchronized (lock) {
            long number = ++inputs;
            writes.add(to -> to.update("INSERT INTO inputs VALUES (?, ?)", number, row));
        }
    }

    @Override
    public void barClosed(ClosedBar bar, byte[] left, EngineState engine) {
        byte[] row = MarketRows.row(new MarketRows.Bar(bar.bar(), bar.gapReason(), true));
        byte[] carried = Row.of(out -> out.write(left));
        synchronized (lock) {
            long number = ++bars;
            inputs = 0;
            List<PendingWrites.Write> signals = outbox.ofBar(bar.signals(), number);
            writes.add(new PendingWrites.Write() {

                @Override
                public void write(StateDatabase to) throws SQLException {
                    insertBar(to, number, row);
                    to.update("DELETE FROM inputs");
                    to.update("INSERT OR REPLACE INTO carry VALUES (1, ?)", carried);
                    for (PendingWrites.Write signal : signals) {
                        signal.write(to);
                    }
                }

                @Override
                public void written() {
                    signals.forEach(PendingWrites.Write::written);
                }
            });
            if (number % limits.barsPerSnapshot() == 0 && engine.isRestorable()) {
                keep(engine, number);
            }
        }
    }

    private void keep(EngineState engine, long number) {
        byte[] bytes;
        try {
            bytes = saved(engine);
        } catch (IOException e) {
            throw SessionStateException.unusable(file, "the engine cannot be saved, " + e.getMessage(), e);
        }
        String digest = digest(bytes);
        writes.addOptional(to -> {
            to.update("DELETE FROM snapshots");
            to.update("INSERT INTO snapshots VALUES (?, ?, ?)", number, digest, bytes);
        });
    }

    /** For tests. */
    void execute(String sql) throws SQLException {
        synchronized (lock) {
            database.execute(sql);
        }
    }

    /** Writes what is still to be written, and frees the file. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            writes.add(to -> to.count(CLEAN_STOPS));
            try {
                database.close();
            } catch (SQLException e) {
                listener.failing(String.valueOf(e.getMessage()));
            } finally {
                held.close();
            }
        }
    }
}
