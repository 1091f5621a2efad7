/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is to be written, in order. All that waits is tried with each new write, as one transaction; while nothing can be written it
 * waits here, up to a number. Not thread-safe.
 */
final class PendingWrites {

    private final StateDatabase database;
    private final StateListener listener;
    private final int most;
    private final Deque<Write> waiting = new ArrayDeque<>();
    private boolean failing;
    private boolean ended;

    /** One write. */
    @FunctionalInterface
    interface Write {

        void write(StateDatabase database) throws SQLException;

        /** It is in the file. */
        default void written() {
        }
    }

    PendingWrites(StateDatabase database, int most, StateListener listener) {
        this.database = database;
        this.listener = listener;
        this.most = most;
    }

    void add(Write write) {
        if (ended) {
            return;
        }
        waiting.add(write);
        flush();
    }

    /** A write that is left out while others wait. */
    void addOptional(Write write) {
        if (waiting.isEmpty()) {
            add(write);
        }
    }

    /** Tries to write all. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            database.execute("BEGIN IMMEDIATE");
            for (Write write : waiting) {
                write.write(database);
            }
            database.execute("COMMIT");
        } catch (SQLException e) {
            rollBack();
            failed(String.valueOf(e.getMessage()));
            return;
        }
        waiting.forEach(Write::written);
        waiting.clear();
        if (failing) {
            failing = false;
            listener.recovered();
        }
    }

    private void rollBack() {
        try {
            database.execute("ROLLBACK");
        } catch (SQLException e) {
            // There was no transaction, or SQLite has rolled it back itself.
        }
        database.forgetStatements();
    }

    private void failed(String why) {
        if (!failing) {
            failing = true;
            listener.failing(why);
        }
        if (waiting.size() > most) {
            ended = true;
            waiting.clear();
            listener.ended(most + " writes are waiting, " + why);
        }
    }
}
