/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.heatmap.Side;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableFile;
import org.liq4j.table.TableNumbers;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TableRow;
import org.liq4j.table.TableTimes;
import org.liq4j.table.TextTable;

/**
 * Reads single liquidations from a CSV file, plain or gzip, with the columns {@code timestamp, venue, coin, side, size_usd,
 * price} in any order and others ignored. In this form the side is that of the order, whatever the exchange itself tells:
 * {@code sell} liquidated a long, {@code buy} a short; unless whoever made the file says otherwise. Rows may stand in any order.
 */
public final class LiquidationCsvReader {

    private static final List<String> COLUMNS = List.of("timestamp", "venue", "coin", "side", "size_usd", "price");

    private final Path file;
    private final List<ReportedLiquidation> liquidations = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final TableTimes times = new TableTimes();
    private int width;

    private final SideField sides;

    private LiquidationCsvReader(Path file, SideField sides) {
        this.file = file;
        this.sides = sides;
    }

    /**
     * All liquidations of a file, in its order.
     *
     * @throws TableDataException
     *             if the file cannot be read or breaks a rule
     */
    public static List<ReportedLiquidation> read(Path file) {
        return read(file, SideField.ORDER);
    }

    /**
     * All liquidations of a file, in its order.
     *
     * @param sides
     *            whose side it tells
     * @throws TableDataException
     *             if the file cannot be read or breaks a rule
     */
    public static List<ReportedLiquidation> read(Path file, SideField sides) {
        return TableFile.open(file, TableOptions.DEFAULT).stream().flatMap(table -> read(table, sides).stream())
                .toList();
    }

    /**
     * All liquidations of a table, in its order.
     *
     * @throws TableDataException
     *             if the table cannot be read or breaks a rule
     */
    public static List<ReportedLiquidation> read(TextTable table, SideField sides) {
        LiquidationCsvReader reader = new LiquidationCsvReader(table.file(), sides);
        table.readHeader(reader::header);
        table.read(row -> reader.liquidations.add(reader.liquidation(row)));
        return List.copyOf(reader.liquidations);
    }

    /**
     * Whether the header row of a file has all the columns.
     *
     * @throws TableDataException
     *             if the file cannot be read
     */
    public static boolean recognises(Path file) {
        return TableFile.open(file, TableOptions.DEFAULT).stream().allMatch(LiquidationCsvReader::recognises);
    }

    /** Whether a table has all the columns. */
    public static boolean recognises(TextTable table) {
        return table.header().cells().stream().map(header -> header.strip().toLowerCase(Locale.ROOT)).toList()
                .containsAll(COLUMNS);
    }

    private LiquidationCsvReader header(TableRow row) {
        List<String> headers = row.cells().stream().map(header -> header.strip().toLowerCase(Locale.ROOT)).toList();
        width = headers.size();
        for (String column : COLUMNS) {
            int found = headers.indexOf(column);
            if (found < 0) {
                throw TableDataException.ofLine(file, row.line(), "missing column: " + column);
            }
            columns.add(found);
        }
        return this;
    }

    private ReportedLiquidation liquidation(TableRow row) {
        if (row.cells().size() != width) {
            throw TableDataException.ofLine(file, row.line(),
                    "the row must have " + width + " fields like the header, it has " + row.cells().size());
        }
        try {
            return new ReportedLiquidation(time(row), text(row, 1), text(row, 2), side(row), number(row, 4),
                    number(row, 5));
        } catch (InvalidValueException e) {
            throw TableDataException.ofCell(file, row.line(), e.field(), e.value(), e.rule());
        }
    }

    private Instant time(TableRow row) {
        try {
            return Instant.ofEpochMilli(times.parse(text(row, 0)));
        } catch (DateTimeException malformed) {
            throw error(row, 0, String.valueOf(malformed.getMessage()));
        }
    }

    private Side side(TableRow row) {
        return switch (text(row, 3).toLowerCase(Locale.ROOT)) {
            case "sell" -> sides == SideField.ORDER ? Side.LONG : Side.SHORT;
            case "buy" -> sides == SideField.ORDER ? Side.SHORT : Side.LONG;
            default -> throw error(row, 3, "side must be buy or sell");
        };
    }

    private double number(TableRow row, int column) {
        try {
            return TableNumbers.parse(text(row, column));
        } catch (NumberFormatException malformed) {
            throw error(row, column, COLUMNS.get(column) + " must be a decimal number");
        }
    }

    private String text(TableRow row, int column) {
        return row.cells().get(columns.get(column)).strip();
    }

    private TableDataException error(TableRow row, int column, String rule) {
        return TableDataException.ofCell(file, row.line(), COLUMNS.get(column), text(row, column), rule);
    }
}
