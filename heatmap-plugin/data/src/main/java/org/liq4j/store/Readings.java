/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.stream.IntStream;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;

/**
 * Readings of one kind in the order in which they became known, given out to bars: a bar gets the latest reading that was known by
 * its end, if it was not given to an earlier one, since whoever reads the bars holds it until the next. One that came late, after
 * a reading of a later time, is passed over.
 */
final class Readings {

    private final RowBatch rows;
    private final RowColumn column;
    private final int[] order;
    private int next;
    private long latestEvent = Long.MIN_VALUE;

    Readings(RowBatch rows, RowColumn column) {
        this.rows = rows;
        this.column = column;
        this.order = byKnownTime(rows);
    }

    /** Rows in the order in which they became known, those of one instant by event time. */
    static int[] byKnownTime(RowBatch rows) {
        boolean ascending = IntStream.range(1, rows.size())
                .allMatch(row -> rows.knownMillis(row - 1) <= rows.knownMillis(row));
        IntStream all = IntStream.range(0, rows.size());
        return ascending
                ? all.toArray()
                : all.boxed().sorted((a, b) -> Long.compare(rows.knownMillis(a), rows.knownMillis(b)))
                        .mapToInt(Integer::intValue).toArray();
    }

    /**
     * The reading for a bar; {@code NaN} if there is no new one.
     *
     * @param end
     *            of the bar, later than that of the call before
     */
    double at(long end) {
        double reading = Double.NaN;
        while (next < order.length && rows.knownMillis(order[next]) <= end) {
            int row = order[next++];
            double value = rows.value(column, row);
            if (!Double.isNaN(value) && rows.eventMillis(row) >= latestEvent) {
                latestEvent = rows.eventMillis(row);
                reading = value;
            }
        }
        return reading;
    }
}
