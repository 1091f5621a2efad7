/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.util.Arrays;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationLevels.LevelVisitor;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;

/*
 * Sums levels by row in one sweep. Levels come sorted by price, so the row is found by comparing with the bounds of the last
 * level's row: no search, no logarithm.
 *
 * A row can hold tens of thousands of levels, and adding n numbers one by one errs by up to n/2 ulp. They are added in blocks
 * of 64, then the blocks: at most 64 + n/64 roundings, 1e-12 of the sum for half a million levels in one row, at the cost of
 * a counter instead of the three additions of a compensated sum.
 */

/** The notional of levels by row; reused from column to column. Single writer. */
final class RowSums implements LevelVisitor {

    private static final int BLOCK = 64;

    private final int count;
    /** Bounds of the slots: minus infinity, the edges of the rows, plus infinity. Slot 0 is below, slot r + 1 row r. */
    private final double[] bounds;
    private final double[] sums;

    private int slot;
    private double lower;
    private double upper;
    private double block;
    private int inBlock;

    RowSums(PriceRows rows) {
        count = rows.count();
        bounds = new double[count + 3];
        bounds[0] = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= count; i++) {
            bounds[i + 1] = rows.edge(i);
        }
        bounds[count + 2] = Double.POSITIVE_INFINITY;
        sums = new double[count + 2];
        enter(0);
    }

    /** The side's levels by row. */
    RowNotionals of(LiquidationLevels levels, Side side) {
        clear();
        levels.forEachLevel(side, this);
        return take();
    }

    /** The rows of one grid in those of this: each to the row that holds its centre; what was outside stays outside. */
    RowNotionals of(RowNotionals source, PriceRows sourceRows) {
        clear();
        for (int r = 0; r < source.count(); r++) {
            level(sourceRows.centre(r), source.row(r));
        }
        flush();
        sums[0] += source.below();
        sums[count + 1] += source.above();
        return take();
    }

    @Override
    public void level(double price, double notional) {
        if (!(price >= lower && price < upper)) {
            move(price);
        }
        block += notional;
        if (++inBlock == BLOCK) {
            flush();
        }
    }

    private void move(double price) {
        flush();
        int next = slot;
        while (price < bounds[next]) {
            next--;
        }
        while (price >= bounds[next + 1]) {
            next++;
        }
        enter(next);
    }

    private void enter(int next) {
        slot = next;
        lower = bounds[next];
        upper = bounds[next + 1];
    }

    private void flush() {
        sums[slot] += block;
        block = 0;
        inBlock = 0;
    }

    private void clear() {
        Arrays.fill(sums, 0);
        block = 0;
        inBlock = 0;
    }

    private RowNotionals take() {
        flush();
        return RowNotionals.of(sums[0], Arrays.copyOfRange(sums, 1, count + 1), sums[count + 1]);
    }
}
