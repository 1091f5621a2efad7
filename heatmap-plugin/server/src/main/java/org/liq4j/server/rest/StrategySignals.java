/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.PerpetualMarket;
import org.liq4j.backtest.RunSignals;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.market.ServedMarket;

/**
 * What strategies say of a market: a backtest's own signals, of the market's account, which pays fees and funding,
 * has resting orders filled within bars and is liquidated. A run is made when it is first asked about and kept until others need
 * the room. Any thread.
 */
final class StrategySignals {

    /** Signals kept. */
    private static final int KEPT = 200_000;

    private final PluginHost host;
    private final BoundedCache<Key, List<Signal>> kept = new BoundedCache<>(KEPT, said -> said.size() + 1L);

    StrategySignals(PluginHost host) {
        this.host = host;
    }

    /** A strategy over a model's levels after the bars of an instrument; the time tells bars of one number apart. */
    private record Key(Instrument instrument, String model, String strategy, int bars, Instant end) {
    }

    /**
     * All signals over the bars, in their order. What is said at the end of a bar rests on that bar and those before it.
     *
     * @param history
     *            the bars that the heatmap's series has
     * @param model
     *            what tells the heatmap's model from others
     */
    List<Signal> of(ServedMarket market, MarketHistory history, LiquidationHeatmap heatmap, String model,
            ResolvedExtension<StrategyFactory> strategy) {
        int bars = history.size();
        Key key = new Key(history.instrument(), model, strategy.toString(), bars, history.endTime(bars - 1));
        return kept.get(key, () -> run(market, history, heatmap, strategy));
    }

    private List<Signal> run(ServedMarket market, MarketHistory history, LiquidationHeatmap heatmap,
            ResolvedExtension<StrategyFactory> strategy) {
        List<Signal> said = new ArrayList<>();
        PerpetualMarket traded = market.account().conditions().market(history, heatmap.series())
                .withTradesFrom(Math.min(market.account().tradesFrom(), history.size()));
        TwoSidedStrategy made = host.createStrategy(strategy, heatmap);
        market.account().backtest().run(traded, made, new RunSignals(history.instrument(), strategy.toString(),
                heatmap.series(), made, said::add));
        return List.copyOf(said);
    }
}
