/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import com.google.inject.Binder;
import com.google.inject.binder.LinkedBindingBuilder;
import com.google.inject.multibindings.MapBinder;

import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.strategy.StrategyFactory;

/**
 * The one door for extensions:
 *
 * <pre>
 * ExtensionBinder extensions = extensionBinder(binder);
 * extensions.bindModel("my-model").to(MyModelFactory.class);
 * </pre>
 *
 * Names are kebab-case and unique for their kind; a name bound twice fails the start.
 */
public final class ExtensionBinder {

    private final MapBinder<String, LiquidationModelFactory> models;
    private final MapBinder<String, StrategyFactory> strategies;

    private ExtensionBinder(Binder binder) {
        models = MapBinder.newMapBinder(binder, String.class, LiquidationModelFactory.class);
        strategies = MapBinder.newMapBinder(binder, String.class, StrategyFactory.class);
    }

    /** The door for the module that is being configured with this binder. */
    public static ExtensionBinder extensionBinder(Binder binder) {
        return new ExtensionBinder(binder);
    }

    /** Binds a liquidation model. */
    public LinkedBindingBuilder<LiquidationModelFactory> bindModel(String name) {
        return models.addBinding(checked(name));
    }

    /** Binds a strategy. */
    public LinkedBindingBuilder<StrategyFactory> bindStrategy(String name) {
        return strategies.addBinding(checked(name));
    }

    private static String checked(String name) {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new InvalidValueException("name", name, "must be kebab-case, for example open-interest");
        }
        return name;
    }
}
