/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.history.HistoryBar;

/** What has happened in the bar under way. */
final class BarTally {

    private List<SimulatedLiquidation> liquidations = new ArrayList<>();
    private double open;
    private double high;
    private double low;
    private double close;
    private double buyCoins;
    private double sellCoins;
    private double notional;
    private double liquidatedLong;
    private double liquidatedShort;
    private double fundingRate;

    /** Starts a bar at the price at which the last one ended. */
    void begin(double price) {
        liquidations = new ArrayList<>();
        open = price;
        high = price;
        low = price;
        close = price;
        buyCoins = 0;
        sellCoins = 0;
        notional = 0;
        liquidatedLong = 0;
        liquidatedShort = 0;
    }

    void moved(double price) {
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
    }

    void rateInForce(double rate) {
        fundingRate = rate;
    }

    void liquidated(SimulatedLiquidation liquidation) {
        liquidations.add(liquidation);
    }

    /**
     * Adds a sub-step's trades: the forced ones at their fills, all else at the price.
     *
     * @param churn
     *            coins on top that leave no position
     * @param buyShare
     *            share of the trades that are not forced whose taker buys
     */
    void traded(Trades trades, double price, double churn, double buyShare) {
        double forcedSells = trades.forcedCoins(Side.LONG);
        double forcedBuys = trades.forcedCoins(Side.SHORT);
        double voluntary = trades.coins() - forcedSells - forcedBuys + churn;
        buyCoins += forcedBuys + voluntary * buyShare;
        sellCoins += forcedSells + voluntary * (1 - buyShare);
        notional += voluntary * price + trades.forcedNotional(Side.LONG) + trades.forcedNotional(Side.SHORT);
        liquidatedLong += forcedSells;
        liquidatedShort += forcedBuys;
    }

    List<SimulatedLiquidation> liquidations() {
        return liquidations;
    }

    HistoryBar bar(Instant start, Instant end, double openInterest, double longAccountShare) {
        double volume = buyCoins + sellCoins;
        double vwap = Math.max(low, Math.min(high, notional / volume));
        Candle candle = new Candle(start, end, end, open, high, low, close, volume, buyCoins, sellCoins, vwap);
        return new HistoryBar(candle, openInterest, fundingRate, longAccountShare, liquidatedLong, liquidatedShort);
    }
}
