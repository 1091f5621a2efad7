/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.market.Candle;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** Bars up to a moment taken together, so that a tracker of clusters gets there fast. */
record ClusterSteps(List<Step> steps) {

    /**
     * @param last
     *            the last bar of the step
     * @param low
     *            lowest price of all its bars
     * @param high
     *            highest price of all its bars
     */
    record Step(Candle last, double low, double high) {
    }

    /**
     * The length is a power of two of bars and steps end at the same bars for every moment, but for the last, which ends at
     * the moment.
     *
     * @param first
     *            index of the first bar taken
     * @param most
     *            steps there may be, and one more for the last
     */
    static ClusterSteps until(Moment moment, int first, int most) {
        int length = 1;
        while ((moment.bars() - first) / length > most) {
            length *= 2;
        }
        List<Step> steps = new ArrayList<>();
        MarketHistory history = moment.history();
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = first; i < moment.bars(); i++) {
            low = Math.min(low, history.value(Column.LOW, i));
            high = Math.max(high, history.value(Column.HIGH, i));
            if ((i + 1) % length == 0 || i == moment.bars() - 1) {
                steps.add(new Step(history.candle(i), low, high));
                low = Double.POSITIVE_INFINITY;
                high = 0;
            }
        }
        return new ClusterSteps(steps);
    }

    List<Instant> ends() {
        return steps.stream().map(step -> step.last().endTime()).toList();
    }
}
