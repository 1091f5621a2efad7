/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;

import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Brackets;
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
            rows.add(time, time, values -> values.set(Brackets.NOTIONAL_FLOOR, bracket.notionalFloor())
                    .set(Brackets.NOTIONAL_CAP, Double.isInfinite(cap) ? Double.NaN : cap)
                    .set(Brackets.MAXIMUM_LEVERAGE, bracket.maximumLeverage())
                    .set(Brackets.MAINTENANCE_RATE, bracket.maintenanceRate())
                    .set(Brackets.DEDUCTION, bracket.deduction()).set(Brackets.TAKER_FEE, table.takerFee())
                    .set(Brackets.VALID_FROM_MILLIS, (double) validFrom.toEpochMilli()));
        }
        return rows.build();
    }
}
