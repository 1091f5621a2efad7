/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.ExtensionCall;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.Names;
import org.liq4j.api.extension.OverlayLayerFactory;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.overlay.OverlayLayer;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * The extensions of all plugins that were found, wired by one injector. Immutable; any thread may use it. Extensions are asked
 * for as {@code name} or {@code name(parameter=value, ...)}; what is wrong with that is an {@link InvalidValueException} that
 * says what was perhaps meant.
 */
public final class PluginHost implements AutoCloseable {

    private final List<LoadedPlugin> plugins;
    private final List<FailedPlugin> failed;
    private final List<PluginClassLoader> classLoaders;
    private final HostedStrategies strategies;

    private PluginHost(List<LoadedPlugin> plugins, List<FailedPlugin> failed, List<PluginClassLoader> classLoaders,
            HostedStrategies strategies) {
        this.plugins = List.copyOf(plugins);
        this.failed = List.copyOf(failed);
        this.classLoaders = List.copyOf(classLoaders);
        this.strategies = strategies;
    }

    /**
     * Finds the plugins that the class loader sees and wires them, without a user's own files.
     *
     * @throws PluginException
     *             if two plugins bind one name
     */
    public static PluginHost load(ClassLoader classLoader) {
        return load(PluginSearch.of(classLoader));
    }

    /**
     * Finds plugins and wires them.
     *
     * @throws PluginException
     *             if two plugins bind one name, the directory cannot be read, or, in a strict search, a plugin cannot be loaded
     */
    public static PluginHost load(PluginSearch search) {
        PluginDiscovery discovery = new PluginDiscovery(search);
        try {
            discovery.run();
            List<FailedPlugin> failed = new ArrayList<>(discovery.failed());
            HostedStrategies strategies = new HostedStrategies();
            List<LoadedPlugin> plugins = new PluginWiring(search.userDirectory(), strategies, failed)
                    .wire(discovery.candidates());
            if (search.strict() && !failed.isEmpty()) {
                throw new PluginException(failed.stream().map(FailedPlugin::toString)
                        .collect(Collectors.joining("; ", "plugins that cannot be loaded: ", "")));
            }
            PluginHost host = new PluginHost(plugins, failed, discovery.classLoaders(), strategies);
            strategies.completeWith(host);
            return host;
        } catch (RuntimeException | Error e) {
            close(discovery.classLoaders());
            throw e;
        }
    }

    /** The plugins that were loaded, in the order they were found. */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /** Those that were left out. */
    public List<FailedPlugin> failed() {
        return failed;
    }

    /**
     * The extension that a text asks for.
     *
     * @throws InvalidValueException
     *             if there is none of that name, or its parameters do not take what was given
     */
    public <F extends Extension> ResolvedExtension<F> choose(ExtensionKind<F> kind, String text) {
        ExtensionCall call = ExtensionCall.parse(kind.word(), text);
        F extension = find(kind, call.name());
        return new ResolvedExtension<>(call.name(), extension, Arguments.of(extension, call.arguments()));
    }

