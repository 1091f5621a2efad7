/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Brackets;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RowRulesTest {

    private static final long NOON = 1_773_576_000_000L;

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void aRowThatKeepsTheRulesPasses(RowKind kind) {
        assertDoesNotThrow(() -> RowRules.check(kind, NOON, NOON, KindRows.values(kind)));
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void aNumberThatIsNoneBreaksARuleUnlessItMayBeMissing(RowKind kind) {
        List<String> mayBeMissing = List.of("takerBuyVolume", "quoteVolume", "openInterest", "longShare",
                "intervalHours");
        for (RowColumn column : kind.columns()) {
            double[] values = KindRows.values(kind);
            values[column.ordinal()] = Double.NaN;
            boolean missing = mayBeMissing.contains(column.label()) || column == Brackets.NOTIONAL_CAP
                    || column == Liquidations.PRICE;
            if (missing) {
                assertDoesNotThrow(() -> RowRules.check(kind, NOON, NOON, values));
            } else {
                assertThrows(InvalidValueException.class, () -> RowRules.check(kind, NOON, NOON, values),
                        kind + " " + column);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void timesAreOfTheYears1970To9999(RowKind kind) {
        double[] values = KindRows.values(kind);
        assertThrows(InvalidValueException.class, () -> RowRules.check(kind, -1, NOON, values));
        assertThrows(InvalidValueException.class, () -> RowRules.check(kind, NOON, 300_000_000_000_000L, values));
    }

    @Test
    void aBarDoesNotBeginBefore1970() {
        assertEquals("barMillis", assertThrows(InvalidValueException.class, () -> RowRules.check(RowKind.MARK_CANDLES,
                30_000, NOON, KindRows.values(RowKind.MARK_CANDLES))).field());
    }

    @Test
    void openInterestZeroStandsForAReadingThatWasMissing() {
        assertDoesNotThrow(() -> RowRules.check(RowKind.OPEN_INTEREST, NOON, NOON, 0));
        assertThrows(InvalidValueException.class, () -> RowRules.check(RowKind.OPEN_INTEREST, NOON, NOON, -1));
    }
}
