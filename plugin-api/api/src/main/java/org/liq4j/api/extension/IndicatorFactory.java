/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;
import java.util.function.BiFunction;

import org.ta4j.core.Indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;

/** Makes indicators of one kind. */
public interface IndicatorFactory extends Extension {

    /** The indicator over the heatmap's series. */
    Indicator<?> create(LiquidationHeatmap heatmap, Arguments arguments);

    /** The indicator over the heatmap's series, with default parameters. */
    default Indicator<?> create(LiquidationHeatmap heatmap) {
        return create(heatmap, Arguments.defaults(this));
    }

    /** A factory that calls a constructor. */
    static IndicatorFactory of(String description, List<Parameter<?>> parameters,
            BiFunction<LiquidationHeatmap, Arguments, Indicator<?>> constructor) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new IndicatorFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public Indicator<?> create(LiquidationHeatmap heatmap, Arguments arguments) {
                return constructor.apply(heatmap, arguments);
            }
        };
    }
}
