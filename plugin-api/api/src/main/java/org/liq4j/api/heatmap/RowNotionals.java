/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.Arrays;
import java.util.Objects;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * The notional of one side's levels by price row, and what lies below and above all rows, so that nothing is lost.
 * Immutable.
 */
public final class RowNotionals {

    private final double below;
    private final double[] rows;
    private final double above;

    private RowNotionals(double below, double[] rows, double above) {
        this.below = below;
        this.rows = rows;
        this.above = above;
    }

    /**
     * Copies the rows.
     *
     * @param below
     *            notional of the levels below the lowest row
     * @param rows
     *            notional of the levels in each row, lowest first
     * @param above
     *            notional of the levels above the highest row
     * @throws InvalidValueException
     *             unless all are finite and {@code >= 0}
     */
    public static RowNotionals of(double below, double[] rows, double above) {
        check("below", below);
        for (double notional : rows) {
            check("notional", notional);
        }
        check("above", above);
        return new RowNotionals(below, rows.clone(), above);
    }

    private static void check(String field, double notional) {
        Require.notNegative(field, notional);
    }

    /** Number of rows. */
    public int count() {
        return rows.length;
    }

    /** Notional of the levels in the row, 0 the lowest. */
    public double row(int row) {
        return rows[Objects.checkIndex(row, rows.length)];
    }

    /** Notional of the levels below the lowest row. */
    public double below() {
        return below;
    }

    /** Notional of the levels above the highest row. */
    public double above() {
        return above;
    }

    /** Notional of all levels, inside and outside the rows; summed with Neumaier's compensation. */
    public double total() {
        double sum = below;
        double lost = 0;
        for (int r = 0; r <= rows.length; r++) {
            double term = r < rows.length ? rows[r] : above;
            double next = sum + term;
            lost += sum >= term ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** Whether every number is the same, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RowNotionals notionals && Double.compare(below, notionals.below) == 0
                && Arrays.equals(rows, notionals.rows) && Double.compare(above, notionals.above) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(below) + Arrays.hashCode(rows)) + Double.hashCode(above);
    }

    @Override
    public String toString() {
        return below + " below, " + Arrays.toString(rows) + ", " + above + " above";
    }
}
