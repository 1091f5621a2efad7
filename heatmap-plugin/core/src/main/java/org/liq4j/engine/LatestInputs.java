/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.MarketInputs;
import org.liq4j.api.market.OpenInterest;

/** The inputs as last known; the engine's own mutable copy. */
final class LatestInputs implements MarketInputs {

    private @Nullable Candle candle;
    /** Of the bar that is to close next, or an older one. */
    private @Nullable MarkCandle mark;
    private double lowestTrigger = Double.NaN;
    private double highestTrigger = Double.NaN;
    private double openInterest = Double.NaN;
    private double fundingRate = Double.NaN;
    private double longAccountShare = Double.NaN;
    /** Reported since the last bar closed. */
    private double pendingLong = Double.NaN;
    private double pendingShort = Double.NaN;
    private double liquidatedLong = Double.NaN;
    private double liquidatedShort = Double.NaN;

    void apply(MarketEvent event) {
        switch (event) {
            case Candle closed -> {
                candle = closed;
                trigger(closed, mark);
                mark = null;
                liquidatedLong = pendingLong;
                liquidatedShort = pendingShort;
                pendingLong = Double.NaN;
                pendingShort = Double.NaN;
            }
            case OpenInterest reading -> openInterest = reading.coins();
            case FundingRate reading -> fundingRate = reading.rate();
            case AccountRatio reading -> longAccountShare = reading.longShare();
            case LiquidatedVolume liquidated -> {
                pendingLong = sum(pendingLong, liquidated.longCoins());
                pendingShort = sum(pendingShort, liquidated.shortCoins());
            }
            case MarkCandle marked -> mark = marked;
            case Gap unused -> {
            }
        }
    }

    private void trigger(Candle closed, @Nullable MarkCandle marked) {
        boolean hasMark = marked != null && marked.endTime().equals(closed.endTime());
        lowestTrigger = marked != null && hasMark ? marked.low() : closed.low();
        highestTrigger = marked != null && hasMark ? marked.high() : closed.high();
    }

    private static double sum(double pending, double coins) {
        return Double.isNaN(pending) ? coins : pending + coins;
    }

    @Override
    public Candle candle() {
        if (candle == null) {
            throw new IllegalStateException("no bar has closed yet");
        }
        return candle;
    }

    @Override
    public double lowestTrigger() {
        return lowestTrigger;
    }

    @Override
    public double highestTrigger() {
        return highestTrigger;
    }

    @Override
    public double openInterest() {
        return openInterest;
    }

    @Override
    public double fundingRate() {
        return fundingRate;
    }

    @Override
    public double longAccountShare() {
        return longAccountShare;
    }

    @Override
    public double liquidatedLongCoins() {
        return liquidatedLong;
    }

    @Override
    public double liquidatedShortCoins() {
        return liquidatedShort;
    }

    void save(DataOutput out) throws IOException {
        EventState.writeCandle(out, candle);
        EventState.writeMarkCandle(out, mark);
        out.writeDouble(lowestTrigger);
        out.writeDouble(highestTrigger);
        out.writeDouble(openInterest);
        out.writeDouble(fundingRate);
        out.writeDouble(longAccountShare);
        out.writeDouble(pendingLong);
        out.writeDouble(pendingShort);
        out.writeDouble(liquidatedLong);
        out.writeDouble(liquidatedShort);
    }

    void restore(DataInput in) throws IOException {
        candle = EventState.readCandle(in);
        mark = EventState.readMarkCandle(in);
        lowestTrigger = in.readDouble();
        highestTrigger = in.readDouble();
        openInterest = in.readDouble();
        fundingRate = in.readDouble();
        longAccountShare = in.readDouble();
        pendingLong = in.readDouble();
        pendingShort = in.readDouble();
        liquidatedLong = in.readDouble();
        liquidatedShort = in.readDouble();
    }
}
