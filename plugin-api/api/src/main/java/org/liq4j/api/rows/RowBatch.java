/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.liq4j.api.InvalidValueException;

/** Rows of one kind in columns, in the order in which they were added. Immutable. */
public final class RowBatch {

    private final RowKind kind;
    private final int size;
    private final long[] eventMillis;
    private final long[] knownMillis;
    private final double[][] columns;

    private RowBatch(RowKind kind, int size, long[] eventMillis, long[] knownMillis, double[][] columns) {
        this.kind = kind;
        this.size = size;
        this.eventMillis = eventMillis;
        this.knownMillis = knownMillis;
        this.columns = columns;
    }

    public static Builder builder(RowKind kind) {
        return new Builder(kind, 256);
    }

    /**
     * Rows of whole columns, which are taken over: they must not be changed from now on.
     *
     * @param eventMillis
     *            event times; their number is that of the rows
     * @param knownMillis
     *            when the rows were known
     * @param columns
     *            one array for each column of the kind, in their order
     * @throws InvalidValueException
     *             if an array has another length, or a row breaks a rule of {@link Builder#add}
     */
    public static RowBatch of(RowKind kind, long[] eventMillis, long[] knownMillis, double[]... columns) {
        int size = eventMillis.length;
        checkWidth(kind, columns.length);
        checkLength("knownMillis", knownMillis.length, size);
        for (int row = 0; row < size; row++) {
            if (knownMillis[row] < eventMillis[row]) {
                throw knownTooEarly(eventMillis[row], knownMillis[row]);
            }
        }
        for (int c = 0; c < columns.length; c++) {
            checkLength(kind.columns().get(c).label(), columns[c].length, size);
            for (double value : columns[c]) {
                if (Double.isInfinite(value)) {
                    throw infinite(kind, c, value);
                }
            }
        }
        return new RowBatch(kind, size, eventMillis, knownMillis, columns.clone());
    }

    private static void checkWidth(RowKind kind, int width) {
        if (width != kind.columns().size()) {
            throw new InvalidValueException("values", Integer.toString(width),
                    "must be as many as " + kind.label() + " have columns (" + kind.columns().size() + ")");
        }
    }

    private static void checkColumn(RowKind kind, RowColumn column) {
        if (!kind.has(column)) {
            throw new InvalidValueException("column", column.label(),
                    "must be a column of " + kind.label() + ", not of " + column.getClass().getSimpleName());
        }
    }

    private static void checkLength(String field, int length, int size) {
        if (length != size) {
            throw new InvalidValueException(field, Integer.toString(length), "must have one number a row (" + size
                    + ")");
        }
    }

    private static InvalidValueException knownTooEarly(long event, long known) {
        return new InvalidValueException("knownAt", Long.toString(known), "must be >= event time (" + event + ")");
    }

    private static InvalidValueException infinite(RowKind kind, int column, double value) {
        return new InvalidValueException(kind.columns().get(column).label(), Double.toString(value), "must be finite");
    }

    /** A builder for a number of rows that is known beforehand, which spares it to grow; more or fewer may come. */
    public static Builder builder(RowKind kind, int expectedRows) {
        return new Builder(kind, Math.max(16, expectedRows));
    }

