/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;
import java.util.function.BiFunction;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;

/** Makes liquidation models of one kind. */
public interface LiquidationModelFactory extends Extension {

    /** A fresh model without history. */
    LiquidationModel create(Instrument instrument, Arguments arguments);

    /** A fresh model without history, with default parameters. */
    default LiquidationModel create(Instrument instrument) {
        return create(instrument, Arguments.defaults(this));
    }

    /** A factory that calls a constructor. */
    static LiquidationModelFactory of(String description, List<Parameter<?>> parameters,
            BiFunction<Instrument, Arguments, LiquidationModel> constructor) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new LiquidationModelFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public LiquidationModel create(Instrument instrument, Arguments arguments) {
                return constructor.apply(instrument, arguments);
            }
        };
    }

    /**
     * A factory of the same models that also keep their levels apart by leverage, unless the arguments say by which: see
     * {@link org.liq4j.api.heatmap.LiquidationLevels#leverageBands()}. No level may change by a bit. This factory itself if its
     * models do not know leverages.
     *
     * @param bands
     *            ascending, from 1 to infinity without a hole
     */
    default LiquidationModelFactory withLeverageBands(List<LeverageBand> bands) {
        return this;
    }
}
