/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;

import org.liq4j.api.market.Candle;

/** The numbers of one row, as they stand in the file. */
final class BarCsvRow {

    private final BarCsvLayout layout;
    private final long line;
    private final long label;
    private final boolean synthetic;
    private final double[] numbers;

    private BarCsvRow(BarCsvLayout layout, long line, long label, boolean synthetic, double[] numbers) {
        this.layout = layout;
        this.line = line;
        this.label = label;
        this.synthetic = synthetic;
        this.numbers = numbers;
    }

    static BarCsvRow synthetic(BarCsvLayout layout, long line, long label) {
        return new BarCsvRow(layout, line, label, true, new double[0]);
    }

    /**
     * @param numbers
     *            in the order of {@link BarCsvLayout#numbers()}
     */
    static BarCsvRow real(BarCsvLayout layout, long line, long label, double[] numbers) {
        return new BarCsvRow(layout, line, label, false, numbers);
    }

    BarCsvLayout layout() {
        return layout;
    }

    long line() {
        return line;
    }

    /** The row's time in epoch milliseconds, the start or end of the bar. */
    long label() {
        return label;
    }

    Instant time() {
        return Instant.ofEpochMilli(label);
    }

    /** Whether the row only fills a hole; such a row has no numbers. */
    boolean isSynthetic() {
        return synthetic;
    }

    /** The field's number; {@link Candle#MISSING} for an empty cell or a column that is not there. */
    double number(CsvField field) {
        int slot = layout.slot(field);
        return slot < 0 ? Candle.MISSING : numbers[slot];
    }
}
