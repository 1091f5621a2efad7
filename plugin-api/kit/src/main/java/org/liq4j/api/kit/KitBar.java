/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.MarketInputs;
import org.liq4j.api.market.OpenInterest;

/**
 * A closed bar of a {@link KitMarket}: the events that came with it, and the inputs as last known at its close. Immutable.
 *
 * @param events
 *            what became known since the bar before, in order; the last is the candle
 * @param lowestTrigger
 *            low of the mark price, of trades where there is no bar of it
 * @param highestTrigger
 *            high of the mark price, of trades where there is no bar of it
 * @param openInterest
 *            coins; {@code NaN} before the first reading, as for the others
 * @param fundingRate
 *            per interval
 * @param longAccountShare
 *            in (0, 1)
 * @param liquidatedLongCoins
 *            during this bar; {@code NaN} without a report for it
 * @param liquidatedShortCoins
 *            during this bar; {@code NaN} without a report for it
 */
public record KitBar(List<MarketEvent> events, double lowestTrigger, double highestTrigger, double openInterest,
        double fundingRate, double longAccountShare, double liquidatedLongCoins,
        double liquidatedShortCoins) implements MarketInputs {

    public KitBar {
        events = List.copyOf(events);
    }

    @Override
    public Candle candle() {
        return (Candle) events.getLast();
    }

    /** The bars that events make; events after the last candle are left out. */
    static List<KitBar> of(Iterator<MarketEvent> events) {
        List<KitBar> bars = new ArrayList<>();
        Inputs inputs = new Inputs();
        while (events.hasNext()) {
            MarketEvent event = events.next();
            inputs.take(event);
            if (event instanceof Candle candle) {
                bars.add(inputs.close(candle));
            }
        }
        return bars;
    }

    /** The inputs as they become known. */
    private static final class Inputs {

        private final List<MarketEvent> sinceLastBar = new ArrayList<>();
        private double openInterest = Double.NaN;
        private double fundingRate = Double.NaN;
        private double longAccountShare = Double.NaN;
        private double liquidatedLong = Double.NaN;
        private double liquidatedShort = Double.NaN;
        private double markLow = Double.NaN;
        private double markHigh = Double.NaN;

        void take(MarketEvent event) {
            sinceLastBar.add(event);
            switch (event) {
                case OpenInterest reading -> openInterest = reading.coins();
                case FundingRate reading -> fundingRate = reading.rate();
                case AccountRatio reading -> longAccountShare = reading.longShare();
                case LiquidatedVolume reported -> {
                    liquidatedLong = reported.longCoins();
                    liquidatedShort = reported.shortCoins();
                }
                case MarkCandle mark -> {
                    markLow = mark.low();
                    markHigh = mark.high();
                }
                case Gap gap -> {
                }
                case Candle candle -> {
                }
            }
        }

        KitBar close(Candle candle) {
            KitBar bar = new KitBar(sinceLastBar, Double.isNaN(markLow) ? candle.low() : markLow,
                    Double.isNaN(markHigh) ? candle.high() : markHigh, openInterest, fundingRate, longAccountShare,
                    liquidatedLong, liquidatedShort);
            sinceLastBar.clear();
            liquidatedLong = Double.NaN;
            liquidatedShort = Double.NaN;
            markLow = Double.NaN;
            markHigh = Double.NaN;
            return bar;
        }
    }
}
