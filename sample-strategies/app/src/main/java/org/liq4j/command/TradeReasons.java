/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.ExitReason;
import org.liq4j.backtest.FiredRules;
import org.liq4j.backtest.RoundTrip;

/** Why a strategy's trades were opened and closed, in words: the rules that were satisfied at the bar of the signal. */
final class TradeReasons {

    private final BarSeries series;
    private final TwoSidedStrategy strategy;
    private final Map<Instant, Integer> indexByStart = new LinkedHashMap<>();

    /**
     * @param strategy
     *            over the series
     */
    TradeReasons(BarSeries series, TwoSidedStrategy strategy) {
        this.series = series;
        this.strategy = strategy;
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            indexByStart.put(series.getBar(i).getBeginTime(), i);
        }
    }

    /** The rules that asked for the entry. */
    String entry(RoundTrip trade) {
        Strategy side = side(trade);
        return FiredRules.words(side.getEntryRule(), indexByStart.getOrDefault(trade.entryTime(), 0) - 1,
                new BaseTradingRecord(side.getStartingType()));
    }

    /** The rules that asked for the exit, or what else closed the position. */
    String exit(RoundTrip trade) {
        if (trade.reason() != ExitReason.SIGNAL) {
            return trade.reason().text();
        }
        Strategy side = side(trade);
        TradingRecord record = new BaseTradingRecord(side.getStartingType());
        record.enter(indexByStart.getOrDefault(trade.entryTime(), 0),
                series.numFactory().numOf(trade.entryPrice()), series.numFactory().numOf(trade.coins()));
        return FiredRules.words(side.getExitRule(), indexByStart.getOrDefault(trade.exitTime(), 0) - 1, record);
    }

    private Strategy side(RoundTrip trade) {
        return trade.side() == Side.LONG ? strategy.longSignals() : strategy.shortSignals();
    }
}
