/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.OverlayLayerFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayLayer;

/** Makes layers that draw the indicator as a line. */
final class LiquidationVwapLayerFactory implements OverlayLayerFactory {

    @Override
    public String description() {
        return "The average price of the liquidations in a window, as a line.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LiquidationVwapPlugin.BARS, LiquidationVwapPlugin.OF);
    }

    @Override
    public OverlayLayer create(LiquidationHeatmap heatmap, Arguments given) {
        LiquidationVwapIndicator vwap = new LiquidationVwapIndicator(heatmap, given.get(LiquidationVwapPlugin.BARS),
                given.get(LiquidationVwapPlugin.OF));
        return new OverlayLayer() {

            @Override
            public String title() {
                return "average price of liquidations";
            }

            @Override
            public List<OverlayElement> elements(int index) {
                return List.of(new OverlayElement.LinePoint("liquidation-vwap", vwap.getValue(index).doubleValue()));
            }
        };
    }
}
