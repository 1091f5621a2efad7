/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;

/**
 * The files that hold what is asked for: monthly ones for whole months that are over, daily ones for the rest.
 *
 * @param files
 *            by kind, then by time
 * @param unpublished
 *            stretches at the end for which there can be no file yet
 */
public record ArchivePlan(List<ArchiveFile> files, List<Hole> unpublished) {

    public ArchivePlan {
        files = List.copyOf(files);
        unpublished = List.copyOf(unpublished);
    }

    /**
     * @param now
     *            a day or month that is not over has no file
     */
    public static ArchivePlan of(ArchiveRequest request, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<ArchiveFile> files = new ArrayList<>();
        List<Hole> unpublished = new ArrayList<>();
        for (ArchiveKind kind : ArchiveKind.values()) {
            if (request.kinds().contains(kind)) {
                LocalDate end = add(files, kind, request, today);
                if (end.isBefore(request.to())) {
                    LocalDate start = end.isBefore(request.from()) ? request.from() : end;
                    for (RowKind rows : kind.rows()) {
                        unpublished.add(Hole.forNow(rows, startOf(start), startOf(request.to()), "not published yet"));
                    }
                }
            }
        }
        return new ArchivePlan(files, unpublished);
    }

    /** Returns the day up to which there can be files. */
    private static LocalDate add(List<ArchiveFile> files, ArchiveKind kind, ArchiveRequest request, LocalDate today) {
        LocalDate to = request.to().isBefore(today) ? request.to() : today;
        for (YearMonth month = YearMonth.from(request.from()); month.atDay(1).isBefore(to); month = month
                .plusMonths(1)) {
            LocalDate start = month.atDay(1);
            LocalDate end = start.plusMonths(1);
            boolean over = !end.isAfter(today);
            boolean whole = !start.isBefore(request.from()) && !end.isAfter(request.to());
            if (over && kind.isMonthly() && (whole || !kind.isDaily())) {
                files.add(ArchiveFile.ofMonth(kind, request.instrument(), request.interval(), month));
            } else if (kind.isDaily()) {
                LocalDate first = start.isBefore(request.from()) ? request.from() : start;
                LocalDate last = end.isAfter(to) ? to : end;
                first.datesUntil(last).forEach(
                        day -> files.add(ArchiveFile.ofDay(kind, request.instrument(), request.interval(), day)));
            } else {
                return start;
            }
        }
        return to;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
