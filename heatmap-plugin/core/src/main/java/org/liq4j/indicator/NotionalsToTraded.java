/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.util.OptionalDouble;

import org.liq4j.analysis.RelativeNotional;
import org.liq4j.analysis.TradedNotional;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.StatefulMeasure;

/** A side's notional near the close over that traded in a trailing window; empty where nothing was traded. */
record NotionalsToTraded(ClusterNotional notional, Duration window) implements StatefulMeasure<OptionalDouble> {

    @Override
    public State<OptionalDouble> newState() {
        TradedNotional traded = new TradedNotional(window);
        return (levels, inputs) -> {
            traded.add(inputs.candle());
            return RelativeNotional.toTraded(notional.of(levels), traded.total());
        };
    }

    @Override
    public boolean followsBars() {
        return true;
    }
}
