/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.delivery.OutboxEntry;

/**
 * What a state has, read while a session may go on with it; such as for a report.
 *
 * @param terms
 *            what it is of
 * @param history
 *            all bars, those of the warm-up first
 * @param warmUpBars
 *            how many of them are not traded
 * @param outbox
 *            all signals and alerts, in the order in which they were said
 * @param delivered
 *            by sink, the number of the last entry that it was rid of
 * @param starts
 *            how often a session was opened with it
 * @param cleanStops
 *            how often one was closed; as many as starts unless one runs or was killed
 */
public record StoredSession(StateTerms terms, MarketHistory history, int warmUpBars, List<OutboxEntry> outbox,
        Map<String, Long> delivered, long starts, long cleanStops) {

    public StoredSession {
        outbox = List.copyOf(outbox);
        delivered = Collections.unmodifiableMap(new TreeMap<>(delivered));
    }

    /**
     * Reads a state.
     *
     * @throws SessionStateException
     *             if there is none, or it is damaged or of another format
     */
    public static StoredSession read(Path file) {
        Path path = file.toAbsolutePath();
        if (!Files.exists(path)) {
            throw SessionStateException.refused(path, "there is no such state");
        }
        try (StateDatabase database = StateDatabase.open(path)) {
            // Of one instant, whatever is written meanwhile.
            database.execute("BEGIN");
            return read(database);
        } catch (SQLException | IOException | InvalidValueException e) {
            throw StateDatabase.failure(path, e);
        }
    }

    private static StoredSession read(StateDatabase database) throws SQLException, IOException {
        StateTerms terms = database.terms();
        List<MarketRows.Bar> bars = database.query("SELECT row FROM bars ORDER BY number",
                row -> MarketRows.bar(row.getBytes(1)));
        if (bars.size() != database.last("bars")) {
            throw new IOException("a bar is missing");
        }
        Map<String, Long> counters = new LinkedHashMap<>();
        database.query("SELECT name, value FROM counters", row -> counters.put(row.getString(1), row.getLong(2)));
        Map<String, Long> delivered = new LinkedHashMap<>();
        for (byte[] row : database.query("SELECT row FROM sinks", row -> row.getBytes(1))) {
            Row.read(row, in -> delivered.put(in.readUTF(), in.readLong()));
        }
        return new StoredSession(terms, history(terms, bars), (int) bars.stream().filter(bar -> !bar.traded()).count(),
                new ArrayList<>(database.query("SELECT number, row FROM outbox ORDER BY number",
                        row -> OutboxRows.entry(row.getLong(1), row.getBytes(2)))),
                delivered, counters.getOrDefault(SessionState.STARTS, 0L),
                counters.getOrDefault(SessionState.CLEAN_STOPS, 0L));
    }

    private static MarketHistory history(StateTerms terms, List<MarketRows.Bar> bars) {
        MarketHistory.Builder history = MarketHistory.builder(terms.instrument(), terms.barDuration(), bars.size());
        bars.forEach(bar -> history.add(bar.bar(), bar.gapReason()));
        return history.build();
    }
}
