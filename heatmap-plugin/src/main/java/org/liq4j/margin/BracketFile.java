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
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.InvalidValueException;

/**
 * Reads a schedule written as comma-separated lines under one heading, the brackets of a table together and ascending;
 * {@code #} begins a comment line. An error names the file and the line.
 */
final class BracketFile {

    static final String HEADING = "valid_from,notional_floor,notional_cap,max_leverage,maintenance_rate,deduction";

    private static final String[] COLUMNS = HEADING.split(",", -1);

    private final String name;
    private int line;

    BracketFile(String name) {
        this.name = name;
    }

    BracketSchedule read(Instrument instrument, BufferedReader reader) throws IOException {
        SortedMap<Instant, List<Bracket>> brackets = new TreeMap<>();
        boolean headed = false;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            if (headed) {
                String[] cells = text.split(",", -1);
                if (cells.length != COLUMNS.length) {
                    throw broken("cells", Integer.toString(cells.length), "must be " + COLUMNS.length);
                }
                brackets.computeIfAbsent(date(cells), start -> new ArrayList<>()).add(bracket(cells));
            } else if (text.strip().equals(HEADING)) {
                headed = true;
            } else {
                throw broken("heading", text, "must be " + HEADING);
            }
        }
        SortedMap<Instant, BracketTable> tables = new TreeMap<>();
        for (var entry : brackets.entrySet()) {
            tables.put(entry.getKey(), table(entry.getKey(), entry.getValue()));
        }
        return new BracketSchedule(instrument, tables);
    }

    private BracketTable table(Instant start, List<Bracket> brackets) {
        try {
            return new BracketTable(brackets);
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
            throw broken(COLUMNS[0], cells[0], "must be a date such as 2024-10-24");
        }
    }

    private double number(String[] cells, int column) {
        try {
            return Double.parseDouble(cells[column].strip());
        } catch (NumberFormatException e) {
            throw broken(COLUMNS[column], cells[column], "must be a number");
        }
    }

    private InvalidValueException broken(String field, String value, String rule) {
        return new InvalidValueException(name + " line " + line + ", " + field, value, rule);
    }
}
