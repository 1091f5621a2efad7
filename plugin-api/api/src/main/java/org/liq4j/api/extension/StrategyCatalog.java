/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * The strategies of all plugins. The host binds it, so that a strategy which wraps another can have it injected. It is complete
 * once all plugins are wired: ask it when a strategy is made, not in a constructor. Any thread may use it.
 */
@FunctionalInterface
public interface StrategyCatalog {

    /**
     * A strategy over the heatmap's series.
     *
     * @param text
     *            {@code name} or {@code name(parameter=value, ...)}
     * @throws org.liq4j.api.InvalidValueException
     *             if there is none of that name, its parameters do not take what was given, or it is asked for while a strategy
     *             of the same name is being made: no strategy may wrap itself
     * @throws IllegalStateException
     *             if the plugins are not wired yet
     */
    TwoSidedStrategy create(String text, LiquidationHeatmap heatmap);
}
