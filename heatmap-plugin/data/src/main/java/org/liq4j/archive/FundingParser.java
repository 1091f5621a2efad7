/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowKind;

/**
 * Settled funding.
 *
 * <pre>
 * calc_time,funding_interval_hours,last_funding_rate
 * 1735689600003,8,0.00010000
 * </pre>
 *
 * {@code calc_time} is some milliseconds off: the event time is rounded to the second; the rate is not known before either.
 */
final class FundingParser implements ArchiveParser {

    private static final List<String> COLUMNS = List.of("calc_time", "funding_interval_hours", "last_funding_rate");
    private static final int TIME = 0;
    private static final int HOURS = 1;
    private static final int RATE = 2;
    private static final int MOST_HOURS = 24;

    @Override
    public void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException {
        ArchiveTable table = new ArchiveTable(file.name(), in, COLUMNS, COLUMNS, rows.tally());
        long from = file.from().toEpochMilli();
        long to = file.to().toEpochMilli();
        SortedRows sorted = new SortedRows(RowKind.FUNDING, rows.tally());
        while (table.next()) {
            long time = table.millis(TIME);
            long event = Math.floorDiv(time + 500, 1_000L) * 1_000;
            if (event < from || event > to) {
                rows.tally().add(BarCells.OUTSIDE);
                continue;
            }
            long hours = table.whole(HOURS);
            if (hours < 1 || hours > MOST_HOURS) {
                throw table.broken(HOURS, "must satisfy 1 <= hours <= " + MOST_HOURS);
            }
            double rate = table.number(RATE);
            if (!(rate > -1 && rate < 1)) {
                throw table.broken(RATE, "must satisfy -1 < rate < 1");
            }
            sorted.add(event, Math.max(event, time), rate, (double) hours);
        }
        RowBatch batch = sorted.take();
        reportHoles(file, batch, rows);
        rows.write(batch);
    }

    /** A settlement is missing where two follow one another at more than the longer of their intervals. */
    private static void reportHoles(ArchiveFile file, RowBatch batch, ParsedRows rows) {
        Instant last = file.from();
        double lastHours = 0;
        for (int row = 0; row < batch.size(); row++) {
            Instant time = Instant.ofEpochMilli(batch.eventMillis(row));
            double hours = batch.value(Funding.INTERVAL_HOURS, row);
            report(last, time, Math.max(hours, lastHours), rows);
            last = time;
            lastHours = hours;
        }
        report(last, file.to(), lastHours, rows);
    }

    private static void report(Instant last, Instant next, double hours, ParsedRows rows) {
        if (Duration.between(last, next).compareTo(Duration.ofHours((long) hours)) > 0) {
            rows.hole(Hole.forGood(RowKind.FUNDING, last, next, "no settlement"));
        }
    }
}
