/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;

final class CandleDecayModelFactory implements LiquidationModelFactory {

    private static final CandleDecaySettings STANDARD = CandleDecaySettings.DEFAULT;
    private static final Parameter<Double> LEVERAGE = Parameter.number("leverage", STANDARD.leverage(),
            NumberRange.above(1), "x", "Of every position.");
    private static final Parameter<Double> MAINTENANCE_RATE = Parameter.number("maintenance-rate",
            STANDARD.maintenanceRate(), new NumberRange(0, true, 1, false), "of the notional",
            "Maintenance margin, below 1 / leverage.");
    private static final Parameter<Double> DECAY = Parameter.number("decay", STANDARD.decayPerHour(),
            NumberRange.atLeast(0), "per hour", "Lambda, the rate at which weights decay.");
    private static final Parameter<Double> BUCKET_WIDTH = Parameter.number("bucket-width", STANDARD.bucketWidth(),
            NumberRange.above(0), "quote currency", "Width of a price bucket.");

    @Override
    public String description() {
        return "The published hourly formula: weights by volume that decay with age, in relative units.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LEVERAGE, MAINTENANCE_RATE, DECAY, BUCKET_WIDTH);
    }

    @Override
    public LiquidationModel create(Instrument instrument, Arguments arguments) {
        return new CandleDecayModel(new CandleDecaySettings(arguments.get(LEVERAGE), arguments.get(MAINTENANCE_RATE),
                arguments.get(DECAY), arguments.get(BUCKET_WIDTH)));
    }
}
