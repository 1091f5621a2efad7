/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.ScriptedFeed;

/**
 * Bars and one cluster, told as seen from the price of 100 towards the cluster: what is 5 lies at 105 if the cluster is of
 * shorts and at 95 if it is of longs. So one story tells both directions.
 */
final class Scene {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final Side side;
    final BarSeries series;
    private final List<double[]> bars = new ArrayList<>();
    private final List<double[]> zones = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private final NumFactory factory;

    Scene(Side side, NumFactory factory) {
        this.side = side;
        this.factory = factory;
        this.series = new BaseBarSeriesBuilder().withName("scene").withNumFactory(factory).build();
    }

    double price(double towards) {
        return 100 - side.sign() * towards;
    }

    /** A bar that reached so far towards the cluster and away from it, without taker volumes. */
    Scene bar(double furthest, double nearest, double close) {
        return bar(furthest, nearest, close, Double.NaN);
    }

    /**
     * @param delta
     *            coins that takers traded towards the cluster less those away from it, of 100
     */
    Scene bar(double furthest, double nearest, double close, double delta) {
        Instant start = START.plus(Duration.ofMinutes(bars.size()));
        double one = price(furthest);
        double other = price(nearest);
        Candle candle = Candle.of(start, start.plus(Duration.ofMinutes(1)), price(close), Math.max(one, other),
                Math.min(one, other), price(close), 100);
        double bought = -side.sign() * delta;
        series.addBar(BarSeriesFactory.bar(Double.isNaN(delta)
                ? candle
                : candle.withTakerVolumes((100 + bought) / 2, (100 - bought) / 2), factory));
        bars.add(new double[]{furthest, nearest, close});
        return this;
    }

    /** At the close of the bar just told, the cluster reaches from its near to its far edge. */
    Scene zone(double near, double far, double consumed, double notional) {
        while (zones.size() < bars.size() - 1) {
            zones.add(new double[]{Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        }
        zones.add(new double[]{near, far, consumed, notional});
        return this;
    }

    Scene zone(double near, double far) {
        return zone(near, far, 0, 1);
    }

    /** The safe stop of a position away from the cluster at the close of the bar just told. */
    Scene stop(double towards) {
        while (stops.size() < bars.size() - 1) {
            stops.add(Double.NaN);
        }
        stops.add(price(towards));
        return this;
    }

    LiquidationHeatmap heatmap() {
        return heatmap(bars.size());
    }

    /** All bars but the first ones are still open. */
    LiquidationHeatmap heatmap(int closedBars) {
        ScriptedFeed feed = new ScriptedFeed(START, closedBars);
        for (ClusterChoice choice : List.of(ClusterChoice.nearest(side), ClusterChoice.strongest(side))) {
            feed.cluster(choice, column(zone -> Math.min(price(zone[0]), price(zone[1]))),
                    column(zone -> Math.max(price(zone[0]), price(zone[1]))), distances(), column(zone -> zone[2]),
                    column(zone -> zone[3]));
        }
        feed.notional(side, 0.1, bars.stream().mapToDouble(bar -> 10).toArray());
        feed.safeStop(side.opposite(), stops.stream().mapToDouble(Double::doubleValue).toArray());
        return new LiquidationHeatmap(series, feed);
    }

    private double[] column(java.util.function.ToDoubleFunction<double[]> figure) {
        return zones.stream().mapToDouble(figure).toArray();
    }

    private double[] distances() {
        double[] distances = new double[zones.size()];
        for (int i = 0; i < distances.length; i++) {
            double close = price(bars.get(i)[2]);
            distances[i] = Math.abs(price(zones.get(i)[0]) - close) / close;
        }
        return distances;
    }

    /** A position towards the cluster, entered at that bar and price. */
    TradingRecord record(int entryIndex, double entry) {
        TradingRecord record = new BaseTradingRecord(side == Side.SHORT ? TradeType.BUY : TradeType.SELL);
        record.enter(entryIndex, factory.numOf(price(entry)), factory.one());
        return record;
    }

    /** The bars at which the rule is satisfied. */
    List<Integer> satisfied(Rule rule, @Nullable TradingRecord record) {
        List<Integer> at = new ArrayList<>();
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            if (rule.isSatisfied(i, record)) {
                at.add(i);
            }
        }
        return at;
    }
}
