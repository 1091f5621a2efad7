/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.table.TableDataException;

/** Which column of one file holds which field. Immutable. */
final class BarCsvLayout {

    private static final int ABSENT = -1;

    private final Path file;
    private final List<String> headers;
    private final Map<CsvField, Integer> columns;
    private final List<String> ignored;
    private final List<CsvField> numbers;

    BarCsvLayout(Path file, List<String> headers, Map<CsvField, Integer> columns, List<String> ignored) {
        this.file = file;
        this.headers = List.copyOf(headers);
        this.ignored = List.copyOf(ignored);
        this.columns = new EnumMap<>(columns);
        this.numbers = columns.keySet().stream().filter(CsvField::isNumber).sorted().toList();
    }

    Path file() {
        return file;
    }

    int width() {
        return headers.size();
    }

    boolean has(CsvField field) {
        return columns.containsKey(field);
    }

    /** The field's column, counted from 0; negative if there is none. */
    int column(CsvField field) {
        return columns.getOrDefault(field, ABSENT);
    }

    /** The fields with a number in each row; a row's numbers have this order. */
    List<CsvField> numbers() {
        return numbers;
    }

    /** Where a row keeps the field's number; negative if the file has no such column. */
    int slot(CsvField field) {
        return numbers.indexOf(field);
    }

    Optional<String> header(CsvField field) {
        return Optional.ofNullable(columns.get(field)).map(headers::get);
    }

    /** The headers of columns that nothing is made of. */
    List<String> ignored() {
        return ignored;
    }

    /** Whether each row must have a number, not an empty cell. */
    boolean isRequired(CsvField field) {
        return switch (field) {
            case TIME, OPEN, HIGH, LOW, CLOSE, VOLUME -> true;
            case TAKER_BUY_VOLUME, TAKER_SELL_VOLUME -> !has(CsvField.VOLUME);
            case VWAP, OPEN_INTEREST, FUNDING_RATE, LONG_SHARE, SHORT_SHARE, LIQUIDATED_LONG, LIQUIDATED_SHORT,
                    SYNTHETIC, FUNDING_INTERVAL_HOURS, MARK_OPEN, MARK_HIGH, MARK_LOW, MARK_CLOSE, MARK_PRICE ->
                false;
        };
    }

    /** One phrase for each input that {@link BarCsvConversion} calculates from others. */
    List<String> derivations() {
        List<String> derivations = new ArrayList<>();
        if (!has(CsvField.VOLUME)) {
            derivations.add("volume = taker buy volume + taker sell volume");
        } else if (has(CsvField.TAKER_BUY_VOLUME) && !has(CsvField.TAKER_SELL_VOLUME)) {
            derivations.add("taker sell volume = volume - taker buy volume");
        } else if (has(CsvField.TAKER_SELL_VOLUME) && !has(CsvField.TAKER_BUY_VOLUME)) {
            derivations.add("taker buy volume = volume - taker sell volume");
        }
        if (has(CsvField.SHORT_SHARE)) {
            derivations.add(has(CsvField.LONG_SHARE) ? "long share = long / (long + short)" : "long share = 1 - short");
        }
        if (!has(CsvField.MARK_OPEN) && (has(CsvField.MARK_CLOSE) || has(CsvField.MARK_PRICE))) {
            derivations
                    .add("bars of the mark price go from the price of one row to that of the next: how far it went in"
                            + " between is not known");
        }
        return derivations;
    }

    TableDataException error(long line, CsvField field, String value, String rule) {
        return header(field).map(header -> TableDataException.ofCell(file, line, header, value, rule))
                .orElseGet(() -> TableDataException.ofLine(file, line, rule));
    }
}
