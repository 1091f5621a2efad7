/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import org.liq4j.api.heatmap.LiquidationHeatmap;

/** Makes strategies of one kind; bound by name through {@link org.liq4j.api.plugin.ExtensionBinder}. */
public interface StrategyFactory {

    /** One sentence for a user who chooses a strategy. */
    String description();

    /** The strategy over the heatmap's series. */
    TwoSidedStrategy create(LiquidationHeatmap heatmap);
}
