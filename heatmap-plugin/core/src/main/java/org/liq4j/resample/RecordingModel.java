/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;

/** A model whose bars are also recorded into a heatmap; to be given to an engine in the model's place. Single writer. */
public final class RecordingModel implements LiquidationModel {

    private final LiquidationModel model;
    private final HeatmapBuilder builder;

    public RecordingModel(LiquidationModel model, HeatmapBuilder builder) {
        this.model = model;
        this.builder = builder;
    }

    @Override
    public void apply(MarketEvent event) {
        if (event instanceof Candle candle) {
            builder.beforeBar(candle, model.levels());
            model.apply(candle);
            builder.barClosed(candle, model.levels());
        } else {
            model.apply(event);
        }
    }

    @Override
    public LiquidationLevels levels() {
        return model.levels();
    }

    @Override
    public LiquidationProfile profile() {
        return model.profile();
    }
}
