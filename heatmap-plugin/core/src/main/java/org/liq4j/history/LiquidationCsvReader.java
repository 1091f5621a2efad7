/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvRecord;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.csv.CsvNumbers;

/**
 * Reads single liquidations from a CSV file, plain or gzip, with the columns {@code timestamp, venue, coin, side, size_usd,
 * price} in any order and others ignored. The side is that of the order: {@code sell} liquidated a long, {@code buy} a short.
 * Rows may stand in any order.
 */
public final class LiquidationCsvReader {

    private static final List<String> COLUMNS = List.of("timestamp", "venue", "coin", "side", "size_usd", "price");

    private final Path file;
    private final List<ReportedLiquidation> liquidations = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final CsvTimeParser times = new CsvTimeParser();
    private int width;

    private LiquidationCsvReader(Path file) {
        this.file = file;
    }

    /**
     * All liquidations of a file, in its order.
     *
     * @throws CsvDataException
     *             if the file cannot be read or breaks a rule
     */
    public static List<ReportedLiquidation> read(Path file) {
        LiquidationCsvReader reader = new LiquidationCsvReader(file);
        try (CsvInput input = CsvInput.open(file)) {
            if (!input.hasNext()) {
                throw CsvDataException.ofFile(file, "must have a header row, is empty");
            }
            input.next(reader::header);
            while (input.hasNext()) {
                reader.liquidations.add(input.next(reader::liquidation));
            }
        }
        return List.copyOf(reader.liquidations);
    }

    /**
     * Whether the header row of a file has all the columns.
     *
     * @throws CsvDataException
     *             if the file cannot be read
     */
    public static boolean recognises(Path file) {
        try (CsvInput input = CsvInput.open(file)) {
            return input.hasNext() && input.next(row -> row.getFields().stream()
                    .map(header -> header.strip().toLowerCase(Locale.ROOT)).toList().containsAll(COLUMNS));
        }
    }

    private Path header(CsvRecord row) {
        List<String> headers = row.getFields().stream().map(header -> header.strip().toLowerCase(Locale.ROOT)).toList();
        width = headers.size();
        for (String column : COLUMNS) {
            int found = headers.indexOf(column);
            if (found < 0) {
                throw CsvDataException.ofLine(file, row.getStartingLineNumber(), "missing column: " + column);
            }
            columns.add(found);
        }
        return file;
    }

    private ReportedLiquidation liquidation(CsvRecord row) {
        if (row.getFieldCount() != width) {
            throw CsvDataException.ofLine(file, row.getStartingLineNumber(),
                    "the row must have " + width + " fields like the header, it has " + row.getFieldCount());
        }
        try {
            return new ReportedLiquidation(time(row), text(row, 1), text(row, 2), side(row), number(row, 4),
                    number(row, 5));
        } catch (InvalidValueException e) {
            throw CsvDataException.ofCell(file, row.getStartingLineNumber(), e.field(), e.value(), e.rule());
        }
    }

    private Instant time(CsvRecord row) {
        try {
            return Instant.ofEpochMilli(times.parse(text(row, 0)));
        } catch (DateTimeException malformed) {
            throw error(row, 0, "time must be " + CsvTimeParser.ACCEPTED);
        }
    }

    private Side side(CsvRecord row) {
        return switch (text(row, 3).toLowerCase(Locale.ROOT)) {
            case "sell" -> Side.LONG;
            case "buy" -> Side.SHORT;
            default -> throw error(row, 3, "side must be buy or sell");
        };
    }

    private double number(CsvRecord row, int column) {
        try {
            return CsvNumbers.parse(text(row, column));
        } catch (NumberFormatException malformed) {
            throw error(row, column, COLUMNS.get(column) + " must be a decimal number");
        }
    }

    private String text(CsvRecord row, int column) {
        return row.getField(columns.get(column)).strip();
    }

    private CsvDataException error(CsvRecord row, int column, String rule) {
        return CsvDataException.ofCell(file, row.getStartingLineNumber(), COLUMNS.get(column), text(row, column), rule);
    }
}
