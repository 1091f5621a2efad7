/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import java.util.Map;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.OverlayLayerContract;
import org.liq4j.api.overlay.OverlayLayer;

class LiquidationVwapLayerTest extends OverlayLayerContract {

    @Override
    protected OverlayLayer create(LiquidationHeatmap heatmap) {
        LiquidationVwapLayerFactory layers = new LiquidationVwapLayerFactory();
        return layers.create(heatmap, Arguments.of(layers, Map.of("bars", "5", "of", "modelled")));
    }

    @Override
    protected int unstableBars() {
        return 4;
    }
}
