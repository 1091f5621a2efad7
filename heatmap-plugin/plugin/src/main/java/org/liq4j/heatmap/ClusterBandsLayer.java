/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ta4j.core.indicators.PriceChannel;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayLayer;
import org.liq4j.indicator.ClusterBandIndicator;
import org.liq4j.indicator.ClusterChoice;

/** The strongest dense clusters of both sides, each a band from its lowest to its highest level. */
final class ClusterBandsLayer implements OverlayLayer {

    private final List<Band> bands = new ArrayList<>();
    private final int top;

    /**
     * @param top
     *            how many on each side, {@code >= 1}
     */
    ClusterBandsLayer(LiquidationHeatmap heatmap, int top) {
        this.top = top;
        for (Side side : Side.values()) {
            for (int rank = 1; rank <= top; rank++) {
                ClusterBandIndicator band = new ClusterBandIndicator(heatmap,
                        new ClusterChoice(side, ClusterChoice.Order.STRONGEST, rank));
                bands.add(new Band(side.name().toLowerCase(Locale.ROOT) + " cluster " + rank, band,
                        band.availability()));
            }
        }
    }

    private record Band(String name, ClusterBandIndicator channel, HeatmapAvailableIndicator available) {
    }

    @Override
    public String title() {
        return "the " + top + " strongest clusters of each side (modelled)";
    }

    @Override
    public List<OverlayElement> elements(int index) {
        List<OverlayElement> elements = new ArrayList<>();
        for (Band band : bands) {
            if (band.available().getValue(index)) {
                PriceChannel channel = band.channel().getValue(index);
                elements.add(new OverlayElement.BandPiece(band.name(), channel.lower().doubleValue(),
                        channel.upper().doubleValue()));
            }
        }
        return elements;
    }
}
