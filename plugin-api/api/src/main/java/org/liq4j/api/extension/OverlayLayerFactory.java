/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;
import java.util.function.BiFunction;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.overlay.OverlayLayer;

/** Makes overlay layers of one kind. */
public interface OverlayLayerFactory extends Extension {

    /** The layer over the heatmap's series. */
    OverlayLayer create(LiquidationHeatmap heatmap, Arguments arguments);

    /** The layer over the heatmap's series, with default parameters. */
    default OverlayLayer create(LiquidationHeatmap heatmap) {
        return create(heatmap, Arguments.defaults(this));
    }

    /** A factory that calls a constructor. */
    static OverlayLayerFactory of(String description, List<Parameter<?>> parameters,
            BiFunction<LiquidationHeatmap, Arguments, OverlayLayer> constructor) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new OverlayLayerFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public OverlayLayer create(LiquidationHeatmap heatmap, Arguments arguments) {
                return constructor.apply(heatmap, arguments);
            }
        };
    }
}
