/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;

/** Writes tables as the lines that {@link BracketFile} reads: the same bits come back. */
final class BracketLines {

    private BracketLines() {
    }

    static List<String> of(SortedMap<Instant, BracketTable> tables) {
        boolean fees = tables.values().stream().anyMatch(table -> table.takerFee() != 0);
        List<String> lines = new ArrayList<>();
        String heading = tables.values().stream().anyMatch(BracketTable::isInverse)
                ? BracketFile.HEADING_IN_COINS
                : BracketFile.HEADING;
        lines.add(fees ? heading + BracketFile.TAKER_FEE : heading);
        tables.forEach((start, table) -> {
            String date = LocalDate.ofInstant(start, ZoneOffset.UTC).toString();
            String fee = fees ? "," + text(table.takerFee()) : "";
            table.brackets().forEach(bracket -> lines.add(date + "," + cells(bracket) + fee));
        });
        return lines;
    }

    private static String cells(Bracket bracket) {
        return DoubleStream
                .of(bracket.notionalFloor(), bracket.notionalCap(), bracket.maximumLeverage(),
                        bracket.maintenanceRate(), bracket.deduction())
                .mapToObj(BracketLines::text).collect(Collectors.joining(","));
    }

    private static String text(double value) {
        return Double.isInfinite(value)
                ? Double.toString(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
