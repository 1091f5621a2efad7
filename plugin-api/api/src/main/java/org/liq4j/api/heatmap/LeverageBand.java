/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;

/**
 * A range of leverages.
 *
 * @param from
 *            lowest leverage, inclusive; at least 1
 * @param to
 *            end, exclusive; infinite for the last band
 */
public record LeverageBand(double from, double to) {

    /** Every leverage. */
    public static final LeverageBand ALL = new LeverageBand(1, Double.POSITIVE_INFINITY);

    /**
     * @throws InvalidValueException
     *             unless {@code 1 <= from < to}
     */
    public LeverageBand {
        if (!(from >= 1 && from < to)) {
            throw new InvalidValueException("leverage band", from + " to " + to, "must satisfy 1 <= from < to");
        }
    }

    /**
     * The bands between the edges: from 1 to the first, from each to the next, from the last on.
     *
     * @param edges
     *            ascending, each {@code > 1}; without any there is one band
     */
    public static List<LeverageBand> between(double... edges) {
        List<LeverageBand> bands = new ArrayList<>();
        double from = 1;
        for (double edge : edges) {
            bands.add(new LeverageBand(from, edge));
            from = edge;
        }
        bands.add(new LeverageBand(from, Double.POSITIVE_INFINITY));
        return List.copyOf(bands);
    }

    public boolean contains(double leverage) {
        return from <= leverage && leverage < to;
    }
}
