/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.List;
import java.util.OptionalDouble;

import org.liq4j.analysis.HeatReader;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.heatmap.StatefulMeasure;

/** The safe stop behind a side's nearest dense range; empty without one. */
record ColdSidePrices(Side side, ReadingSettings settings) implements StatefulMeasure<OptionalDouble> {

    @Override
    public State<OptionalDouble> newState() {
        HeatReader reader = new HeatReader(settings);
        return (levels, inputs) -> {
            List<DenseRange> ranges = reader.denseRanges(levels, side);
            return ranges.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(reader.safeStop(levels, ranges.getFirst()));
        };
    }

    @Override
    public boolean followsBars() {
        return false;
    }
}
