/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import org.liq4j.api.heatmap.BarCombination;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketInputs;

/** Coins of both sides that a bar liquidated: by the model, or as reported, which is a part of them and may be missing. */
public enum LiquidatedCoins implements BarMeasure {
    MODELLED, REPORTED;

    /** Over a longer bar they add up. */
    @Override
    public BarCombination combination() {
        return BarCombination.SUM;
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return switch (this) {
            case MODELLED -> levels.modelledFlow(Side.LONG) + levels.modelledFlow(Side.SHORT);
            case REPORTED -> inputs.liquidatedLongCoins() + inputs.liquidatedShortCoins();
        };
    }
}
