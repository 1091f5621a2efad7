/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.BookDepths;
import org.liq4j.api.rows.RowKind;

/**
 * Depth of the order book about every 30 seconds: what rests up to each distance from the price, bids below zero.
 *
 * <pre>
 * timestamp,percentage,depth,notional
 * 2025-01-01 00:00:09,-5,8032.1,729441203.5
 * 2025-01-01 00:00:09,1,1903.4,178841020.9
 * </pre>
 *
 * Rows were published misaligned. A snapshot shows it: depth must not shrink with distance on either side, and since all of
 * it rests within 5 % of one price, notional over depth must be about the same in every row. One that does not is left out
 * whole and counted.
 */
final class BookDepthParser implements ArchiveParser {

    static final String MISALIGNED = "misaligned snapshots, skipped";
    static final String UNKNOWN_DISTANCE = "rows of an unknown percentage, skipped";

    private static final List<String> COLUMNS = List.of("timestamp", "percentage", "depth", "notional");
    private static final int TIME = 0;
    private static final int PERCENT = 1;
    private static final int DEPTH = 2;
    private static final int NOTIONAL = 3;
    private static final double FARTHEST = 5;
    /** Average prices lie within [0.95, 1.05] of one price; a little more, since it moves while the book is read. */
    private static final double WIDEST = 1.12;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    /** The rows of one snapshot, by percentage. */
    private static final class Snapshot {

        private record Level(double depth, double notional) {
        }

        private final TreeMap<Double, Level> levels = new TreeMap<>();
        private boolean contradicting;

        void add(double percent, double depth, double notional, Tally tally) {
            Level level = new Level(depth, notional);
            Level before = levels.putIfAbsent(percent, level);
            if (before != null) {
                contradicting |= !before.equals(level);
                tally.add(SortedRows.REPEATED);
            }
        }

        boolean isAligned() {
            return !contradicting && grows(levels.headMap(0.0, false).descendingMap())
                    && grows(levels.tailMap(0.0, false))
                    && agrees();
        }

        private static boolean grows(Map<Double, Level> outwards) {
            double depth = 0;
            double notional = 0;
            for (Level level : outwards.values()) {
                if (level.depth() < depth || level.notional() < notional) {
                    return false;
                }
                depth = level.depth();
                notional = level.notional();
            }
            return true;
        }

        private boolean agrees() {
            double[] prices = levels.values().stream().filter(level -> level.depth() > 0)
                    .mapToDouble(level -> level.notional() / level.depth()).sorted().toArray();
            return prices.length == 0 || prices[prices.length - 1] <= WIDEST * prices[0];
        }
    }

    @Override
    public void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException {
        ArchiveTable table = new ArchiveTable(file.name(), in, COLUMNS, COLUMNS, rows.tally());
        long from = file.from().toEpochMilli();
        long to = file.to().toEpochMilli();
        TreeMap<Long, Snapshot> snapshots = new TreeMap<>();
        while (table.next()) {
            long time = table.dateTime(TIME);
            double percent = table.number(PERCENT);
            if (time < from || time > to) {
                rows.tally().add(BarCells.OUTSIDE);
            } else if (percent == 0 || Math.abs(percent) > FARTHEST) {
                rows.tally().add(UNKNOWN_DISTANCE);
            } else {
                snapshots.computeIfAbsent(time, at -> new Snapshot()).add(percent, table.quantity(DEPTH),
                        table.quantity(NOTIONAL), rows.tally());
            }
        }
        RowBatch.Builder batch = RowBatch.builder(RowKind.BOOK_DEPTH);
        Instant last = file.from();
        for (Map.Entry<Long, Snapshot> snapshot : snapshots.entrySet()) {
            if (snapshot.getValue().isAligned()) {
                long time = snapshot.getKey();
                snapshot.getValue().levels.forEach(
                        (percent, level) -> batch.add(time, time, values -> values.set(BookDepths.PERCENT, percent)
                                .set(BookDepths.DEPTH, level.depth()).set(BookDepths.NOTIONAL, level.notional())));
                last = report(last, Instant.ofEpochMilli(time), rows);
            } else {
                rows.tally().add(MISALIGNED);
            }
        }
        report(last, file.to(), rows);
        rows.write(batch.build());
    }

    private static Instant report(Instant last, Instant next, ParsedRows rows) {
        if (Duration.between(last, next).compareTo(LONGEST_SILENCE) > 0) {
            rows.hole(Hole.forGood(RowKind.BOOK_DEPTH, last, next, "no snapshots"));
        }
        return next;
    }
}
