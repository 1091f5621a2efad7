/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;
import java.util.function.BiFunction;

import org.ta4j.core.Rule;

import org.liq4j.api.heatmap.LiquidationHeatmap;

/** Makes rules of one kind. */
public interface RuleFactory extends Extension {

    /** The rule over the heatmap's series. */
    Rule create(LiquidationHeatmap heatmap, Arguments arguments);

    /** The rule over the heatmap's series, with default parameters. */
    default Rule create(LiquidationHeatmap heatmap) {
        return create(heatmap, Arguments.defaults(this));
    }

    /** A factory that calls a constructor. */
    static RuleFactory of(String description, List<Parameter<?>> parameters,
            BiFunction<LiquidationHeatmap, Arguments, Rule> constructor) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new RuleFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public Rule create(LiquidationHeatmap heatmap, Arguments arguments) {
                return constructor.apply(heatmap, arguments);
            }
        };
    }
}
