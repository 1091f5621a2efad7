/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.BarCombination;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.BarWindow;

/** A column of the heatmap's bars as numbers of longer ones. Any thread may read. */
final class CombinedValues {

    /** Later than any bar, and far enough from the greatest number to add to it. */
    private static final long LATEST = Long.MAX_VALUE / 4;

    private final BarValues values;
    private final BarCombination combination;
    /** Coins traded, where the combination weighs by them. */
    private final @Nullable BarValues weights;

    CombinedValues(BarValues values, BarCombination combination, @Nullable BarValues weights) {
        this.values = values;
        this.combination = combination;
        this.weights = weights;
    }

    /** Whether the heatmap has gone to the end of the window and has a bar of it. */
    boolean hasClosed(BarWindow window) {
        return values.lastEndMillis(LATEST) >= window.endMillis()
                && values.lastEndMillis(window.endMillis()) > window.beginMillis();
    }

    /** Whether the heatmap has all bars of the window. */
    boolean isWhole(BarWindow window) {
        for (long end = window.beginMillis() + window.stepMillis(); end <= window.endMillis(); end += window
                .stepMillis()) {
            if (!values.isAvailable(Instant.ofEpochMilli(end))) {
                return false;
            }
        }
        return true;
    }

    /** That window, or the last one before it, by whole lengths, that has closed with a bar of the heatmap; null if there is none. */
    @Nullable
    BarWindow lastClosed(BarWindow window) {
        long latest = values.lastEndMillis(LATEST);
        if (latest == BarValues.NO_BAR) {
            return null;
        }
        long length = window.lengthMillis();
        long end = window.endMillis();
        if (latest < end) {
            end -= Math.ceilDiv(end - latest, length) * length;
        }
        long last = values.lastEndMillis(end);
        if (last == BarValues.NO_BAR) {
            return null;
        }
        end -= (end - last) / length * length;
        return window.earlier(window.endMillis() - end);
    }

    /** The number of a window that has closed. */
    double of(BarWindow window) {
        return switch (combination) {
            case LAST -> values.at(Instant.ofEpochMilli(window.endMillis()));
            case SUM -> sum(window, null);
            case MEAN -> sum(window, null) / count(window);
            case VOLUME_WEIGHTED_MEAN -> weightedMean(window);
            case HIGHEST -> extreme(window, 1);
            case LOWEST -> -extreme(window, -1);
        };
    }

    private double weightedMean(BarWindow window) {
        double weight = 0;
        for (long end = first(window); end <= window.endMillis(); end += window.stepMillis()) {
            Instant time = Instant.ofEpochMilli(end);
            weight += Double.isNaN(own(values, time)) ? 0 : weight(time);
        }
        return weight > 0 ? sum(window, weights) / weight : sum(window, null) / count(window);
    }

    /** {@code NaN} without any number. */
    private double sum(BarWindow window, @Nullable BarValues factors) {
        double sum = 0;
        boolean any = false;
        for (long end = first(window); end <= window.endMillis(); end += window.stepMillis()) {
            Instant time = Instant.ofEpochMilli(end);
            double value = own(values, time);
            if (!Double.isNaN(value)) {
                sum += factors == null ? value : value * weight(time);
                any = true;
            }
        }
        return any ? sum : Double.NaN;
    }

    private int count(BarWindow window) {
        int count = 0;
        for (long end = first(window); end <= window.endMillis(); end += window.stepMillis()) {
            count += Double.isNaN(own(values, Instant.ofEpochMilli(end))) ? 0 : 1;
        }
        return count;
    }

    /** The highest of the numbers, each times the sign. */
    private double extreme(BarWindow window, int sign) {
        double highest = Double.NaN;
        for (long end = first(window); end <= window.endMillis(); end += window.stepMillis()) {
            double value = sign * own(values, Instant.ofEpochMilli(end));
            highest = Double.isNaN(highest) || value > highest ? value : highest;
        }
        return highest;
    }

    private double weight(Instant time) {
        double weight = weights == null ? Double.NaN : own(weights, time);
        return Double.isNaN(weight) ? 0 : weight;
    }

    private static long first(BarWindow window) {
        return window.beginMillis() + window.stepMillis();
    }

    /** {@code NaN} where there is no bar with that end. */
    private static double own(BarValues column, Instant end) {
        return column.isAvailable(end) ? column.at(end) : Double.NaN;
    }
}
