/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.MarketHistory;

/**
 * What a state has kept, read without taking it up: the session that writes it may go on.
 *
 * @param terms
 *            what the state is of
 * @param history
 *            the bars, those of the warm-up first; empty if none is kept
 * @param tradesFrom
 *            number of the bars of the warm-up
 * @param signals
 *            in the order in which they were said
 */
public record KeptSession(StateTerms terms, Optional<MarketHistory> history, int tradesFrom, List<Signal> signals) {

    public KeptSession {
        signals = List.copyOf(signals);
    }

    /**
     * Reads a state.
     *
     * @throws SessionStateException
     *             if there is none, it is damaged, or of another format
     */
    public static KeptSession read(Path file) {
        Path path = file.toAbsolutePath();
        try (StateDatabase database = StateDatabase.open(path)) {
            List<MarketRows.Bar> bars = database.query("SELECT row FROM bars ORDER BY number",
                    row -> MarketRows.bar(row.getBytes(1)));
            List<Signal> signals = database.query("SELECT number, row FROM outbox WHERE bar > 0 ORDER BY number",
                    row -> OutboxRows.signal(row.getLong(1), row.getBytes(2)));
            StateTerms terms = database.terms();
            if (bars.isEmpty()) {
                return new KeptSession(terms, Optional.empty(), 0, signals);
            }
            Candle first = bars.getFirst().bar().candle();
            MarketHistory.Builder history = MarketHistory.builder(terms.instrument(),
                    Duration.between(first.beginTime(), first.endTime()), bars.size());
            int warmUp = 0;
            for (MarketRows.Bar bar : bars) {
                history.add(bar.bar(), bar.gapReason());
                warmUp += bar.traded() ? 0 : 1;
            }
            return new KeptSession(terms, Optional.of(history.build()), warmUp, signals);
        } catch (SQLException | IOException | InvalidValueException e) {
            throw StateDatabase.failure(path, e);
        }
    }
}
