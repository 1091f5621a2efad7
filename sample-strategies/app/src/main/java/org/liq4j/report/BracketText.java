/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.liq4j.report.BracketListing.DatedTable;
import org.liq4j.report.BracketListing.Row;

/** Prints bracket tables for a terminal. */
public final class BracketText {

    private static final String INDEX = "%-24s %-12s %8s %13s  %s";
    private static final String BRACKETS = "%18s %18s %13s %12s %18s";

    private BracketText() {
    }

    /** One line for each table. */
    public static String index(BracketListing listing) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, INDEX, "Instrument", "Valid from", "Brackets", "Max leverage", "Source"));
        for (DatedTable table : listing.tables()) {
            lines.add(String.format(Locale.ROOT, INDEX, table.instrument(), table.validFrom(), table.brackets().size(),
                    number(table.brackets().getFirst().maximumLeverage()) + "x", table.source()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Each table with its brackets. */
    public static String brackets(BracketListing listing) {
        List<String> lines = new ArrayList<>();
        for (DatedTable table : listing.tables()) {
            lines.add(table.instrument() + ", margin brackets valid from " + table.validFrom());
            lines.add("Source: " + table.source());
            if (!table.unit().equals("USD")) {
                lines.add("Notionals and deductions are " + table.unit() + ".");
            }
            if (table.predates()) {
                lines.add("Note: not yet in force on the day asked for; it is the first table and stands in.");
            }
            if (table.takerFee() > 0) {
                lines.add("Taker fee added to the maintenance rate: " + percent(table.takerFee()));
            }
            lines.add(String.format(Locale.ROOT, BRACKETS, "Notional above", "up to", "Max leverage", "Maintenance",
                    "Deduction"));
            for (Row row : table.brackets()) {
                lines.add(String.format(Locale.ROOT, BRACKETS, amount(row.notionalFloor(), table),
                        cap(row.notionalCap(), table),
                        number(row.maximumLeverage()) + "x", percent(row.maintenanceRate()),
                        amount(row.deduction(), table)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String percent(double fraction) {
        return number(fraction * 100) + " %";
    }

    private static String cap(OptionalDouble cap, DatedTable table) {
        return cap.isPresent() ? amount(cap.getAsDouble(), table) : "no cap";
    }

    /** Coins have more digits that count than dollars. */
    private static String amount(double value, DatedTable table) {
        return table.unit().equals("USD") ? number(value) : number(value, "#,##0.########");
    }

    private static String number(double value) {
        return number(value, "#,##0.####");
    }

    private static String number(double value, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
