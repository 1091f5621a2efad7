/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RestorableModel;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;

/** A restorable model that reports each bar it is given. */
final class CountingModel implements RestorableModel {

    private final RestorableModel model;
    private final Runnable barClosed;

    CountingModel(LiquidationModel model, Runnable barClosed) {
        this.model = (RestorableModel) model;
        this.barClosed = barClosed;
    }

    @Override
    public void apply(MarketEvent event) {
        if (event instanceof Candle) {
            barClosed.run();
        }
        model.apply(event);
    }

    @Override
    public LiquidationLevels levels() {
        return model.levels();
    }

    @Override
    public LiquidationProfile profile() {
        return model.profile();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        model.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        model.restore(in);
    }
}
