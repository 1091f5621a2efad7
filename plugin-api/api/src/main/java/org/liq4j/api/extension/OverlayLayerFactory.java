/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

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
}
