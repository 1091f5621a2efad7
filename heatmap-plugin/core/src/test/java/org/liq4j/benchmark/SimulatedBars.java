/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** The market that every benchmark runs on. */
@State(Scope.Benchmark)
public class SimulatedBars {

    /** Bars of a minute. */
    static final int COUNT = 100_000;

    private final MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(COUNT));
    private final BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
    private final List<MarketEvent> events = new ArrayList<>();
    private final BracketSchedule brackets = BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT"))
            .orElseThrow();

    public SimulatedBars() {
        history.events().forEachRemaining(event -> {
            if (event instanceof Candle || event instanceof OpenInterest) {
                events.add(event);
            }
        });
    }

    BarSeries series() {
        return series;
    }

    List<MarketEvent> events() {
        return events;
    }

    BracketSchedule brackets() {
        return brackets;
    }
}
