/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.StrategyCatalog;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** Makes the host's strategies, also for those that wrap others. Empty until the host is there. */
final class HostedStrategies implements StrategyCatalog {

    private final AtomicReference<@Nullable PluginHost> host = new AtomicReference<>();
    /** Names of what the thread is making, the innermost last. */
    private final ThreadLocal<Deque<String>> making = ThreadLocal.withInitial(ArrayDeque::new);

    void completeWith(PluginHost complete) {
        host.set(complete);
    }

    @Override
    public TwoSidedStrategy create(String text, LiquidationHeatmap heatmap) {
        PluginHost complete = host.get();
        if (complete == null) {
            throw new IllegalStateException("strategies can be asked for when all plugins are wired, not before");
        }
        return make(complete.choose(ExtensionKind.STRATEGY, text), heatmap);
    }

    TwoSidedStrategy make(ResolvedExtension<StrategyFactory> chosen, LiquidationHeatmap heatmap) {
        Deque<String> names = making.get();
        if (names.contains(chosen.name())) {
            throw new InvalidValueException("strategy", chosen.name(),
                    "wraps itself (" + String.join(" of ", names) + " of " + chosen.name() + ")");
        }
        names.addLast(chosen.name());
        try {
            return chosen.extension().create(heatmap, chosen.arguments());
        } finally {
            names.removeLast();
        }
    }
}
