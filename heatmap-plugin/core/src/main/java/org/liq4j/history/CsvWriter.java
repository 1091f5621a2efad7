/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.history.MarketHistory.Column;

/**
 * Writes CSV as RFC 4180 has it, with the columns by which the readers of this package recognise them: every number with all its
 * digits, a number that is missing as an empty cell, times as ISO text in UTC.
 */
public final class CsvWriter {

    private static final String LINE_END = "\r\n";
    private static final Map<Column, CsvField> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Column.OPEN, CsvField.OPEN),
            Map.entry(Column.HIGH, CsvField.HIGH), Map.entry(Column.LOW, CsvField.LOW),
            Map.entry(Column.CLOSE, CsvField.CLOSE), Map.entry(Column.VOLUME, CsvField.VOLUME),
            Map.entry(Column.TAKER_BUY_VOLUME, CsvField.TAKER_BUY_VOLUME),
            Map.entry(Column.TAKER_SELL_VOLUME, CsvField.TAKER_SELL_VOLUME), Map.entry(Column.VWAP, CsvField.VWAP),
            Map.entry(Column.OPEN_INTEREST, CsvField.OPEN_INTEREST),
            Map.entry(Column.FUNDING_RATE, CsvField.FUNDING_RATE),
            Map.entry(Column.LONG_ACCOUNT_SHARE, CsvField.LONG_SHARE),
            Map.entry(Column.LIQUIDATED_LONG, CsvField.LIQUIDATED_LONG),
            Map.entry(Column.LIQUIDATED_SHORT, CsvField.LIQUIDATED_SHORT),
            Map.entry(Column.MARK_OPEN, CsvField.MARK_OPEN), Map.entry(Column.MARK_HIGH, CsvField.MARK_HIGH),
            Map.entry(Column.MARK_LOW, CsvField.MARK_LOW), Map.entry(Column.MARK_CLOSE, CsvField.MARK_CLOSE)));

    private final Appendable out;

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /** Bars, with the inputs that any of them has. */
    public void write(MarketHistory history, TimeLabel timeLabel) throws IOException {
        List<Column> columns = Arrays.stream(Column.values()).filter(FIELDS::containsKey)
                .filter(column -> isPrice(column) || history.count(column) > 0).toList();
        out.append(CsvField.TIME.fieldName());
        for (Column column : columns) {
            out.append(",").append(header(column));
        }
        out.append(LINE_END);
        long length = history.barDuration().toMillis();
        for (int bar = 0; bar < history.size(); bar++) {
            Instant end = history.endTime(bar);
            out.append((timeLabel == TimeLabel.OPEN ? end.minusMillis(length) : end).toString());
            for (Column column : columns) {
                number(history.value(column, bar));
            }
            out.append(LINE_END);
        }
    }

    /** Open interest by a name that says that each contract counts once: of some exchanges, others count both holders. */
    private static String header(Column column) {
        return column == Column.OPEN_INTEREST
                ? "oneSidedOpenInterest"
                : Objects.requireNonNull(FIELDS.get(column)).fieldName();
    }

    private static boolean isPrice(Column column) {
        return column == Column.OPEN || column == Column.HIGH || column == Column.LOW || column == Column.CLOSE
                || column == Column.VOLUME;
    }

    /** Rows of any kind: event time, when each was known, and the kind's columns. */
    public void write(RowBatch rows) throws IOException {
        out.append("time,knownAt");
        for (RowColumn column : rows.kind().columns()) {
            out.append(",").append(column.label());
        }
        out.append(LINE_END);
        for (int row = 0; row < rows.size(); row++) {
            out.append(Instant.ofEpochMilli(rows.eventMillis(row)).toString()).append(',')
                    .append(Instant.ofEpochMilli(rows.knownMillis(row)).toString());
            for (double value : rows.values(row)) {
                number(value);
            }
            out.append(LINE_END);
        }
    }

    private void number(double value) throws IOException {
        out.append(',');
        if (!Double.isNaN(value)) {
            out.append(Double.toString(value));
        }
    }
}
