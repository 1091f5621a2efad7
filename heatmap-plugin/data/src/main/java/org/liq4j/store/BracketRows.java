/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;

import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** Makes rows to store of a table of margin brackets. */
public final class BracketRows {

    private BracketRows() {
    }

    /**
     * A row for each bracket.
     *
     * @param validFrom
     *            from when they hold
     * @param read
     *            when they were read, which is when they were known
     */
    public static RowBatch of(BracketTable table, Instant validFrom, Instant read) {
        RowBatch.Builder rows = RowBatch.builder(RowKind.BRACKETS);
        long time = read.toEpochMilli();
        for (Bracket bracket : table.brackets()) {
            double cap = bracket.notionalCap();
            rows.add(time, time, bracket.notionalFloor(), Double.isInfinite(cap) ? Double.NaN : cap,
                    bracket.maximumLeverage(), bracket.maintenanceRate(), bracket.deduction(), table.takerFee(),
                    (double) validFrom.toEpochMilli());
        }
        return rows.build();
    }
}
