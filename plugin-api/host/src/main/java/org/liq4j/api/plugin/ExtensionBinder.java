/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.List;
import java.util.function.BiFunction;

import com.google.inject.Binder;
import com.google.inject.binder.LinkedBindingBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.OverlayLayerFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * The one door for extensions:
 *
 * <pre>
 * ExtensionBinder extensions = extensionBinder(binder);
 * extensions.bindIndicator("my-indicator").to(MyIndicatorFactory.class);
 * extensions.bindModel("my-model").to(MyModelFactory.class);
 * </pre>
 *
 * Names are kebab-case and unique for their kind, over all plugins: where two bind one name, the host does not start and names
 * both. The host makes one object of each, which any thread may use.
 */
public final class ExtensionBinder {

    private final Binder binder;

    private ExtensionBinder(Binder binder) {
        this.binder = binder;
    }

    /** The door for the module that is being configured with this binder. */
    public static ExtensionBinder extensionBinder(Binder binder) {
        return new ExtensionBinder(binder.skipSources(ExtensionBinder.class));
    }

    /** Binds an indicator. */
    public LinkedBindingBuilder<IndicatorFactory> bindIndicator(String name) {
        return bind(ExtensionKind.INDICATOR, name);
    }

    /**
     * Binds an indicator that is made of a heatmap and parameters alone.
     *
     * @param description
     *            one sentence for a user who chooses
     */
    public void bindIndicator(String name, String description, List<Parameter<?>> parameters,
            BiFunction<LiquidationHeatmap, Arguments, Indicator<?>> constructor) {
        bindIndicator(name).toInstance(IndicatorFactory.of(description, parameters, constructor));
    }

    /** Binds a rule. */
    public LinkedBindingBuilder<RuleFactory> bindRule(String name) {
        return bind(ExtensionKind.RULE, name);
    }

    /**
     * Binds a rule that is made of a heatmap and parameters alone.
     *
     * @param description
     *            one sentence for a user who chooses
     */
    public void bindRule(String name, String description, List<Parameter<?>> parameters,
            BiFunction<LiquidationHeatmap, Arguments, Rule> constructor) {
        bindRule(name).toInstance(RuleFactory.of(description, parameters, constructor));
    }

    /** Binds a strategy. */
    public LinkedBindingBuilder<StrategyFactory> bindStrategy(String name) {
        return bind(ExtensionKind.STRATEGY, name);
    }

    /** Binds a liquidation model. */
    public LinkedBindingBuilder<LiquidationModelFactory> bindModel(String name) {
        return bind(ExtensionKind.MODEL, name);
    }

    /** Binds a source of market data. */
    public LinkedBindingBuilder<MarketSourceFactory> bindMarketSource(String name) {
        return bind(ExtensionKind.MARKET_SOURCE, name);
    }

    /**
     * Binds an exchange.
     *
     * @param name
     *            that of its instruments' venue in lower case, with hyphens for underscores
     */
    public LinkedBindingBuilder<Exchange> bindExchange(String name) {
        return bind(ExtensionKind.EXCHANGE, name);
    }

    /** Binds a layer to draw over a chart. */
    public LinkedBindingBuilder<OverlayLayerFactory> bindOverlayLayer(String name) {
        return bind(ExtensionKind.OVERLAY_LAYER, name);
    }

    /** Binds a place to send signals to. */
    public LinkedBindingBuilder<SignalSinkFactory> bindSignalSink(String name) {
        return bind(ExtensionKind.SIGNAL_SINK, name);
    }

    private <F extends Extension> LinkedBindingBuilder<F> bind(ExtensionKind<F> kind, String name) {
        return binder.bind(kind.key(name));
    }
}
