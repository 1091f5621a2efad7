/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import com.google.inject.Inject;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.market.Instrument;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;

final class CandleDecayModelFactory implements LiquidationModelFactory {

    private final CandleDecaySettings settings;

    @Inject
    CandleDecayModelFactory(CandleDecaySettings settings) {
        this.settings = settings;
    }

    @Override
    public String description() {
        return "The published hourly formula: weights by volume that decay with age, in relative units.";
    }

    @Override
    public LiquidationModel create(Instrument instrument) {
        return new CandleDecayModel(settings);
    }
}
