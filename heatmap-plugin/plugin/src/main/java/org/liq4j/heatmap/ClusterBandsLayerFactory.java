/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.OverlayLayerFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.overlay.OverlayLayer;

final class ClusterBandsLayerFactory implements OverlayLayerFactory {

    private static final Parameter<Integer> TOP = Parameter.wholeNumber("top", 3, NumberRange.closed(1, 20), "clusters",
            "How many on each side, the strongest first.");

    @Override
    public String description() {
        return "The strongest clusters above and below the price as bands.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TOP);
    }

    @Override
    public OverlayLayer create(LiquidationHeatmap heatmap, Arguments arguments) {
        return new ClusterBandsLayer(heatmap, arguments.get(TOP));
    }
}
