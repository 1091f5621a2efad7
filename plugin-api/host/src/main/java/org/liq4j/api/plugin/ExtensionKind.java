/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.List;

import com.google.inject.Key;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.Names;
import org.liq4j.api.extension.OverlayLayerFactory;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.extension.StrategyFactory;

/**
 * A kind of extension. Names are unique within a kind.
 *
 * @param <F>
 *            what is bound
 */
public final class ExtensionKind<F extends Extension> {

    public static final ExtensionKind<LiquidationModelFactory> MODEL = new ExtensionKind<>("model",
            LiquidationModelFactory.class);
    public static final ExtensionKind<IndicatorFactory> INDICATOR = new ExtensionKind<>("indicator",
            IndicatorFactory.class);
    public static final ExtensionKind<RuleFactory> RULE = new ExtensionKind<>("rule", RuleFactory.class);
    public static final ExtensionKind<StrategyFactory> STRATEGY = new ExtensionKind<>("strategy",
            StrategyFactory.class);
    public static final ExtensionKind<MarketSourceFactory> MARKET_SOURCE = new ExtensionKind<>("source",
            MarketSourceFactory.class);
    public static final ExtensionKind<Exchange> EXCHANGE = new ExtensionKind<>("exchange", Exchange.class);
    public static final ExtensionKind<OverlayLayerFactory> OVERLAY_LAYER = new ExtensionKind<>("overlay",
            OverlayLayerFactory.class);
    public static final ExtensionKind<SignalSinkFactory> SIGNAL_SINK = new ExtensionKind<>("sink",
            SignalSinkFactory.class);

    /** All kinds, in the order of a listing. */
    public static final List<ExtensionKind<?>> ALL = List.of(MODEL, INDICATOR, RULE, STRATEGY, MARKET_SOURCE,
            EXCHANGE, OVERLAY_LAYER, SIGNAL_SINK);

    private final String word;
    private final Class<F> type;

    private ExtensionKind(String word, Class<F> type) {
        this.word = word;
        this.type = type;
    }

    /** One word for messages and listings. */
    public String word() {
        return word;
    }

    Key<F> key(String name) {
        return Key.get(type, new BoundName(Names.checked(word, name)));
    }

    /** Whether the key is of an extension of this kind. */
    boolean owns(Key<?> key) {
        return key.getTypeLiteral().getRawType() == type && key.getAnnotation() instanceof ExtensionName;
    }

    /** The name of an extension by its key. */
    static String nameOf(Key<?> key) {
        if (key.getAnnotation() instanceof ExtensionName name) {
            return name.value();
        }
        throw new IllegalArgumentException("not the key of an extension: " + key);
    }

    @Override
    public String toString() {
        return word;
    }
}
