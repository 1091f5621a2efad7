/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;
import org.liq4j.live.delivery.Outbox;
import org.liq4j.live.delivery.OutboxEntry;

/** The outbox in the file, and in front of it what could not be written yet. All under one lock, that of the state. */
final class StoredOutbox implements Outbox {

    /** Beyond it entries that cannot be written go, the oldest first. */
    private static final int MOST_UNWRITTEN = 10_000;

    private static final long NO_BAR = 0;

    private final Object lock;
    private final Instrument instrument;
    private final StateDatabase database;
    private final PendingWrites writes;
    private final Deque<OutboxEntry> unwritten = new ArrayDeque<>();
    private final Map<String, Long> delivered = new HashMap<>();
    private long last;

    StoredOutbox(Object lock, Instrument instrument, StateDatabase database, PendingWrites writes)
            throws SQLException, IOException {
        this.lock = lock;
        this.instrument = instrument;
        this.database = database;
        this.writes = writes;
        this.last = database.last("outbox");
        for (byte[] row : database.query("SELECT row FROM sinks", row -> row.getBytes(1))) {
            Row.read(row, in -> delivered.put(in.readUTF(), in.readLong()));
        }
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public void add(Signal signal) {
        synchronized (lock) {
            if (isNew(signal.id())) {
                writes.add(write(new OutboxEntry.OfSignal(++last, signal), NO_BAR));
            }
        }
    }

    @Override
    public void add(Alert alert) {
        synchronized (lock) {
            if (isNew(alert.id())) {
                writes.add(write(new OutboxEntry.OfAlert(++last, alert), NO_BAR));
            }
        }
    }

    /** The writes of those of a bar's signals that are not here, for the write of the bar. */
    List<PendingWrites.Write> ofBar(List<Signal> signals, long bar) {
        List<PendingWrites.Write> entries = new ArrayList<>();
        for (Signal signal : signals) {
            if (isNew(signal.id())) {
                entries.add(write(new OutboxEntry.OfSignal(++last, signal), bar));
            }
        }
        return entries;
    }

    private boolean isNew(String id) {
        if (unwritten.stream().anyMatch(entry -> entry.id().equals(id))) {
            return false;
        }
        try {
            return database.query("SELECT 1 FROM outbox WHERE id = ?", row -> true, id).isEmpty();
        } catch (SQLException | IOException e) {
            // The write is left out if it is there.
            return true;
        }
    }

    private PendingWrites.Write write(OutboxEntry entry, long bar) {
        unwritten.add(entry);
        if (unwritten.size() > MOST_UNWRITTEN) {
            unwritten.removeFirst();
        }
        byte[] row = OutboxRows.row(entry);
        return new PendingWrites.Write() {

            @Override
            public void write(StateDatabase to) throws SQLException {
                to.update("INSERT OR IGNORE INTO outbox VALUES (?, ?, ?, ?)", entry.number(), entry.id(), bar, row);
            }

            @Override
            public void written() {
                unwritten.remove(entry);
            }
        };
    }

    @Override
    public List<OutboxEntry> after(long number, int most) {
        synchronized (lock) {
            try {
                List<OutboxEntry> entries = new ArrayList<>(database.query(
                        "SELECT number, row FROM outbox WHERE number > ? ORDER BY number LIMIT ?",
                        row -> OutboxRows.entry(row.getLong(1), row.getBytes(2)), number, most));
                unwritten.stream().filter(entry -> entry.number() > number).limit(most - entries.size())
                        .forEach(entries::add);
                return entries;
            } catch (SQLException e) {
                throw new UncheckedIOException("the outbox cannot be read, " + e.getMessage(), new IOException(e));
            } catch (IOException e) {
                throw new UncheckedIOException("the outbox is damaged, " + e.getMessage(), e);
            }
        }
    }

    @Override
    public long last() {
        synchronized (lock) {
            return last;
        }
    }

    @Override
    public long delivered(String sink) {
        synchronized (lock) {
            Long known = delivered.get(sink);
            if (known == null) {
                put(sink, last);
                return last;
            }
            return known;
        }
    }

    @Override
    public void markDelivered(String sink, long number) {
        synchronized (lock) {
            put(sink, number);
        }
    }

    private void put(String sink, long number) {
        delivered.put(sink, number);
        writes.add(to -> to.update("INSERT OR REPLACE INTO sinks VALUES (?, ?)", sink, Row.of(out -> {
            out.writeUTF(sink);
            out.writeLong(number);
        })));
    }
}
