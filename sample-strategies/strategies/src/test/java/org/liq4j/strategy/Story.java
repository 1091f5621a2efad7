/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.KitBar;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.LevelScript;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.market.Candle;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * Minute bars and clusters, told as a long position sees them in percent from the price of 100: what is 1.5 lies at 101.5, and at
 * 98.5 if the story is told to a short. A cluster stands until a wick reaches it.
 */
final class Story {

    static final PluginHost HOST = PluginHost.load(Story.class.getClassLoader());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Side position;
    private final List<Candle> bars = new ArrayList<>();
    private final List<Cluster> clusters = new ArrayList<>();

    Story(Side position) {
        this.position = position;
    }

    /** A level that stands from the close of a bar on. */
    private record Cluster(int from, Side side, double price, double notional) {

        boolean stands(List<KitBar> bars) {
            return bars.size() > from && bars.subList(from + 1, bars.size()).stream()
                    .noneMatch(bar -> bar.candle().low() <= price && price <= bar.candle().high());
        }
    }

    double price(double percent) {
        return 100 + position.sign() * percent;
    }

    /** Bars that go nowhere, in which takers buy one coin more than they sell. */
    Story quiet(int count) {
        for (int i = 0; i < count; i++) {
            bar(0, 0.05, -0.05, 0, 1);
        }
        return this;
    }

    /**
     * @param delta
     *            coins that takers traded in the position's direction less those against it, of 100
     */
    Story bar(double open, double best, double worst, double close, double delta) {
        Instant start = START.plus(Duration.ofMinutes(bars.size()));
        double bought = position.sign() * delta;
        bars.add(Candle.of(start, start.plus(Duration.ofMinutes(1)), price(open),
                Math.max(price(best), price(worst)), Math.min(price(best), price(worst)), price(close), 100)
                .withTakerVolumes((100 + bought) / 2, (100 - bought) / 2));
        return this;
    }

    /** A cluster of the position's own side, or of the other, from the last bar told on. */
    Story cluster(boolean own, double percent, double notional) {
        clusters.add(new Cluster(Math.max(0, bars.size() - 1), own ? position : position.opposite(), price(percent),
                notional));
        return this;
    }

    Story withoutClusters() {
        Story bare = new Story(position);
        bare.bars.addAll(bars);
        return bare;
    }

    LiquidationHeatmap heatmap() {
        KitMarket market = KitMarket.of(bars.toArray(Candle[]::new));
        LevelScript script = soFar -> {
            ScriptedLevels.Builder levels = ScriptedLevels.at(soFar.getLast().candle());
            clusters.stream().filter(cluster -> cluster.stands(soFar))
                    .forEach(cluster -> levels.level(cluster.side(), cluster.price(), cluster.notional()));
            return levels.build();
        };
        return new LiquidationHeatmap(market.series(DoubleNumFactory.getInstance()),
                new ScriptedHeatmapFeed(market, script));
    }

    /** The bars at whose close the strategy enters the position's side. */
    List<Integer> entries(String call) {
        return entries(call, position);
    }

    /** The bars at whose close it enters that side. */
    List<Integer> entries(String call, Side side) {
        LiquidationHeatmap heatmap = heatmap();
        TwoSidedStrategy made = HOST.createStrategy(call, heatmap);
        Strategy strategy = side == Side.LONG ? made.longSignals() : made.shortSignals();
        BarSeries series = heatmap.series();
        List<Integer> entries = new ArrayList<>();
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            if (strategy.shouldEnter(i, new BaseTradingRecord(strategy.getStartingType()))) {
                entries.add(i);
            }
        }
        return entries;
    }
}