    /** The names bound for a kind, sorted. */
    public Set<String> names(ExtensionKind<?> kind) {
        return extensions(kind).map(NamedExtension::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The exchanges of all plugins. */
    public Exchanges exchanges() {
        return new Exchanges(extensions(ExtensionKind.EXCHANGE).map(NamedExtension::extension)
                .map(Exchange.class::cast).toList());
    }

    /** A fresh model. */
    public LiquidationModel createModel(String text, Instrument instrument) {
        ResolvedExtension<LiquidationModelFactory> chosen = choose(ExtensionKind.MODEL, text);
        return make(chosen, () -> chosen.extension().create(instrument, chosen.arguments()));
    }

    /** An indicator over the heatmap's series. */
    public Indicator<?> createIndicator(String text, LiquidationHeatmap heatmap) {
        ResolvedExtension<IndicatorFactory> chosen = choose(ExtensionKind.INDICATOR, text);
        return make(chosen, () -> chosen.extension().create(heatmap, chosen.arguments()));
    }

    /** A rule over the heatmap's series. */
    public Rule createRule(String text, LiquidationHeatmap heatmap) {
        ResolvedExtension<RuleFactory> chosen = choose(ExtensionKind.RULE, text);
        return make(chosen, () -> chosen.extension().create(heatmap, chosen.arguments()));
    }

    /** A strategy over the heatmap's series, whose sides ta4j can write as JSON: see {@link HostedStrategy}. */
    public TwoSidedStrategy createStrategy(String text, LiquidationHeatmap heatmap) {
        return createStrategy(choose(ExtensionKind.STRATEGY, text), heatmap);
    }

    /** The same, of a strategy that was chosen before. */
    public TwoSidedStrategy createStrategy(ResolvedExtension<StrategyFactory> chosen, LiquidationHeatmap heatmap) {
        return HostedStrategy.named(make(chosen, () -> strategies.make(chosen, heatmap)), chosen.toString());
    }

    /** A layer over the heatmap's series. */
    public OverlayLayer createOverlayLayer(String text, LiquidationHeatmap heatmap) {
        ResolvedExtension<OverlayLayerFactory> chosen = choose(ExtensionKind.OVERLAY_LAYER, text);
        return make(chosen, () -> chosen.extension().create(heatmap, chosen.arguments()));
    }

    /** An open source of market data. */
    public MarketSourceFactory.Source openSource(String text) {
        return openSource(choose(ExtensionKind.MARKET_SOURCE, text));
    }

    /** The same, of a source that was chosen before. */
    public MarketSourceFactory.Source openSource(ResolvedExtension<MarketSourceFactory> chosen) {
        return make(chosen, () -> chosen.extension().open(chosen.arguments()));
    }

    /** An open sink of signals; whoever asked for it closes it. */
    public SignalSink openSink(String text) {
        return openSink(choose(ExtensionKind.SIGNAL_SINK, text));
    }

    /** The same, of a sink that was chosen before. */
    public SignalSink openSink(ResolvedExtension<SignalSinkFactory> chosen) {
        return make(chosen, () -> chosen.extension().open(chosen.arguments()));
    }

    /**
     * What a factory makes.
     *
     * @throws InvalidValueException
     *             if the factory refuses its parameters
     * @throws PluginException
     *             if the factory fails otherwise or makes nothing; names the extension and its plugin
     */
    public <T> T make(ResolvedExtension<?> chosen, Supplier<T> factory) {
        @Nullable
        T made;
        try {
            made = factory.get();
        } catch (InvalidValueException | PluginException e) {
            throw e;
        } catch (Throwable e) {
            throw new PluginException(chosen + " of " + owner(chosen.extension()) + " cannot be made: "
                    + Causes.of(Failures.survivable(e)), e);
        }
        if (made == null) {
            throw new PluginException(chosen + " of " + owner(chosen.extension()) + " cannot be made: its factory "
                    + "gives nothing");
        }
        return made;
    }

    private String owner(Extension extension) {
        return plugins.stream()
                .filter(plugin -> plugin.extensions().stream().anyMatch(bound -> bound.extension().equals(extension)))
                .map(plugin -> "plugin " + plugin.name() + " (" + plugin.source() + ")").findFirst()
                .orElse("no plugin of this host");
    }

    /** Closes the jars of plugins that came from a directory; their classes that are not loaded yet are then lost. */
    @Override
    public void close() {
        close(classLoaders);
    }

    private static void close(List<PluginClassLoader> classLoaders) {
        UncheckedIOException failure = null;
        for (PluginClassLoader classLoader : classLoaders) {
            try {
                classLoader.close();
            } catch (IOException e) {
                failure = failure == null ? new UncheckedIOException(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Stream<NamedExtension> extensions(ExtensionKind<?> kind) {
        return plugins.stream().flatMap(plugin -> plugin.extensions().stream())
                .filter(extension -> extension.kind().equals(kind));
    }

    private <F extends Extension> F find(ExtensionKind<F> kind, String name) {
        TreeMap<String, Extension> byName = new TreeMap<>();
        extensions(kind).forEach(bound -> byName.put(bound.name(), bound.extension()));
        Extension found = byName.get(name);
        if (found == null) {
            throw new InvalidValueException(kind.word(), name,
                    byName.isEmpty() ? noneOf(kind) : unknown(name, byName.keySet()));
        }
        @SuppressWarnings("unchecked") // the kind's key has that type
        F extension = (F) found;
        return extension;
    }

    private static String unknown(String name, Set<String> known) {
        return "is not known" + Names.didYouMean(name, known) + " (there are: " + String.join(", ", known) + ")";
    }

    private String noneOf(ExtensionKind<?> kind) {
        String heatmap = kind.equals(ExtensionKind.MODEL) ? ", so there is no heatmap" : "";
        String left = failed.isEmpty() ? "" : "; left out: " + failed;
        return "no plugin brings any" + heatmap + " (loaded: " + plugins.stream().map(LoadedPlugin::name).toList()
                + left + ")";
    }
}
