/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.backtest.BacktestListener;

/** The sinks that a strategy's signals go to. */
final class SignalOutput implements AutoCloseable {

    private final List<SignalSink> sinks = new ArrayList<>();
    private final Instrument instrument;
    private final String strategy;
    private final BarSeries series;

    private SignalOutput(Instrument instrument, String strategy, BarSeries series) {
        this.instrument = instrument;
        this.strategy = strategy;
        this.series = series;
    }

    /** The sinks that are named, before any is opened. */
    static List<ResolvedExtension<SignalSinkFactory>> choose(PluginHost host, List<String> names) {
        return names.stream().map(
                name -> UsageException.check("--signals", () -> host.choose(ExtensionKind.SIGNAL_SINK, name))).toList();
    }

    /** Opens them; if one cannot be opened, those opened before are closed. */
    static SignalOutput open(PluginHost host, List<ResolvedExtension<SignalSinkFactory>> chosen, Instrument instrument,
            String strategy, BarSeries series) {
        SignalOutput output = new SignalOutput(instrument, strategy, series);
        try {
            for (ResolvedExtension<SignalSinkFactory> sink : chosen) {
                output.sinks.add(UsageException.check("--signals", () -> opened(host, sink)));
            }
            return output;
        } catch (RuntimeException e) {
            output.close();
            throw e;
        }
    }

    private static SignalSink opened(PluginHost host, ResolvedExtension<SignalSinkFactory> sink) {
        return host.make(sink, () -> {
            try {
                return sink.extension().open(sink.arguments());
            } catch (UncheckedIOException e) {
                throw new InvalidValueException("sink", sink.toString(), String.valueOf(e.getMessage()));
            }
        });
    }

    /** Tells the sinks of signals and the progress of bars. */
    BacktestListener with(Progress progress) {
        return new BacktestListener() {

            @Override
            public void barDone(int index) {
                progress.advance();
            }

            @Override
            public void signal(int index, Signal.Action action) {
                Bar bar = series.getBar(index);
                Signal signal = Signal.of(bar.getEndTime(), instrument, strategy, action,
                        bar.getClosePrice().doubleValue());
                sinks.forEach(sink -> sink.accept(signal));
            }
        };
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        for (SignalSink sink : sinks) {
            try {
                sink.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
