/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.Arrays;
import java.util.Objects;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * The price axis of a heatmap: rows from the lowest price up. Row r holds the prices p with
 * {@code edge(r) <= p < edge(r + 1)}. Immutable; the edges are the same bits on any machine.
 */
public final class PriceRows {

    private static final int MOST_ROWS = 1_000_000;

    private final RowScale scale;
    private final double[] edges;

    private PriceRows(RowScale scale, double[] edges) {
        this.scale = scale;
        this.edges = edges;
    }

    /**
     * Rows of equal ratio or width between two prices.
     *
     * @param low
     *            the lowest edge, in quote currency per coin
     * @param high
     *            the highest edge
     * @param count
     *            number of rows
     * @throws InvalidValueException
     *             unless {@code 0 < low < high < infinity} and {@code 1 <= count <= 1,000,000}, or if the rows would be
     *             narrower than a double can tell
     */
    public static PriceRows of(RowScale scale, double low, double high, int count) {
        if (!(low > 0 && low < high && high < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("low", low + ", high = " + high, "must satisfy 0 < low < high < infinity");
        }
        Require.within("count", count, 1, MOST_ROWS);
        double logRatio = StrictMath.log(high / low);
        double[] edges = new double[count + 1];
        edges[0] = low;
        for (int i = 1; i <= count; i++) {
            double share = (double) i / count;
            edges[i] = i == count
                    ? high
                    : switch (scale) {
                        case LOG -> low * StrictMath.exp(share * logRatio);
                        case LINEAR -> low + share * (high - low);
                    };
            if (!(edges[i] > edges[i - 1])) {
                throw new InvalidValueException("count", Integer.toString(count),
                        "rows must have edge(r) < edge(r + 1), which " + low + " to " + high + " is too narrow for");
            }
        }
        return new PriceRows(scale, edges);
    }

    public RowScale scale() {
        return scale;
    }

    /** Number of rows, at least 1. */
    public int count() {
        return edges.length - 1;
    }

    /** The lowest price of the lowest row. */
    public double low() {
        return edges[0];
    }

    /** The upper edge of the highest row. */
    public double high() {
        return edges[edges.length - 1];
    }

    /** The lower edge of row {@code index}; {@link #high()} for {@code index = count()}. */
    public double edge(int index) {
        return edges[Objects.checkIndex(index, edges.length)];
    }

    /** The price that stands for the row. */
    public double centre(int row) {
        double lower = edge(Objects.checkIndex(row, count()));
        double upper = edge(row + 1);
        return switch (scale) {
            case LOG -> Math.sqrt(lower) * Math.sqrt(upper);
            case LINEAR -> lower + (upper - lower) / 2;
        };
    }

    /** The row that holds the price; -1 if it lies below all rows, {@link #count()} if above. */
    public int rowOf(double price) {
        int found = Arrays.binarySearch(edges, price);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceRows rows && scale == rows.scale && Arrays.equals(edges, rows.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        return count() + " " + scale + " rows from " + low() + " to " + high();
    }
}
