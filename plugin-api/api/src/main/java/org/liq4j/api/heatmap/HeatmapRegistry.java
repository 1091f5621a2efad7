/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;

/**
 * The heatmap feeds of this process by the names of their series, for what has nothing but a series to find its heatmap by:
 * rules and strategies that ta4j reads from JSON. Safe to use from any thread.
 *
 * <pre>
 * try (HeatmapRegistry.Binding bound = HeatmapRegistry.bind(heatmap)) {
 *     Strategy strategy = Strategy.fromJson(series, json);
 * }
 * </pre>
 *
 * <p>
 * Rules that were read keep their feed after it is unbound.
 */
public final class HeatmapRegistry {

    /** What ta4j names a series that was given no name. */
    private static final String UNNAMED = "unnamed_series";

    private static final Map<String, Bound> BY_NAME = new TreeMap<>();

    private HeatmapRegistry() {
    }

    /** A heatmap, whose series is that of the first binding, and by how many bindings it is held. */
    private record Bound(LiquidationHeatmap heatmap, int bindings) {
    }

    /** Holds a feed under a name until it is closed; closing it again does nothing. */
    public static final class Binding implements AutoCloseable {

        private final String name;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Binding(String name) {
            this.name = name;
        }

        /** Ends this binding; the feed stays bound while another one holds it. */
        @Override
        public void close() {
            if (open.getAndSet(false)) {
                unbind(name);
            }
        }
    }

    /**
     * Binds the heatmap's feed to the name of its series. The same feed may be bound again.
     *
     * @throws InvalidValueException
     *             if the series has no name
     * @throws IllegalStateException
     *             if another feed is bound to that name
     */
    public static Binding bind(LiquidationHeatmap heatmap) {
        String name = nameOf(heatmap.series());
        synchronized (BY_NAME) {
            Bound bound = BY_NAME.get(name);
            if (bound != null && !bound.heatmap().feed().equals(heatmap.feed())) {
                throw new IllegalStateException("another heatmap is bound to series \"" + name + "\"; close it first");
            }
            BY_NAME.put(name, new Bound(heatmap, bound == null ? 1 : bound.bindings() + 1));
        }
        return new Binding(name);
    }

    /**
     * The heatmap of a series: the feed bound to its name, over the series itself, which may be a part or a copy of the one
     * that was bound.
     *
     * @throws InvalidValueException
     *             if the series has no name
     * @throws IllegalStateException
     *             if nothing is bound to its name
     */
    public static LiquidationHeatmap of(BarSeries series) {
        String name = nameOf(series);
        synchronized (BY_NAME) {
            Bound bound = BY_NAME.get(name);
            if (bound == null) {
                throw new IllegalStateException(
                        "no heatmap is bound to series \"" + name + "\"; bound are " + BY_NAME.keySet());
            }
            return bound.heatmap().over(series);
        }
    }

    private static void unbind(String name) {
        synchronized (BY_NAME) {
            BY_NAME.computeIfPresent(name,
                    (key, bound) -> bound.bindings() == 1 ? null : new Bound(bound.heatmap(), bound.bindings() - 1));
        }
    }

    private static String nameOf(BarSeries series) {
        @Nullable
        String name = series.getName();
        if (name == null || name.isBlank() || name.equals(UNNAMED)) {
            throw new InvalidValueException("series name", String.valueOf(name),
                    "must be given, as heatmaps are bound by it");
        }
        return name;
    }
}
