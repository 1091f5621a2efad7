/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.Optional;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.PriceChannel;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.indicator.ClusterBandIndicator;
import org.liq4j.indicator.ClusterChoice;

/** The zone of a chosen cluster by bar, where a bar that has closed has one. */
final class ChosenCluster {

    private final ClusterChoice choice;
    private final BarSeries series;
    private final ClusterBandIndicator band;
    private final HeatmapAvailableIndicator available;

    ChosenCluster(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        this.choice = choice;
        this.series = heatmap.series();
        this.band = new ClusterBandIndicator(heatmap, choice, settings);
        this.available = band.availability();
    }

    /** At the close of the bar; empty if it is not in the series. */
    Optional<Zone> at(int index) {
        if (index < series.getBeginIndex() || index > series.getEndIndex() || !available.getValue(index)) {
            return Optional.empty();
        }
        PriceChannel channel = band.getValue(index);
        return Optional.of(
                new Zone(choice.side(), channel.lower().doubleValue(), channel.upper().doubleValue()));
    }
}
