/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.MarketHistory.Column;

/**
 * Walks the bars from one on and gives each bar's events in the order that {@link MarketEvent} states: all inputs first, the
 * candle closes the bar. The events of a bar share one {@code Instant}, which the next bar's start shares too.
 */
final class HistoryEvents implements Iterator<MarketEvent> {

    /** Bars whose numbers are fetched at once; all columns together stay in the processor's nearest cache. */
    private static final int BLOCK = 64;

    private static final double[] NO_NUMBERS = {};

    /** A block's length. */
    private final int length;

    private final MarketHistory history;
    private final long barMillis;
    private final List<Gap> gaps;
    /** The numbers of the bars that were fetched last. */
    private final Map<Column, double[]> block = new EnumMap<>(Column.class);
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;
    private final double[] takerBuy;
    private final double[] takerSell;
    private final double[] vwap;
    private final double[] openInterest;
    private final double[] fundingRate;
    private final double[] longShare;
    private final double[] liquidatedLong;
    private final double[] liquidatedShort;
    /** Only read where a bar has a mark price. */
    private final double[] markOpen;
    private final double[] markHigh;
    private final double[] markLow;
    private final double[] markClose;
    private final boolean marks;

    /** The bar whose events are being given. */
    private int bar;
    /** Its place in the block. */
    private int place;
    /** How many of the kinds of its events have had their turn. */
    private int stage;
    private int nextGap;
    private Instant start = Instant.EPOCH;
    private Instant end;

    HistoryEvents(MarketHistory history, int firstBar) {
        this.history = history;
        this.barMillis = history.barDuration().toMillis();
        this.gaps = history.gaps();
        this.bar = firstBar;
        this.length = Math.clamp(history.size() - firstBar, 1, BLOCK);
        this.place = length;
        this.marks = history.mayHaveMarks();
        this.open = fetched(Column.OPEN);
        this.high = fetched(Column.HIGH);
        this.low = fetched(Column.LOW);
        this.close = fetched(Column.CLOSE);
        this.volume = fetched(Column.VOLUME);
        this.takerBuy = fetched(Column.TAKER_BUY_VOLUME);
        this.takerSell = fetched(Column.TAKER_SELL_VOLUME);
        this.vwap = fetched(Column.VWAP);
        this.openInterest = fetched(Column.OPEN_INTEREST);
        this.fundingRate = fetched(Column.FUNDING_RATE);
        this.longShare = fetched(Column.LONG_ACCOUNT_SHARE);
        this.liquidatedLong = fetched(Column.LIQUIDATED_LONG);
        this.liquidatedShort = fetched(Column.LIQUIDATED_SHORT);
        this.markOpen = marks ? fetched(Column.MARK_OPEN) : NO_NUMBERS;
        this.markHigh = marks ? fetched(Column.MARK_HIGH) : NO_NUMBERS;
        this.markLow = marks ? fetched(Column.MARK_LOW) : NO_NUMBERS;
        this.markClose = marks ? fetched(Column.MARK_CLOSE) : NO_NUMBERS;
        this.end = firstBar == 0 ? Instant.EPOCH : history.endTime(firstBar - 1);
        while (firstBar > 0 && nextGap < gaps.size() && gapKnownAt() <= end.toEpochMilli()) {
            nextGap++;
        }
    }

    private double[] fetched(Column column) {
        double[] numbers = new double[length];
        block.put(column, numbers);
        return numbers;
    }

    @Override
    public boolean hasNext() {
        return bar < history.size();
    }

    @Override
    public MarketEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (stage == 0) {
            stage = 1;
            if (beginBar()) {
                return gaps.get(nextGap++);
            }
        }
        if (stage == 1) {
            stage = 2;
            double coins = openInterest[place];
            if (!Double.isNaN(coins)) {
                return new OpenInterest(end, end, coins);
            }
        }
        if (stage == 2) {
            stage = 3;
            double rate = fundingRate[place];
            if (!Double.isNaN(rate)) {
                return new FundingRate(end, end, rate);
            }
        }
        if (stage == 3) {
            stage = 4;
            double share = longShare[place];
            if (!Double.isNaN(share)) {
                return new AccountRatio(end, end, share);
            }
        }
        if (stage == 4) {
            stage = 5;
            double longs = liquidatedLong[place];
            if (!Double.isNaN(longs)) {
                return new LiquidatedVolume(end, end, longs, liquidatedShort[place]);
            }
        }
        if (stage == 5) {
            stage = 6;
            if (marks && !Double.isNaN(markOpen[place])) {
                return new MarkCandle(end, end, markOpen[place], markHigh[place], markLow[place], markClose[place]);
            }
        }
        return closeBar();
    }

    /** Whether a gap comes before the bar. */
    private boolean beginBar() {
        if (place == length) {
            fetch();
        }
        Instant lastEnd = end;
        end = history.endTime(bar);
        boolean gap = nextGap < gaps.size() && gapKnownAt() == end.toEpochMilli();
        start = gap || bar == 0 ? end.minusMillis(barMillis) : lastEnd;
        return gap;
    }

    private Candle closeBar() {
        int i = place;
        place++;
        bar++;
        stage = 0;
        return new Candle(start, end, end, open[i], high[i], low[i], close[i], volume[i], takerBuy[i], takerSell[i],
                vwap[i]);
    }

    private void fetch() {
        int end = Math.min(history.size(), bar + length);
        block.forEach((column, numbers) -> history.column(column).copy(bar, end, numbers));
        place = 0;
    }

    private long gapKnownAt() {
        return gaps.get(nextGap).knownAt().toEpochMilli();
    }
}
