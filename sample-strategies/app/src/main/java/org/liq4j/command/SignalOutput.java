/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.AskedTrade;
import org.liq4j.backtest.BacktestListener;
import org.liq4j.backtest.RoundTrip;
import org.liq4j.backtest.RunSignals;

/**
 * The sinks that a strategy's signals go to. One that fails gets nothing more and is told in a note; the run and the other sinks go
 * on.
 */
final class SignalOutput implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/?#\\s\"(),]*)[/?#][^\\s\"(),]*");

    private final List<Delivery> deliveries = new ArrayList<>();
    private final Instrument instrument;
    private final String strategy;
    private final BarSeries series;
    private int signals;

    private SignalOutput(Instrument instrument, String strategy, BarSeries series) {
        this.instrument = instrument;
        this.strategy = strategy;
        this.series = series;
    }

    /** One sink, and how far it came. */
    private static final class Delivery {

        private final String name;
        private final SignalSink sink;
        private int delivered;
        private @Nullable String failure;

        Delivery(String name, SignalSink sink) {
            this.name = name;
            this.sink = sink;
        }

        void accept(Signal signal) {
            if (failure == null && succeeds(() -> sink.accept(signal))) {
                delivered++;
            }
        }

        void close() {
            succeeds(sink::close);
        }

        /** A sink is a plugin's: whatever it throws is its failure, and the first one counts. */
        private boolean succeeds(Runnable action) {
            try {
                action.run();
                return true;
            } catch (RuntimeException e) {
                String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
                failure = failure == null ? message : failure;
                return false;
            }
        }

        Optional<String> note(int of) {
            return Optional.ofNullable(failure).map(why -> "the signal sink " + name + " failed after " + delivered
                    + " of " + of + (of == 1 ? " signal: " : " signals: ") + why);
        }
    }

    /** The sinks that are named, before any is opened. */
    static List<ResolvedExtension<SignalSinkFactory>> choose(PluginHost host, List<String> names) {
        return names.stream().map(name -> shown(() -> host.choose(ExtensionKind.SIGNAL_SINK, name))).toList();
    }

    /** Opens them; if one cannot be opened, those opened before are closed. */
    static SignalOutput open(PluginHost host, List<ResolvedExtension<SignalSinkFactory>> chosen, Instrument instrument,
            String strategy, BarSeries series) {
        SignalOutput output = new SignalOutput(instrument, strategy, series);
        try {
            for (ResolvedExtension<SignalSinkFactory> sink : chosen) {
                output.deliveries.add(new Delivery(withoutPaths(sink.toString()), opened(host, sink)));
            }
            return output;
        } catch (RuntimeException e) {
            output.close();
            throw e;
        }
    }

    /** Opens one; what it does not allow is wrong usage. */
    static SignalSink opened(PluginHost host, ResolvedExtension<SignalSinkFactory> sink) {
        return shown(() -> host.make(sink, () -> {
            try {
                return sink.extension().open(sink.arguments());
            } catch (UncheckedIOException e) {
                throw new InvalidValueException("sink", sink.toString(), String.valueOf(e.getMessage()));
            }
        }));
    }

    private static <T> T shown(Supplier<T> work) {
        try {
            return UsageException.check("--signals", work);
        } catch (UsageException e) {
            throw new UsageException(withoutPaths(e.getMessage()));
        }
    }

    /** The address of a webhook is often a secret itself: what follows its host is shown nowhere. */
    private static String withoutPaths(String text) {
        return ADDRESS.matcher(text).replaceAll("$1/...");
    }

    /**
     * Tells the sinks of signals and the progress of bars.
     *
     * @param made
     *            the strategy that is run
     */
    BacktestListener with(TwoSidedStrategy made, Progress progress) {
        RunSignals told = new RunSignals(instrument, strategy, series, made, this::deliver);
        return new BacktestListener() {

            @Override
            public void barDone(int index) {
                progress.advance();
            }

            @Override
            public void signal(int index, AskedTrade asked) {
                told.signal(index, asked);
            }

            @Override
            public void opened(int index, Side side, double price, double coins) {
                told.opened(index, side, price, coins);
            }

            @Override
            public void closed(int index, RoundTrip trade) {
                told.closed(index, trade);
            }
        };
    }

    private void deliver(Signal signal) {
        signals++;
        deliveries.forEach(delivery -> delivery.accept(signal));
    }

    /** One sentence for each sink that failed; complete once this is closed. */
    List<String> failures() {
        return deliveries.stream().flatMap(delivery -> delivery.note(signals).stream()).toList();
    }

    @Override
    public void close() {
        deliveries.forEach(Delivery::close);
    }
}
