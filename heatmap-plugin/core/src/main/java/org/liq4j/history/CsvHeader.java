/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TextTable;

/** Makes the layout of one file of what its columns mean, and checks that it has what bars need. */
final class CsvHeader {

    private final TextTable table;
    private final Map<CsvField, Integer> columns = new EnumMap<>(CsvField.class);
    private final TableReading reading;

    CsvHeader(TextTable table, TableReading reading) {
        this.table = table;
        this.reading = reading;
        for (CsvField field : CsvField.values()) {
            int column = reading.column(field.fieldName());
            if (column >= 0) {
                columns.put(field, column);
            }
        }
    }

    BarCsvLayout layout() {
        checkComplete();
        return new BarCsvLayout(table.file(), table.header().cells(), columns, reading.ignored());
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
            throw TableDataException.ofLine(table.file(), table.header().line(),
                    "missing column: " + String.join("; ", missing));
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
            throw TableDataException.ofLine(table.file(), table.header().line(), "missing column: "
                    + absent.stream().map(CsvHeader::named).collect(Collectors.joining("; "))
                    + "; a bar of the mark price has all four, or mark_close or mark_price alone");
        }
    }

    private void checkBothLiquidated() {
        if (columns.containsKey(CsvField.LIQUIDATED_LONG) != columns.containsKey(CsvField.LIQUIDATED_SHORT)) {
            boolean longThere = columns.containsKey(CsvField.LIQUIDATED_LONG);
            throw TableDataException.ofLine(table.file(), table.header().line(), "missing column: "
                    + named(longThere ? CsvField.LIQUIDATED_SHORT : CsvField.LIQUIDATED_LONG)
                    + "; liquidated longs and shorts must come together");
        }
    }

    private static String named(CsvField field) {
        return field.fieldName() + " (accepted: " + field.accepted() + ")";
    }
}
