/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;

/** Parameters that many indicators and rules of the heatmap share. */
final class HeatParameters {

    /** Two years of minutes. */
    static final int MOST_BARS = 1_000_000;

    static final NumberRange FRACTION_RANGE = NumberRange.open(0, 1);

    static final Parameter<Side> SIDE = Parameter.choice("side", Side.SHORT,
            "Whose positions are liquidated: shorts above the price, longs below.");
    static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, FRACTION_RANGE, "of the close",
            "How far from the close levels count.");
    static final Parameter<ClusterChoice.Order> ORDER = Parameter.choice("order", ClusterChoice.Order.NEAREST,
            "By what clusters are counted.");
    static final Parameter<Integer> RANK = Parameter.wholeNumber("rank", 1, NumberRange.closed(1, 1_000), "",
            "Which of them, 1 for the first.");
    static final List<Parameter<?>> CLUSTER = List.of(SIDE, ORDER, RANK);

    private HeatParameters() {
    }

    /** The cluster that {@link #CLUSTER} chooses. */
    static ClusterChoice cluster(Arguments arguments) {
        return new ClusterChoice(arguments.get(SIDE), arguments.get(ORDER), arguments.get(RANK));
    }

    /** A number of bars that a window has: some windows keep a number for each, so it is bounded. */
    static Parameter<Integer> bars(String name, int standard, String description) {
        return Parameter.wholeNumber(name, standard, NumberRange.closed(1, MOST_BARS), "bars", description);
    }
}
