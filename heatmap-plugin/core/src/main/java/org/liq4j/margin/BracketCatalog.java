/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.liq4j.api.market.Instrument;

/** Bracket schedules by instrument. Immutable. */
public final class BracketCatalog {

    private static final Comparator<Instrument> BY_NAME = Comparator.comparing(Instrument::toString);

    /** By the index beside the files, in its order. */
    private static final List<Instrument> SHIPPED = index("brackets.index");

    /** Whose brackets stand in for those of an instrument that has none: the first of the index. */
    public static final Instrument STAND_IN = SHIPPED.getFirst();

    private final SortedMap<Instrument, BracketSchedule> schedules = new TreeMap<>(BY_NAME);

    /** Of two schedules for one instrument the later in the collection counts. */
    public BracketCatalog(Collection<BracketSchedule> schedules) {
        for (BracketSchedule schedule : schedules) {
            this.schedules.put(schedule.instrument(), schedule);
        }
    }

    /** What liq4j ships; each file states its sources and the dates on which they were read. */
    public static BracketCatalog shipped() {
        return new BracketCatalog(SHIPPED.stream().map(BracketCatalog::load).toList());
    }

    /** This catalog and another one; of two tables for the same instrument and time the other's counts. */
    public BracketCatalog with(BracketCatalog other) {
        BracketCatalog joined = new BracketCatalog(schedules.values());
        other.schedules.values()
                .forEach(schedule -> joined.schedules.merge(schedule.instrument(), schedule, BracketSchedule::with));
        return joined;
    }

    /** The schedule of an instrument; empty if there is none. */
    public Optional<BracketSchedule> find(Instrument instrument) {
        return Optional.ofNullable(schedules.get(instrument));
    }

    /** The instruments that have a schedule, by name; a copy. */
    public SortedSet<Instrument> instruments() {
        SortedSet<Instrument> instruments = new TreeSet<>(BY_NAME);
        instruments.addAll(schedules.keySet());
        return instruments;
    }

    private static List<Instrument> index(String name) {
        try (BufferedReader reader = open(name)) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith(BracketFile.COMMENT))
                    .map(BracketFile::instrumentOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static BufferedReader open(String name) {
        InputStream stream = Objects.requireNonNull(BracketCatalog.class.getResourceAsStream(name), name);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static BracketSchedule load(Instrument instrument) {
        String name = BracketFile.nameOf(instrument);
        try (BufferedReader reader = open(name)) {
            return new BracketFile(name).read(instrument, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
