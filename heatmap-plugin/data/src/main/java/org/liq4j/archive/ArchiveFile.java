/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.liq4j.api.market.Instrument;

/**
 * One file of the archive.
 *
 * @param interval
 *            length of its bars; that of other kinds is not used
 * @param first
 *            its day, or the first day of its month
 * @param monthly
 *            whether it holds a month instead of a day
 */
public record ArchiveFile(ArchiveKind kind, Instrument instrument, ArchiveInterval interval, LocalDate first,
        boolean monthly) {

    static ArchiveFile ofDay(ArchiveKind kind, Instrument instrument, ArchiveInterval interval, LocalDate day) {
        return new ArchiveFile(kind, instrument, interval, day, false);
    }

    static ArchiveFile ofMonth(ArchiveKind kind, Instrument instrument, ArchiveInterval interval, YearMonth month) {
        return new ArchiveFile(kind, instrument, interval, month.atDay(1), true);
    }

    /** For example {@code BTCUSDT-1m-2025-01.zip}. */
    public String name() {
        return stem() + ".zip";
    }

    /** Where it lies below the base of the archive. */
    public String path() {
        String symbol = instrument.symbol();
        return "data/futures/um/" + (monthly ? "monthly/" : "daily/") + kind.folder() + "/" + symbol + "/"
                + (kind.hasIntervals() ? interval.label() + "/" : "") + name();
    }

    /** The table within the archive file. */
    String tableName() {
        return stem() + ".csv";
    }

    private String stem() {
        String what = kind.hasIntervals() ? interval.label() : kind.folder();
        return instrument.symbol() + "-" + what + "-" + (monthly ? YearMonth.from(first) : first);
    }

    YearMonth month() {
        return YearMonth.from(first);
    }

    /** Start of its day or month. */
    public Instant from() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** End of its day or month. */
    public Instant to() {
        return (monthly ? first.plusMonths(1) : first.plusDays(1)).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When it is to be published: a day's file when the day is over, a month's on the first Monday after it. */
    Instant due() {
        LocalDate over = LocalDate.ofInstant(to(), ZoneOffset.UTC);
        LocalDate due = monthly ? over.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : over;
        return due.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The daily files that hold what this monthly file holds; none if there are none. */
    List<ArchiveFile> days() {
        if (!monthly || !kind.isDaily()) {
            return List.of();
        }
        return first.datesUntil(first.plusMonths(1)).map(day -> ofDay(kind, instrument, interval, day)).toList();
    }
}
