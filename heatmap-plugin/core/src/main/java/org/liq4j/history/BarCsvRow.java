/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;
import java.util.Arrays;

import org.liq4j.api.market.Candle;

/** The numbers of one row, as they stand in the file. */
final class BarCsvRow {

    private final BarCsvLayout layout;
    private final long line;
    private final long label;
    private final Content content;
    private final double[] numbers;

    /** What a row has besides its time. */
    private enum Content {
        NUMBERS,
        /** It is marked as one that only fills a hole. */
        SYNTHETIC,
        /** No price and no volume. */
        EMPTY
    }

    private BarCsvRow(BarCsvLayout layout, long line, long label, Content content, double[] numbers) {
        this.layout = layout;
        this.line = line;
        this.label = label;
        this.content = content;
        this.numbers = numbers;
    }

    static BarCsvRow synthetic(BarCsvLayout layout, long line, long label) {
        return new BarCsvRow(layout, line, label, Content.SYNTHETIC, new double[0]);
    }

    /** A row that says of its time that there was nothing. */
    static BarCsvRow empty(BarCsvLayout layout, long line, long label) {
        return new BarCsvRow(layout, line, label, Content.EMPTY, new double[0]);
    }

    /**
     * @param numbers
     *            in the order of {@link BarCsvLayout#numbers()}
     */
    static BarCsvRow real(BarCsvLayout layout, long line, long label, double[] numbers) {
        return new BarCsvRow(layout, line, label, Content.NUMBERS, numbers);
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
        return content == Content.SYNTHETIC;
    }

    /** Whether all prices are missing; such a row has no numbers. */
    boolean isEmpty() {
        return content == Content.EMPTY;
    }

    /** Whether another row of the same time says the same. */
    boolean says(BarCsvRow other) {
        return content == other.content && layout.numbers().equals(other.layout.numbers())
                && Arrays.equals(numbers, other.numbers);
    }

    /** Where it stands, as seen from a row of the same or another file. */
    String place(BarCsvRow from) {
        return layout == from.layout ? "line " + line : layout.file() + ":" + line;
    }

    /** The field's number; {@link Candle#MISSING} for an empty cell or a column that is not there. */
    double number(CsvField field) {
        int slot = layout.slot(field);
        return slot < 0 ? Candle.MISSING : numbers[slot];
    }
}
