/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liq4j.table.TableDataException;

/** Finds the layout of one file from its header row. */
final class CsvHeader {

    private final Path file;
    private final long line;
    private final List<String> headers;
    private final Map<CsvField, Integer> columns = new EnumMap<>(CsvField.class);

    CsvHeader(Path file, long line, List<String> headers) {
        this.file = file;
        this.line = line;
        this.headers = headers.stream().map(String::strip).toList();
    }

    BarCsvLayout layout(Map<CsvField, String> mapping) {
        checkDistinct();
        mapping.forEach(this::map);
        recognise(List.copyOf(columns.values()));
        checkComplete();
        return new BarCsvLayout(file, headers, columns);
    }

    private void checkDistinct() {
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            Integer earlier = seen.put(headers.get(column), column);
            if (earlier != null) {
                throw TableDataException.ofColumn(file, line, headers.get(column),
                        "duplicate column, header of column " + (earlier + 1) + " and of column " + (column + 1));
            }
        }
    }

    private void map(CsvField field, String header) {
        int column = find(header);
        columns.forEach((other, taken) -> {
            if (taken == column) {
                throw TableDataException.ofColumn(file, line, headers.get(column),
                        "mapped to both " + other.fieldName() + " and " + field.fieldName());
            }
        });
        columns.put(field, column);
    }

    /** The exact text first: some venues tell two columns apart by case alone. */
    private int find(String header) {
        int exact = headers.indexOf(header.strip());
        if (exact >= 0) {
            return exact;
        }
        String normalised = CsvField.normalised(header);
        int similar = headers.stream().map(CsvField::normalised).toList().indexOf(normalised);
        if (similar < 0) {
            throw TableDataException.ofColumn(file, line, header,
                    "no such column; the file has " + String.join(", ", headers));
        }
        return similar;
    }

    private void recognise(List<Integer> mapped) {
        Map<CsvField, Integer> found = new EnumMap<>(CsvField.class);
        for (int column = 0; column < headers.size(); column++) {
            Optional<CsvField> field = CsvField.ofHeader(headers.get(column));
            if (mapped.contains(column) || field.isEmpty() || columns.containsKey(field.get())) {
                continue;
            }
            Integer earlier = found.put(field.get(), column);
            if (earlier != null) {
                throw TableDataException.ofColumn(file, line, headers.get(column), "duplicate column, "
                        + field.get().fieldName() + " is also in column \"" + headers.get(earlier) + "\"");
            }
        }
        columns.putAll(found);
    }

    private void checkComplete() {
        List<String> missing = new ArrayList<>();
        Stream.of(CsvField.TIME, CsvField.OPEN, CsvField.HIGH, CsvField.LOW, CsvField.CLOSE)
                .filter(field -> !columns.containsKey(field)).map(CsvHeader::named).forEach(missing::add);
        if (!columns.containsKey(CsvField.VOLUME) && !(columns.containsKey(CsvField.TAKER_BUY_VOLUME)
                && columns.containsKey(CsvField.TAKER_SELL_VOLUME))) {
            missing.add(named(CsvField.VOLUME) + " or else both " + named(CsvField.TAKER_BUY_VOLUME) + " and "
                    + named(CsvField.TAKER_SELL_VOLUME));
        }
        if (!missing.isEmpty()) {
            throw TableDataException.ofLine(file, line, "missing column: " + String.join("; ", missing));
        }
        checkBothLiquidated();
        checkWholeMark();
    }

    /** A bar of the mark price of which a part is missing would liquidate nobody, or everybody. */
    private void checkWholeMark() {
        List<CsvField> bar = List.of(CsvField.MARK_OPEN, CsvField.MARK_HIGH, CsvField.MARK_LOW, CsvField.MARK_CLOSE);
        List<CsvField> absent = bar.stream().filter(field -> !columns.containsKey(field)).toList();
        boolean onlyClose = absent.size() == 3 && columns.containsKey(CsvField.MARK_CLOSE);
        if (!absent.isEmpty() && absent.size() < bar.size() && !onlyClose) {
            throw TableDataException.ofLine(file, line, "missing column: "
                    + absent.stream().map(CsvHeader::named).collect(Collectors.joining("; "))
                    + "; a bar of the mark price has all four, or mark_close or mark_price alone");
        }
    }

    private void checkBothLiquidated() {
        if (columns.containsKey(CsvField.LIQUIDATED_LONG) != columns.containsKey(CsvField.LIQUIDATED_SHORT)) {
            boolean longThere = columns.containsKey(CsvField.LIQUIDATED_LONG);
            throw TableDataException.ofLine(file, line, "missing column: "
                    + named(longThere ? CsvField.LIQUIDATED_SHORT : CsvField.LIQUIDATED_LONG)
                    + "; liquidated longs and shorts must come together");
        }
    }

    private static String named(CsvField field) {
        return field.fieldName() + " (accepted: " + field.accepted() + ")";
    }
}
