/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.util.ArrayDeque;

/** The range of prices within the last minute, in steps of a second. Single writer. */
final class RecentPrices {

    private static final long WINDOW = 60_000;
    private static final long STEP = 1_000;

    private record Step(long millis, double low, double high) {
    }

    private final ArrayDeque<Step> steps = new ArrayDeque<>();

    void add(long millis, double price) {
        long start = Math.floorDiv(millis, STEP) * STEP;
        Step last = steps.peekLast();
        if (last != null && last.millis() >= start) {
            steps.removeLast();
            steps.addLast(new Step(last.millis(), Math.min(last.low(), price), Math.max(last.high(), price)));
        } else {
            steps.addLast(new Step(start, price, price));
        }
        forget(millis);
    }

    private void forget(long millis) {
        while (!steps.isEmpty() && steps.peekFirst().millis() < millis - WINDOW) {
            steps.removeFirst();
        }
    }

    /** Highest over lowest price of the last minute, less 1; 0 if there is none. */
    double move(long millis) {
        forget(millis);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Step step : steps) {
            low = Math.min(low, step.low());
            high = Math.max(high, step.high());
        }
        return high > 0 ? high / low - 1 : 0;
    }
}
