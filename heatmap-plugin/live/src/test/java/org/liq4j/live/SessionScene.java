/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.EquityCurve;
import org.liq4j.backtest.MarketConditions;
import org.liq4j.backtest.SlippageModel;
import org.liq4j.backtest.TradingTerms;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.indicator.ClusterNotionalIndicator;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** Simulated bars with holes and inputs that come and go, strategies that trade often, and their events in disorder. */
final class SessionScene {

    static final Backtest BACKTEST = new Backtest(10_000,
            TradingTerms.DEFAULT.withLeverage(20).withSlippage(SlippageModel.ofRange(0.05)));
    static final MarketConditions CONDITIONS = new MarketConditions(Optional.empty(), new TreeMap<>(),
            FundingTimes.every(Duration.ofMinutes(30)));

    private SessionScene() {
    }

    static MarketHistory history(long seed, int bars) {
        MarketHistory whole = SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(seed).withBars(bars));
        Random random = new Random(seed);
        MarketHistory.Builder builder = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            HistoryBar bar = whole.bar(i);
            Candle candle = bar.candle();
            Instant end = candle.endTime();
            if (random.nextInt(40) == 0) {
                continue;
            }
            boolean some = random.nextInt(5) > 0;
            HistoryBar thinned = new HistoryBar(candle, some ? bar.openInterest() : Candle.MISSING,
                    random.nextInt(8) == 0 ? bar.fundingRate() : Candle.MISSING,
                    random.nextInt(5) == 0 ? bar.longAccountShare() : Candle.MISSING,
                    some ? bar.liquidatedLong() : Candle.MISSING, some ? bar.liquidatedShort() : Candle.MISSING);
            builder.add(random.nextInt(3) == 0
                    ? thinned
                    : thinned.withMark(new MarkCandle(end, end, candle.open(), candle.high(),
                            0.5 * (candle.low() + Math.min(candle.open(), candle.close())), candle.close())),
                    random.nextBoolean() ? "missing" : "lost");
        }
        return builder.build();
    }

    static Supplier<LiquidationModel> models(MarketHistory history) {
        return () -> OpenInterestModel.of(history.instrument());
    }

    /** Crossings of an average, where the heatmap leans that way; with a stop and a target. */
    static TwoSidedStrategy often(LiquidationHeatmap heatmap) {
        BarSeries series = heatmap.series();
        Indicator<Num> close = new ClosePriceIndicator(series);
        Indicator<Num> average = new EMAIndicator(close, 5);
        Indicator<Num> longs = new ClusterNotionalIndicator(heatmap, Side.LONG, 0.05);
        Indicator<Num> shorts = new ClusterNotionalIndicator(heatmap, Side.SHORT, 0.05);
        Rule up = new CrossedUpIndicatorRule(close, average);
        Rule down = new CrossedDownIndicatorRule(close, average);
        return new TwoSidedStrategy(
                new BaseStrategy("long", up.and(new OverIndicatorRule(shorts, longs)), down, 0, TradeType.BUY),
                new BaseStrategy("short", down.and(new OverIndicatorRule(longs, shorts)), up, 0, TradeType.SELL))
                .withOrders(new FixedPriceStopRule(series, 0.002), new FixedPriceTargetRule(series, 0.003));
    }

    /** Asks for whatever the ratio says. */
    static TwoSidedStrategy ratio(LiquidationHeatmap heatmap) {
        ClusterRatioIndicator ratio = new ClusterRatioIndicator(heatmap, 0.1);
        Rule more = (index, record) -> ratio.valueAt(index) > (index == 0 ? 1 : ratio.valueAt(index - 1));
        return new TwoSidedStrategy(new BaseStrategy("long", more, more.negation(), 0, TradeType.BUY),
                new BaseStrategy("short", more.negation(), more, 0, TradeType.SELL));
    }

    /** The events of bars from one on as an adapter might hand them in: what is known when, and in which order, is drawn. */
    static List<MarketEvent> asTheyCome(MarketHistory history, int firstBar, Random random) {
        List<MarketEvent> events = new ArrayList<>();
        Instant lastEnd = firstBar == 0 ? history.candle(0).beginTime() : history.endTime(firstBar - 1);
        List<MarketEvent> early = new ArrayList<>();
        for (int i = firstBar; i < history.size(); i++) {
            HistoryBar bar = history.bar(i);
            List<MarketEvent> beside = new ArrayList<>(early);
            early.clear();
            for (MarketEvent input : inputs(bar, lastEnd, random)) {
                beside.add(random.nextInt(beside.size() + 1), input);
            }
            history.gaps().stream().filter(gap -> gap.knownAt().equals(bar.candle().endTime())).forEach(beside::add);
            if (i + 1 < history.size() && random.nextInt(4) == 0) {
                // Of the next bar, before this one has closed.
                Instant known = bar.candle().endTime().plusSeconds(1);
                double coins = history.bar(i + 1).openInterest();
                if (!Double.isNaN(coins)) {
                    beside.add(new OpenInterest(known, known, coins));
                }
            }
            events.addAll(beside);
            events.add(later(bar.candle(), random));
            lastEnd = bar.candle().endTime();
        }
        return events;
    }

    private static List<MarketEvent> inputs(HistoryBar bar, Instant lastEnd, Random random) {
        Instant end = bar.candle().endTime();
        Instant known = random.nextBoolean() ? end : lastEnd.plusMillis(30_000);
        List<MarketEvent> inputs = new ArrayList<>();
        if (!Double.isNaN(bar.openInterest())) {
            inputs.add(new OpenInterest(known, known, bar.openInterest()));
        }
        if (!Double.isNaN(bar.fundingRate())) {
            inputs.add(new FundingRate(known, known, bar.fundingRate()));
        }
        if (!Double.isNaN(bar.longAccountShare())) {
            inputs.add(new AccountRatio(known.minusSeconds(7), known, bar.longAccountShare()));
        }
        if (!Double.isNaN(bar.liquidatedLong())) {
            inputs.add(new LiquidatedVolume(known, known, bar.liquidatedLong(), 0));
            inputs.add(new LiquidatedVolume(known, known, 0, bar.liquidatedShort()));
        }
        MarkCandle mark = bar.mark();
        if (mark != null) {
            inputs.add(new MarkCandle(end, end.plusSeconds(2), mark.open(), mark.high(), mark.low(), mark.close()));
        }
        return inputs;
    }

    private static Candle later(Candle candle, Random random) {
        return new Candle(candle.beginTime(), candle.endTime(), candle.endTime().plusMillis(random.nextInt(5_000)),
                candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(), candle.takerBuyVolume(),
                candle.takerSellVolume(), candle.vwap());
    }

    static String text(LiquidationProfile profile) {
        StringBuilder text = new StringBuilder(profile.time() + " " + profile.spot());
        for (Side side : Side.values()) {
            profile.forEachLevel(side,
                    (price, notional) -> text.append(' ').append(price).append(':').append(notional));
        }
        return text.toString();
    }

    static String text(BacktestResult result) {
        EquityCurve equity = result.equity();
        return result.trades() + "\n" + result.ledger() + "\n" + result.barsInPosition() + "\n"
                + IntStream.range(0, equity.size()).mapToObj(k -> equity.timeAt(k) + " " + equity.valueAt(k)).toList();
    }

    static List<HistoryBar> bars(MarketHistory history) {
        return IntStream.range(0, history.size()).mapToObj(history::bar).toList();
    }
}
