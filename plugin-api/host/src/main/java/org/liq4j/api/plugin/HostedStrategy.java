/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.strategy.named.NamedStrategy;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * One side of a strategy that a host made by name, in the form that ta4j writes as JSON and reads back: its label has the side
 * and the text it was asked for by, {@code HostedStrategy_long_cluster-ratio-regime(ratio=3)}.
 *
 * <pre>
 * try (HostedStrategy.Binding restoring = HostedStrategy.restoreWith(host);
 *         HeatmapRegistry.Binding bound = HeatmapRegistry.bind(heatmap)) {
 *     Strategy again = Strategy.fromJson(series, strategy.toJson());
 * }
 * </pre>
 *
 * <p>
 * JSON carries neither heatmap nor plugins: the heatmap is found by the name of the series ({@link HeatmapRegistry}), the
 * strategy in the host bound by {@link #restoreWith}. What comes back is a side for ta4j's own runs, which know no resting
 * orders: they are part of its exit rule. Sizing is the two-sided strategy's and not in it.
 */
public final class HostedStrategy extends NamedStrategy {

    private static final String LONG = "long";
    private static final String SHORT = "short";
    private static final Object LOCK = new Object();

    /** Guarded by the lock, as is the number below. */
    private static @Nullable PluginHost restoring;
    private static int bindings;

    static {
        registerImplementation(HostedStrategy.class);
    }

    private final transient Strategy strategy;

    /**
     * The side that a label describes, on the heatmap bound to the name of the series; what ta4j calls.
     *
     * @param label
     *            the side and the text, as in the label
     * @throws IllegalStateException
     *             if no heatmap is bound to the name of the series, or no host is bound to restore with
     * @throws InvalidValueException
     *             if the host has no such strategy
     */
    public HostedStrategy(BarSeries series, String... label) {
        this(restored(series, label), side(label), unescaped(label[1]));
    }

    private HostedStrategy(Strategy strategy, String side, String text) {
        super(buildLabel(HostedStrategy.class, side, escaped(text)), strategy.getEntryRule(), strategy.getExitRule(),
                strategy.getUnstableBars());
        this.strategy = strategy;
    }

    /** Holds the host that strategies are read back with until it is closed; closing it again does nothing. */
    public static final class Binding implements AutoCloseable {

        private final AtomicBoolean open = new AtomicBoolean(true);

        private Binding() {
        }

        /** Ends this binding; the host stays bound while another binding holds it. */
        @Override
        public void close() {
            if (open.getAndSet(false)) {
                unbind();
            }
        }
    }

    /**
     * Binds the host that strategies are read back with. The same host may be bound again. Safe to use from any thread.
     *
     * @throws IllegalStateException
     *             if another host is bound
     */
    public static Binding restoreWith(PluginHost host) {
        synchronized (LOCK) {
            if (restoring != null && !restoring.equals(host)) {
                throw new IllegalStateException(
                        "another host is bound to restore strategies with; close its binding first");
            }
            restoring = host;
            bindings++;
        }
        return new Binding();
    }

    private static void unbind() {
        synchronized (LOCK) {
            bindings--;
            if (bindings == 0) {
                restoring = null;
            }
        }
    }

    private static PluginHost restoringHost() {
        synchronized (LOCK) {
            if (restoring == null) {
                throw new IllegalStateException(
                        "no host is bound to restore strategies with: call HostedStrategy.restoreWith(host) first");
            }
            return restoring;
        }
    }

    /** The strategy with sides that can be written as JSON. */
    static TwoSidedStrategy named(TwoSidedStrategy strategy, String text) {
        return new TwoSidedStrategy(new HostedStrategy(strategy.longSignals(), LONG, text),
                new HostedStrategy(strategy.shortSignals(), SHORT, text), strategy.orders(), strategy.sizing());
    }

    private static Strategy restored(BarSeries series, String... label) {
        String side = side(label);
        TwoSidedStrategy made = restoringHost().createStrategy(unescaped(label[1]), HeatmapRegistry.of(series));
        return side.equals(LONG) ? made.longStrategy() : made.shortStrategy();
    }

    private static String side(String... label) {
        if (label.length != 2 || !List.of(LONG, SHORT).contains(label[0])) {
            throw new InvalidValueException("label", String.join("_", label),
                    "must be HostedStrategy_long_NAME(..) or HostedStrategy_short_NAME(..)");
        }
        return label[0];
    }

    /** ta4j cuts labels at underscores. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("_", "%5F");
    }

    private static String unescaped(String text) {
        return text.replace("%5F", "_").replace("%25", "%");
    }

    @Override
    public TradeType getStartingType() {
        return strategy.getStartingType();
    }

    /** The made strategy's own answer, which may be more than its rule's. */
    @Override
    public boolean shouldEnter(int index, TradingRecord tradingRecord) {
        return strategy.shouldEnter(index, tradingRecord);
    }

    @Override
    public boolean shouldExit(int index, TradingRecord tradingRecord) {
        return strategy.shouldExit(index, tradingRecord);
    }
}