    public RowKind kind() {
        return kind;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Event time of the row in epoch milliseconds. */
    public long eventMillis(int row) {
        return eventMillis[Objects.checkIndex(row, size)];
    }

    /** When the row was known, in epoch milliseconds; never before its event time. */
    public long knownMillis(int row) {
        return knownMillis[Objects.checkIndex(row, size)];
    }

    /**
     * The number in the column; {@code NaN} if it is missing.
     *
     * @throws InvalidValueException
     *             if the kind has no such column
     */
    public double value(RowColumn column, int row) {
        checkColumn(kind, column);
        return columns[column.ordinal()][Objects.checkIndex(row, size)];
    }

    /** A row's numbers, in the order of {@link RowKind#columns()}. */
    public double[] values(int row) {
        Objects.checkIndex(row, size);
        double[] values = new double[columns.length];
        Arrays.setAll(values, column -> columns[column][row]);
        return values;
    }

    /**
     * Length of the bar of which a row speaks, in milliseconds.
     *
     * @throws InvalidValueException
     *             unless {@link RowKind#isBar()}
     */
    public long barMillis(int row) {
        if (!kind.isBar()) {
            throw new InvalidValueException("kind", kind.label(), "must be one of bars");
        }
        return (long) columns[0][Objects.checkIndex(row, size)];
    }

    /** Compares a row with one of the same kind, by event time and then by {@link RowKind#keyColumns()}. */
    public int compare(int row, RowBatch other, int otherRow) {
        int order = Long.compare(eventMillis(row), other.eventMillis(otherRow));
        List<RowColumn> keys = kind.keyColumns();
        for (int k = 0; k < keys.size() && order == 0; k++) {
            order = Double.compare(kind.key(value(keys.get(k), row)), kind.key(other.value(keys.get(k), otherRow)));
        }
        return order;
    }

    /** The numbers of a row that is being added; those of columns that are not set are missing. Not thread-safe. */
    public static final class Values {

        private final RowKind kind;
        private final double[] values;

        private Values(RowKind kind) {
            this.kind = kind;
            this.values = new double[kind.columns().size()];
        }

        /**
         * Sets the number of a column.
         *
         * @param value
         *            finite, or {@code NaN} where there is none
         * @throws InvalidValueException
         *             if the kind has no such column
         */
        public Values set(RowColumn column, double value) {
            checkColumn(kind, column);
            values[column.ordinal()] = value;
            return this;
        }
    }

    /** Collects rows. Not thread-safe. */
    public static final class Builder {

        private final RowKind kind;
        private final int width;
        private int size;
        private long[] eventMillis;
        private long[] knownMillis;
        private final double[][] columns;
        private final Values named;

        private Builder(RowKind kind, int capacity) {
            this.kind = kind;
            this.width = kind.columns().size();
            this.eventMillis = new long[capacity];
            this.knownMillis = new long[capacity];
            this.columns = new double[width][capacity];
            this.named = new Values(kind);
        }

        /**
         * Adds a row, its numbers by their columns.
         *
         * @param values
         *            sets them
         * @throws InvalidValueException
         *             unless {@code event <= known}, the columns are of the kind and no number is infinite; the builder is then
         *             unchanged
         */
        public Builder add(long event, long known, Consumer<Values> values) {
            Arrays.fill(named.values, Double.NaN);
            values.accept(named);
            return add(event, known, named.values);
        }

        /**
         * Adds a row whose numbers are at hand in the order of the columns, as parsers of many millions have them.
         *
         * @param values
         *            one for each column, in their order; finite, or {@code NaN} where there is none
         * @throws InvalidValueException
         *             unless {@code event <= known}, there are as many values as columns and none is infinite; the builder is
         *             then unchanged
         */
        public Builder add(long event, long known, double... values) {
            if (known < event) {
                throw knownTooEarly(event, known);
            }
            checkWidth(kind, values.length);
            for (int c = 0; c < width; c++) {
                if (Double.isInfinite(values[c])) {
                    throw infinite(kind, c, values[c]);
                }
            }
            if (size == eventMillis.length) {
                int capacity = size + size / 2;
                eventMillis = Arrays.copyOf(eventMillis, capacity);
                knownMillis = Arrays.copyOf(knownMillis, capacity);
                Arrays.setAll(columns, c -> Arrays.copyOf(columns[c], capacity));
            }
            eventMillis[size] = event;
            knownMillis[size] = known;
            for (int c = 0; c < width; c++) {
                columns[c][size] = values[c];
            }
            size++;
            return this;
        }

        /** Adds a row of another batch of the kind. */
        public Builder add(RowBatch source, int row) {
            return add(source.eventMillis(row), source.knownMillis(row), source.values(row));
        }

        /** Number of rows so far. */
        public int size() {
            return size;
        }

        public RowBatch build() {
            double[][] kept = columns.clone();
            if (size == eventMillis.length) {
                // Full: the next row will get new arrays, so that these are the batch's own.
                return new RowBatch(kind, size, eventMillis, knownMillis, kept);
            }
            Arrays.setAll(kept, c -> Arrays.copyOf(columns[c], size));
            return new RowBatch(kind, size, Arrays.copyOf(eventMillis, size), Arrays.copyOf(knownMillis, size), kept);
        }
    }
}
