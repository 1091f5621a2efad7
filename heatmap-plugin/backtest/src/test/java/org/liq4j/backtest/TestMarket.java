/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.market.Candle;
import org.liq4j.api.strategy.PartialExit;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.history.BarSeriesFactory;

/** Bars, orders and strategies of tests. */
final class TestMarket {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final TradingTerms FREE = TradingTerms.DEFAULT.withFees(new ExchangeFees(0, 0));

    private TestMarket() {
    }

    /** Hourly bars of open, high, low, close; 100 coins each. */
    static BarSeries hours(double[]... bars) {
        return series("hours", Duration.ofHours(1), Duration.ofHours(1), bars);
    }

    /** Bars of a length, each begun a period after the one before. */
    static BarSeries series(String name, Duration period, Duration length, double[]... bars) {
        BarSeries series = new BaseBarSeriesBuilder().withName(name).withNumFactory(DoubleNumFactory.getInstance())
                .build();
        for (int i = 0; i < bars.length; i++) {
            Instant start = START.plus(period.multipliedBy(i));
            series.addBar(BarSeriesFactory.bar(
                    Candle.of(start, start.plus(length), bars[i][0], bars[i][1], bars[i][2], bars[i][3], 100),
                    DoubleNumFactory.getInstance()));
        }
        return series;
    }

    static double[] bar(double open, double high, double low, double close) {
        return new double[]{open, high, low, close};
    }

    static double[] flat(double price) {
        return bar(price, price, price, price);
    }

    static TwoSidedStrategy strategy(Rule enterLong, Rule exitLong, Rule enterShort, Rule exitShort,
            RestingOrderRule... orders) {
        return new TwoSidedStrategy(new BaseStrategy("long", enterLong, exitLong, TradeType.BUY),
                new BaseStrategy("short", enterShort, exitShort, TradeType.SELL)).withOrders(orders);
    }

    static RestingOrderRule stop(double multiple) {
        return new Order(RestingOrderRule.Kind.STOP, multiple);
    }

    static RestingOrderRule target(double multiple) {
        return new Order(RestingOrderRule.Kind.TARGET, multiple);
    }

    static RestingOrderRule part(RestingOrderRule.Kind kind, double multiple, double share) {
        return new PartOrder(kind, multiple, share);
    }

    /** At a multiple of the entry for a long, at the entry over it for a short. */
    private static Optional<Num> price(double multiple, @Nullable TradingRecord record) {
        if (record == null || record.isClosed()) {
            return Optional.empty();
        }
        var entry = record.getCurrentPosition().getEntry();
        Num factor = entry.getPricePerAsset().getNumFactory().numOf(entry.isBuy() ? multiple : 1 / multiple);
        return Optional.of(entry.getPricePerAsset().multipliedBy(factor));
    }

    record Order(Kind kind, double multiple) implements RestingOrderRule {

        @Override
        public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
            return price(multiple, record);
        }

        @Override
        public boolean isSatisfied(int index, @Nullable TradingRecord record) {
            throw new AssertionError("a backtest fills resting orders itself");
        }
    }

    record PartOrder(Kind kind, double multiple, double share) implements RestingOrderRule, PartialExit {

        @Override
        public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
            return price(multiple, record);
        }

        @Override
        public boolean isSatisfied(int index, @Nullable TradingRecord record) {
            throw new AssertionError("a backtest fills resting orders itself");
        }
    }

    record PartSignal(Rule rule, double share) implements PartialExit {

        @Override
        public boolean isSatisfied(int index, @Nullable TradingRecord record) {
            return rule.isSatisfied(index, record);
        }
    }
}
