/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowKindTest {

    private static final double NONE = Double.NaN;

    /** Files of earlier versions have these columns, in this order. */
    @Test
    void theSchemaOfStoredFilesStays() {
        assertEquals("""
                candles [barMillis, open, high, low, close, volume, takerBuyVolume, quoteVolume] by [barMillis]
                mark-candles [barMillis, open, high, low, close] by [barMillis]
                open-interest [openInterest] by []
                account-ratio [longShare] by []
                top-trader-account-ratio [longShare] by []
                top-trader-position-ratio [longShare] by []
                funding [rate, intervalHours] by [intervalHours]
                liquidations [side, price, quantity] by [side, price, quantity]
                liquidated-volume [barMillis, longQuantity, shortQuantity] by [barMillis]
                trades [id, price, quantity, takerSide] by [id]
                book-depth [percent, depth, notional] by [percent]
                brackets [notionalFloor, notionalCap, maximumLeverage, maintenanceRate, deduction, takerFee, \
                validFromMillis] by [notionalFloor]
                """, Arrays.stream(RowKind.values())
                .map(kind -> kind.label() + " " + labels(kind.columns()) + " by " + labels(kind.keyColumns()) + "\n")
                .collect(Collectors.joining()));
    }

    private static List<String> labels(List<RowColumn> columns) {
        return columns.stream().map(RowColumn::label).toList();
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void aColumnIsFoundByItsLabel(RowKind kind) {
        for (RowColumn column : kind.columns()) {
            assertEquals(column, kind.column(column.label()).orElseThrow());
        }
        assertTrue(kind.column("colour").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void kindsOfBarsStateTheLengthFirst(RowKind kind) {
        assertEquals(kind.isBar(), kind.columns().getFirst().label().equals("barMillis"));
    }

    @Test
    void aNumberIsReadByTheColumnsOfItsKindOnly() {
        RowBatch funding = RowBatch.builder(RowKind.FUNDING).add(1, 2, 0.25, 8).build();
        assertEquals(0.25, funding.value(Funding.RATE, 0));
        assertEquals(8, funding.value(Funding.INTERVAL_HOURS, 0));
        assertArrayEquals(new double[]{0.25, 8}, funding.values(0));
        InvalidValueException failure = assertThrows(InvalidValueException.class,
                () -> funding.value(OpenInterests.OPEN_INTEREST, 0));
        assertEquals("column = openInterest: must be a column of funding, not of OpenInterests", failure.getMessage());
        assertThrows(InvalidValueException.class, () -> funding.barMillis(0));
    }

    @Test
    void aBarHasALength() {
        RowBatch bars = RowBatch.builder(RowKind.CANDLES).add(60_000, 60_000, 60_000, 1, 1, 1, 1, 0, NONE, NONE)
                .build();
        assertEquals(60_000, bars.barMillis(0));
        assertEquals(60_000, bars.value(Candles.BAR_MILLIS, 0));
    }

    @Test
    void rowsComeInTheOrderOfTimeAndKey() {
        RowBatch rows = RowBatch.builder(RowKind.FUNDING).add(1, 2, 0.25, NONE).add(1, 2, 0.5, 8).add(1, 2, 0.5, 4)
                .add(2, 2, 0.5, 4).build();
        assertTrue(rows.compare(0, rows, 1) > 0, "a settled rate comes before a rate in force");
        assertEquals(0, rows.compare(1, rows, 2), "which interval it is of does not tell settled rates apart");
        assertTrue(rows.compare(2, rows, 3) < 0);
    }

    @Test
    void aRowIsCopied() {
        RowBatch rows = RowBatch.builder(RowKind.FUNDING).add(1, 2, 0.25, NONE).build();
        RowBatch copy = RowBatch.builder(RowKind.FUNDING).add(rows, 0).build();
        assertEquals(1, copy.eventMillis(0));
        assertEquals(2, copy.knownMillis(0));
        assertArrayEquals(rows.values(0), copy.values(0));
    }
}
