/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;
import java.util.function.BiFunction;

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

    /** A factory that calls a constructor. */
    static StrategyFactory of(String description, List<Parameter<?>> parameters,
            BiFunction<LiquidationHeatmap, Arguments, TwoSidedStrategy> constructor) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new StrategyFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments arguments) {
                return constructor.apply(heatmap, arguments);
            }
        };
    }
}
