/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** Makes strategies of one kind. */
public interface StrategyFactory extends Extension {

    /** The strategy over the heatmap's series. */
    TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments arguments);

    /** The strategy over the heatmap's series, with default parameters. */
    default TwoSidedStrategy create(LiquidationHeatmap heatmap) {
        return create(heatmap, Arguments.defaults(this));
    }
}
