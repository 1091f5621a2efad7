/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;

import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.strategy.StrategyFactory;

/** The extensions of all plugins on a class path, wired by one injector. Immutable; any thread may use it. */
public final class PluginHost {

    private final Map<String, LiquidationModelFactory> models;
    private final Map<String, StrategyFactory> strategies;

    private PluginHost(Injector injector) {
        models = injector.getInstance(Key.get(new TypeLiteral<Map<String, LiquidationModelFactory>>() {
        }));
        strategies = injector.getInstance(Key.get(new TypeLiteral<Map<String, StrategyFactory>>() {
        }));
    }

    /**
     * Finds the plugins that the class loader sees and wires them, without a user's own files.
     *
     * @throws com.google.inject.CreationException
     *             if their bindings contradict each other, for example by a name bound twice
     */
    public static PluginHost load(ClassLoader classLoader) {
        return load(classLoader, UserDirectory.NONE);
    }

    /**
     * Finds the plugins that the class loader sees and wires them.
     *
     * @param userDirectory
     *            bound for the plugins
     * @throws com.google.inject.CreationException
     *             if their bindings contradict each other, for example by a name bound twice
     */
    public static PluginHost load(ClassLoader classLoader, UserDirectory userDirectory) {
        List<Module> modules = new ArrayList<>();
        modules.add(ExtensionBinder::extensionBinder);
        modules.add(binder -> binder.bind(UserDirectory.class).toInstance(userDirectory));
        for (Plugin plugin : ServiceLoader.load(Plugin.class, classLoader)) {
            modules.add(plugin.module());
        }
        return new PluginHost(Guice.createInjector(modules));
    }

    /**
     * The model bound to that name.
     *
     * @throws InvalidValueException
     *             if there is none; the message lists those there are
     */
    public LiquidationModelFactory model(String name) {
        return find("model", models, name);
    }

    /**
     * The strategy bound to that name.
     *
     * @throws InvalidValueException
     *             if there is none; the message lists those there are
     */
    public StrategyFactory strategy(String name) {
        return find("strategy", strategies, name);
    }

    public Set<String> modelNames() {
        return new TreeSet<>(models.keySet());
    }

    public Set<String> strategyNames() {
        return new TreeSet<>(strategies.keySet());
    }

    private static <T> T find(String kind, Map<String, T> extensions, String name) {
        T extension = extensions.get(name);
        if (extension == null) {
            throw new InvalidValueException(kind, name, "must be one of " + new TreeSet<>(extensions.keySet()));
        }
        return extension;
    }
}
