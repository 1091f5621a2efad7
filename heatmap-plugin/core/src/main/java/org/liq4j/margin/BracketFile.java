/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/**
 * Reads a schedule written as comma-separated lines under one heading, the brackets of a table together and ascending;
 * {@code #} begins a comment line. The column {@code taker_fee} may be left out: the fee is then 0. Tables of inverse futures
 * have a heading of their own, which says that they are in coins. An error names the file and the line.
 */
final class BracketFile {

    static final String HEADING = "valid_from,notional_floor,notional_cap,max_leverage,maintenance_rate,deduction";
    static final String HEADING_IN_COINS = "valid_from,coin_floor,coin_cap,max_leverage,maintenance_rate,coin_deduction";
    static final String TAKER_FEE = ",taker_fee";
    static final String COMMENT = "#";
    static final String EXTENSION = ".csv";

    private static final String TAKER_FEE_COLUMN = TAKER_FEE.substring(1);
    private static final int FEE = HEADING.split(",", -1).length;

    private final String name;
    private int line;
    /** The heading; empty before it. */
    private String[] columns = {};
    private boolean inCoins;

    /** The rows of one table. */
    private record Rows(List<Bracket> brackets, double takerFee) {
    }

    BracketFile(String name) {
        this.name = name;
    }

    /** The name of an instrument's file. */
    static String nameOf(Instrument instrument) {
        return (instrument.venue() + "-" + instrument.symbol()).toLowerCase(Locale.ROOT) + EXTENSION;
    }

    /** The instrument of a file's name; no venue has a hyphen, so its first one parts venue and symbol. */
    static Instrument instrumentOf(String fileName) {
        return Instrument.parse(fileName.substring(0, fileName.length() - EXTENSION.length()).replaceFirst("-", ":"));
    }

    BracketSchedule read(Instrument instrument, BufferedReader reader) throws IOException {
        SortedMap<Instant, Rows> rows = new TreeMap<>();
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (text.isBlank() || text.startsWith(COMMENT)) {
                continue;
            }
            if (columns.length == 0) {
                columns = heading(text.strip());
            } else {
                add(text.split(",", -1), rows);
            }
        }
        if (rows.isEmpty()) {
            throw new InvalidValueException(name + ", tables", "{}", "must have at least one table");
        }
        SortedMap<Instant, BracketTable> tables = new TreeMap<>();
        rows.forEach((start, table) -> tables.put(start, table(start, table)));
        return new BracketSchedule(instrument, tables);
    }

    private String[] heading(String text) {
        inCoins = text.equals(HEADING_IN_COINS) || text.equals(HEADING_IN_COINS + TAKER_FEE);
        if (inCoins || text.equals(HEADING) || text.equals(HEADING + TAKER_FEE)) {
            return text.split(",", -1);
        }
        throw broken("heading", text, "must be " + HEADING + " or " + HEADING + TAKER_FEE
                + ", of an inverse future " + HEADING_IN_COINS + " or " + HEADING_IN_COINS + TAKER_FEE);
    }

    private void add(String[] cells, SortedMap<Instant, Rows> rows) {
        if (cells.length != columns.length) {
            throw broken("cells", Integer.toString(cells.length), "must be " + columns.length);
        }
        double takerFee = columns.length > FEE ? number(cells, FEE) : 0;
        Rows table = rows.computeIfAbsent(date(cells), start -> new Rows(new ArrayList<>(), takerFee));
        if (table.takerFee() != takerFee) {
            throw broken(TAKER_FEE_COLUMN, cells[FEE],
                    "must be that of the table's first row (" + table.takerFee() + ")");
        }
        table.brackets().add(bracket(cells));
    }

    private BracketTable table(Instant start, Rows rows) {
        try {
            return inCoins
                    ? BracketTable.inverse(rows.brackets(), rows.takerFee())
                    : new BracketTable(rows.brackets(), rows.takerFee());
        } catch (InvalidValueException e) {
            throw new InvalidValueException(name + ", table of " + start + ", " + e.field(), e.value(), e.rule());
        }
    }

    private Bracket bracket(String[] cells) {
        try {
            return new Bracket(number(cells, 1), number(cells, 2), number(cells, 3), number(cells, 4),
                    number(cells, 5));
        } catch (InvalidValueException e) {
            throw e.field().startsWith(name) ? e : broken(e.field(), e.value(), e.rule());
        }
    }

    private Instant date(String[] cells) {
        try {
            return LocalDate.parse(cells[0].strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw broken(columns[0], cells[0], "must be a date such as 2024-10-24");
        }
    }

    private double number(String[] cells, int column) {
        try {
            return Double.parseDouble(cells[column].strip());
        } catch (NumberFormatException e) {
            throw broken(columns[column], cells[column], "must be a number");
        }
    }

    private InvalidValueException broken(String field, String value, String rule) {
        return new InvalidValueException(name + " line " + line + ", " + field, value, rule);
    }
}
