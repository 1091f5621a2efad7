/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/**
 * Collects the events of any source as a columnar history. An input counts from the first bar that ends when it was known or
 * later; of several before one bar the last counts, liquidated volumes are summed. Not thread-safe.
 */
public final class HistoryRecorder {

    private final MarketHistory.Builder history;
    private double openInterest = Candle.MISSING;
    private double fundingRate = Candle.MISSING;
    private double longAccountShare = Candle.MISSING;
    private double liquidatedLong = Candle.MISSING;
    private double liquidatedShort = Candle.MISSING;
    private String gapReason = "missing";
    private int markCandles;

    private HistoryRecorder(HistorySource source, Duration barDuration) {
        this.history = MarketHistory.builder(source.instrument(), barDuration);
    }

    /**
     * The source's events as a history.
     *
     * @param barDuration
     *            length of its bars
     * @throws InvalidValueException
     *             if a bar was known only after its end, has another duration, or begins before the last one ended
     */
    public static Recorded record(HistorySource source, Duration barDuration) {
        if (source instanceof MarketHistory columnar) {
            return new Recorded(columnar, 0);
        }
        HistoryRecorder recorder = new HistoryRecorder(source, barDuration);
        source.events().forEachRemaining(recorder::accept);
        return new Recorded(recorder.history.build(), recorder.markCandles);
    }

    /**
     * What was recorded.
     *
     * @param history
     *            the bars
     * @param markCandles
     *            how many mark-price bars were left out, which a columnar history does not have
     */
    public record Recorded(MarketHistory history, int markCandles) {
    }

    private void accept(MarketEvent event) {
        switch (event) {
            case OpenInterest reading -> openInterest = reading.coins();
            case FundingRate funding -> fundingRate = funding.rate();
            case AccountRatio ratio -> longAccountShare = ratio.longShare();
            case LiquidatedVolume volume -> {
                liquidatedLong = sum(liquidatedLong, volume.longCoins());
                liquidatedShort = sum(liquidatedShort, volume.shortCoins());
            }
            case Gap gap -> gapReason = gap.reason();
            case MarkCandle unused -> markCandles++;
            case Candle candle -> close(candle);
        }
    }

    private static double sum(double before, double added) {
        return Double.isNaN(before) ? added : before + added;
    }

    private void close(Candle candle) {
        if (!candle.knownAt().equals(candle.endTime())) {
            throw new InvalidValueException("knownAt", candle.knownAt().toString(),
                    "a bar of a history must be known at its end (" + candle.endTime() + "), or it would look ahead");
        }
        history.add(new HistoryBar(candle, openInterest, fundingRate, longAccountShare, liquidatedLong,
                liquidatedShort), gapReason);
        openInterest = Candle.MISSING;
        fundingRate = Candle.MISSING;
        longAccountShare = Candle.MISSING;
        liquidatedLong = Candle.MISSING;
        liquidatedShort = Candle.MISSING;
        gapReason = "missing";
    }
}
