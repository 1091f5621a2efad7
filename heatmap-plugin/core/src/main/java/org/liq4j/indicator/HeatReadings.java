/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.analysis.HeatReader;
import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.StatefulMeasure;

/** What a {@link HeatReader} reads of each bar, once for all indicators with the same settings. */
record HeatReadings(ReadingSettings settings) implements StatefulMeasure<HeatReading> {

    @Override
    public State<HeatReading> newState() {
        HeatReader reader = new HeatReader(settings);
        return (levels, inputs) -> reader.read(levels);
    }

    @Override
    public boolean followsBars() {
        return false;
    }
}
