/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;
import java.util.BitSet;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** The rows that a file should have at equal distances, and those of them that it has not. */
final class RowRaster {

    private final long start;
    private final long step;
    private final int slots;

    /**
     * @param start
     *            epoch milliseconds, one step before the first row's event time
     * @param end
     *            event time of the last row
     */
    RowRaster(long start, long end, long step) {
        this.start = start;
        this.step = step;
        this.slots = Math.toIntExact((end - start) / step);
    }

    /** Reports the stretches without rows. */
    void report(RowBatch rows, String reason, ParsedRows report) {
        BitSet there = new BitSet(slots);
        for (int row = 0; row < rows.size(); row++) {
            int slot = slot(rows.eventMillis(row));
            if (slot >= 0) {
                there.set(slot);
            }
        }
        report(rows.kind(), there, reason, report);
    }

    private void report(RowKind kind, BitSet there, String reason, ParsedRows report) {
        for (int from = there.nextClearBit(0); from < slots;) {
            int next = there.nextSetBit(from);
            int to = next < 0 ? slots : next;
            report.hole(Hole.forGood(kind, at(from), at(to), reason));
            from = there.nextClearBit(to);
        }
    }

    /** The row's place, or -1 if it has none; a reading a little off its time counts for the nearest. */
    private int slot(long event) {
        long slot = Math.floorDiv(event - start + step / 2, step) - 1;
        return slot >= 0 && slot < slots ? (int) slot : -1;
    }

    private Instant at(int slot) {
        return Instant.ofEpochMilli(start + slot * step);
    }
}
