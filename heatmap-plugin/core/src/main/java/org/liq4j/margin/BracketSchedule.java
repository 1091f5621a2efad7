/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/**
 * The bracket tables of one instrument by the time from which each is valid. Venues change them, so a backtest needs the
 * table of its own day; times before the first table use the first and {@link #predates} says so. Immutable.
 */
public final class BracketSchedule {

    private final Instrument instrument;
    private final Instant[] starts;
    private final List<BracketTable> tables;

    /**
     * @param instrument
     *            whose tables these are
     * @param tables
     *            by the instant from which each is valid; at least one
     * @throws InvalidValueException
     *             if there is none, or some are of linear and others of inverse futures
     */
    public BracketSchedule(Instrument instrument, SortedMap<Instant, BracketTable> tables) {
        if (tables.isEmpty()) {
            throw new InvalidValueException("tables", "{}", "must have at least one table");
        }
        if (tables.values().stream().map(BracketTable::isInverse).distinct().count() > 1) {
            throw new InvalidValueException("tables", instrument.toString(),
                    "must all be in quote currency or all in coins: some are of a linear future, others of an inverse one");
        }
        this.instrument = instrument;
        this.starts = tables.keySet().toArray(Instant[]::new);
        this.tables = List.copyOf(tables.values());
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Whether the tables are of an inverse future, in coins. */
    public boolean isInverse() {
        return tables.getFirst().isInverse();
    }

    /** All tables by the instant from which each is valid; a copy. */
    public SortedMap<Instant, BracketTable> tables() {
        SortedMap<Instant, BracketTable> byStart = new TreeMap<>();
        for (int i = 0; i < starts.length; i++) {
            byStart.put(starts[i], tables.get(i));
        }
        return byStart;
    }

    /** This schedule and the tables of another one, which count where both have one of the same time. */
    public BracketSchedule with(BracketSchedule other) {
        SortedMap<Instant, BracketTable> joined = tables();
        joined.putAll(other.tables());
        return new BracketSchedule(instrument, joined);
    }

    /** The table in force at a time; the first table for all times before it. */
    public BracketTable at(Instant time) {
        return tables.get(indexAt(time));
    }

    /** From when the table that {@link #at} gives for this time is valid; later than the time exactly if it predates all. */
    public Instant validFrom(Instant time) {
        return starts[indexAt(time)];
    }

    /** When the table that {@link #at} gives for this time is replaced; {@link Instant#MAX} if it is the last one. */
    public Instant validUntil(Instant time) {
        int next = indexAt(time) + 1;
        return next < starts.length ? starts[next] : Instant.MAX;
    }

    /** Whether the time lies before the first table, so that {@link #at} gives one that was not yet in force. */
    public boolean predates(Instant time) {
        return time.isBefore(starts[0]);
    }

    private int indexAt(Instant time) {
        int found = Arrays.binarySearch(starts, time);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
