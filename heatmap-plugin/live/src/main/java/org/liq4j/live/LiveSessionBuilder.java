/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.MarketConditions;
import org.liq4j.backtest.TradingTerms;
import org.liq4j.history.BarAggregator;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.OpenInterestModel;

/** What a {@link LiveSession} is made of. Whoever opened a sink or a journal closes it, after the session. */
public final class LiveSessionBuilder {

    /** Ten weeks of minutes. */
    private static final int MAX_BAR_COUNT = 100_000;

    final Instrument instrument;
    final Duration barDuration;
    Duration tradedDuration;
    final Map<String, Function<LiquidationHeatmap, TwoSidedStrategy>> strategies = new LinkedHashMap<>();
    final List<BarMeasure> measures = new ArrayList<>();
    final List<SignalSink> sinks = new ArrayList<>();
    final List<SessionListener> listeners = new ArrayList<>();
    Supplier<LiquidationModel> models;
    MarketHistory history;
    int maxBarCount = MAX_BAR_COUNT;
    NumFactory numFactory = DoubleNumFactory.getInstance();
    Backtest backtest = new Backtest(10_000, TradingTerms.DEFAULT);
    MarketConditions conditions = MarketConditions.DEFAULT;
    @Nullable
    SessionJournal journal;

    LiveSessionBuilder(Instrument instrument, Duration barDuration) {
        this.instrument = instrument;
        this.barDuration = barDuration;
        this.tradedDuration = barDuration;
        this.models = () -> OpenInterestModel.of(instrument);
        this.history = MarketHistory.builder(instrument, barDuration).build();
    }

    /**
     * The model of the heatmap; the default one of the instrument unless this is called.
     *
     * @param fresh
     *            gives a new model each time, always with the same settings
     */
    public LiveSessionBuilder model(Supplier<LiquidationModel> fresh) {
        models = fresh;
        return this;
    }

    /**
     * Bars before the session: indicators and the heatmap see them, accounts do not trade them. Not used if a journal has bars:
     * what came after those is then to be applied.
     *
     * @throws InvalidValueException
     *             if it is of another instrument or bar duration
     */
    public LiveSessionBuilder history(MarketHistory warmUp) {
        if (!warmUp.instrument().equals(instrument) || !warmUp.barDuration().equals(barDuration)) {
            throw new InvalidValueException("history", warmUp.instrument() + " " + warmUp.barDuration(),
                    "must be of " + instrument + " in bars of " + barDuration);
        }
        history = warmUp;
        return this;
    }

    /**
     * Strategies trade longer bars than those that come, on the heatmap of the latter: hours on a heatmap of minutes, say. The
     * session makes them ({@link BarAggregator}); a strategy is asked when one has closed. The bars that come unless this is called.
     *
     * @throws InvalidValueException
     *             unless it is a multiple of the bars that come
     */
    public LiveSessionBuilder tradedBars(Duration duration) {
        if (!BarAggregator.isMultiple(duration, barDuration)) {
            throw new InvalidValueException("tradedBars", duration.toString(),
                    "must be a multiple of the bars that come, of " + barDuration);
        }
        tradedDuration = duration;
        return this;
    }

    /**
     * How many bars the series keeps, {@value #MAX_BAR_COUNT} unless this is called. An indicator that looks back further, or to
     * the start of the series, says what it says of a series that begins there.
     *
     * @throws InvalidValueException
     *             if {@code bars < 2}
     */
    public LiveSessionBuilder maxBarCount(int bars) {
        if (bars < 2) {
            throw new InvalidValueException("maxBarCount", Integer.toString(bars), "must be >= 2");
        }
        maxBarCount = bars;
        return this;
    }

    /** The kind of numbers of the series: doubles, as in backtests, unless this is called. */
    public LiveSessionBuilder numFactory(NumFactory factory) {
        numFactory = factory;
        return this;
    }

    /**
     * A strategy, which trades in a paper account of its own.
     *
     * @param name
     *            stands in its signals and their ids
     * @param maker
     *            makes it when the series has its first bar
     * @throws InvalidValueException
     *             if another one has that name
     */
    public LiveSessionBuilder strategy(String name, Function<LiquidationHeatmap, TwoSidedStrategy> maker) {
        if (strategies.putIfAbsent(name, maker) != null) {
            throw new InvalidValueException("strategy", name, "must not be given twice");
        }
        return this;
    }

    /** The starting equity and terms of each account; {@code 10,000} and {@link TradingTerms#DEFAULT} unless this is called. */
    public LiveSessionBuilder terms(Backtest account, MarketConditions market) {
        backtest = account;
        conditions = market;
        return this;
    }

    /** Taken down at the close of each bar from the first on, those of the warm-up and of a replay included. */
    public LiveSessionBuilder measure(BarMeasure measure) {
        measures.add(measure);
        return this;
    }

    /** Hears of all signals. */
    public LiveSessionBuilder sink(SignalSink sink) {
        sinks.add(sink);
        return this;
    }

    /** Hears of all signals; what it throws is told as a sink's failure. */
    public LiveSessionBuilder onSignal(Consumer<Signal> receiver) {
        return sink(new SignalSink() {

            @Override
            public void accept(Signal signal) {
                receiver.accept(signal);
            }

            @Override
            public void close() {
                // nothing is held
            }
        });
    }

    /** Is told of what happens. */
    public LiveSessionBuilder listener(SessionListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Keeps what the session is given, so that it goes on where one with the same journal and settings ended. */
    public LiveSessionBuilder journal(SessionJournal kept) {
        journal = kept;
        return this;
    }

    /**
     * Opens the session: runs through what the journal has, or else through the warm-up.
     *
     * @throws RuntimeException
     *             if the journal cannot be read, or a strategy cannot be made
     */
    public LiveSession open() {
        return LiveSession.open(this);
    }
}
