/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

/**
 * What to fetch.
 *
 * @param from
 *            first day, UTC
 * @param to
 *            day after the last
 * @param interval
 *            length of the bars
 */
public record ArchiveRequest(Instrument instrument, Set<ArchiveKind> kinds, LocalDate from, LocalDate to,
        ArchiveInterval interval) {

    /** USD-M futures began to trade then. */
    static final LocalDate FIRST_DAY = LocalDate.of(2019, 9, 8);

    /** Perpetual and dated; those margined in BUSD are USD-M. */
    private static final String COIN_MARGINED = ".*(USD_PERP|(?<!B)USD_\\d{6})";

    /**
     * @throws InvalidValueException
     *             unless the instrument is a USD-M future, there is a kind, and {@code 2019-09-08 <= from < to}
     */
    public ArchiveRequest {
        if (instrument.symbol().matches(COIN_MARGINED)) {
            throw new InvalidValueException("symbol", instrument.symbol(),
                    "must be of a USD-M future, for example BTCUSDT; COIN-M futures are not read");
        }
        if (kinds.isEmpty()) {
            throw new InvalidValueException("kinds", kinds.toString(), "must have at least one");
        }
        if (from.isBefore(FIRST_DAY)) {
            throw new InvalidValueException("from", from.toString(),
                    "must be >= " + FIRST_DAY + ", when trading began");
        }
        if (!from.isBefore(to)) {
            throw new InvalidValueException("from", from.toString(), "must be < to (" + to + ")");
        }
        kinds = Set.copyOf(EnumSet.copyOf(kinds));
    }
}
