/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.analysis.HeatReader;
import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.BarReader;
import org.liq4j.api.heatmap.BarReading;

/** What a {@link HeatReader} reads of each bar, once for all indicators with the same settings. */
record HeatReadings(ReadingSettings settings) implements BarReading<HeatReading> {

    @Override
    public BarReader<HeatReading> reader() {
        HeatReader reader = new HeatReader(settings);
        return (levels, inputs) -> reader.read(levels);
    }

    @Override
    public boolean followsBars() {
        return false;
    }
}
