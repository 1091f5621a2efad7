/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/**
 * Makes another future of the same times: each price p becomes anchor^2 / p, so that the market moves the opposite way by the
 * same ratios.
 *
 * @param anchor
 *            the price from which the two futures part
 */
record MirroredEvents(double anchor) {

    /** More is traded and held, so that what looks at quantities alone sees another future too. */
    private static final double GROWTH = 1.7;

    MarketEvent of(MarketEvent event) {
        return switch (event) {
            case Candle candle -> candle(candle);
            case MarkCandle mark ->
                new MarkCandle(mark.endTime(), mark.knownAt(), price(mark.open()), price(mark.low()),
                        price(mark.high()), price(mark.close()));
            case OpenInterest reading ->
                new OpenInterest(reading.eventTime(), reading.knownAt(), reading.coins() * GROWTH);
            case FundingRate reading -> new FundingRate(reading.eventTime(), reading.knownAt(), -reading.rate());
            case AccountRatio ratio -> new AccountRatio(ratio.eventTime(), ratio.knownAt(), 1 - ratio.longShare());
            case LiquidatedVolume reported -> new LiquidatedVolume(reported.eventTime(), reported.knownAt(),
                    reported.shortCoins() * GROWTH, reported.longCoins() * GROWTH);
            case Gap gap -> gap;
        };
    }

    private Candle candle(Candle candle) {
        Candle mirrored = Candle.of(candle.beginTime(), candle.endTime(), price(candle.open()), price(candle.low()),
                price(candle.high()), price(candle.close()), candle.volume() * GROWTH);
        double vwap = Double.isNaN(candle.vwap()) ? Candle.MISSING : price(candle.vwap());
        return new Candle(mirrored.beginTime(), mirrored.endTime(), candle.knownAt(), mirrored.open(), mirrored.high(),
                mirrored.low(), mirrored.close(), mirrored.volume(), candle.takerSellVolume() * GROWTH,
                candle.takerBuyVolume() * GROWTH, vwap);
    }

    private double price(double price) {
        return anchor / price * anchor;
    }
}
