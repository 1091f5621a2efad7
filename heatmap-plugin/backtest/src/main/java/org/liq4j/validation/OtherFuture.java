/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.SplittableRandom;

import org.ta4j.core.Bar;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.market.Candle;
import org.liq4j.history.BarSeriesFactory;

/**
 * What comes after the bars that are known: nothing, or bars of the same times with other prices and amounts. A bar is always
 * the same one, made when it is asked for, since only what looks ahead asks.
 *
 * @param goesOn
 *            whether there are bars
 * @param seed
 *            of the bars
 */
record OtherFuture(boolean goesOn, long seed) {

    /** How far prices are moved at most: enough to be on the other side of any condition, near enough to be a market. */
    private static final double PRICE = 1.1;

    /** How far highs, lows and closes of a bar are moved whose open stays. */
    private static final double WITHIN = 1.02;

    /** How far amounts are moved. */
    private static final double AMOUNT = 2;

    static OtherFuture none() {
        return new OtherFuture(false, 0);
    }

    /** Another bar of the same time: mirrored at its open, moved, buyers and sellers exchanged. */
    Bar instead(int index, Bar bar) {
        SplittableRandom random = new SplittableRandom(seed + index);
        double moved = HistoryCut.factor(random, PRICE);
        return other(bar, moved, 1, 1, HistoryCut.factor(random, AMOUNT));
    }

    /** Another bar that begins like this one: with the same open. */
    Bar openedLike(int index, Bar bar) {
        SplittableRandom random = new SplittableRandom(seed + index);
        return other(bar, 1, random.nextDouble(1, WITHIN), random.nextDouble(1, WITHIN),
                HistoryCut.factor(random, AMOUNT));
    }

    private static Bar other(Bar bar, double moved, double higher, double lower, double amount) {
        double open = bar.getOpenPrice().doubleValue();
        double mirrored = open * open * moved;
        double high = Math.max(mirrored / bar.getLowPrice().doubleValue() * higher, open * moved);
        double low = Math.min(mirrored / bar.getHighPrice().doubleValue() / lower, open * moved);
        double close = Math.clamp(mirrored / bar.getClosePrice().doubleValue() * Math.sqrt(higher / lower), low, high);
        double volume = amount * bar.getVolume().doubleValue();
        boolean sides = bar instanceof RealtimeBar real && real.hasSideData();
        double buy = sides ? amount * ((RealtimeBar) bar).getSellVolume().doubleValue() : Double.NaN;
        double sell = sides ? amount * ((RealtimeBar) bar).getBuyVolume().doubleValue() : Double.NaN;
        NumFactory numFactory = bar.getClosePrice().getNumFactory();
        return BarSeriesFactory.bar(new Candle(bar.getBeginTime(), bar.getEndTime(), bar.getEndTime(), open * moved,
                high, low, close, volume, buy, sell, Double.NaN), numFactory);
    }
}
