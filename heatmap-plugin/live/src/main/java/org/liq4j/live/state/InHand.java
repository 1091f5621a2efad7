/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;

/** What streams told of the bar that has not closed: a row of the table {@code meta}, which every version has room for. */
final class InHand {

    private static final String NAME = "in hand";

    private InHand() {
    }

    static void write(StateDatabase to, byte[] inHand) throws SQLException {
        to.update("INSERT OR REPLACE INTO meta VALUES (?, ?)", NAME,
                Base64.getEncoder().encodeToString(Row.of(out -> out.write(inHand))));
    }

    /**
     * @throws IOException
     *             if it is damaged
     */
    static Optional<byte[]> read(StateDatabase database) throws SQLException, IOException {
        List<String> kept = database.query("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), NAME);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Row.read(Base64.getDecoder().decode(kept.getFirst()), in -> in.readAllBytes()));
        } catch (IllegalArgumentException e) {
            throw new IOException("what was in hand is not as it was written", e);
        }
    }

    /** When the last liquidations were known that wait for their bar. */
    static Optional<Instant> liquidationsUntil(StateDatabase database) throws SQLException, IOException {
        return database.query("SELECT row FROM inputs ORDER BY number", row -> MarketRows.event(row.getBytes(1)))
                .stream()
                .filter(LiquidatedVolume.class::isInstance).map(MarketEvent::knownAt).max(Comparator.naturalOrder());
    }
}
