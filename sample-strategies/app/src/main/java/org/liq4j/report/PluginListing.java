/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.FailedPlugin;
import org.liq4j.api.plugin.LoadedPlugin;
import org.liq4j.api.plugin.NamedExtension;
import org.liq4j.api.plugin.PluginHost;

/**
 * Plugins and what they bring.
 *
 * @param apiVersion
 *            of the host
 * @param plugins
 *            those that were loaded
 * @param failed
 *            those that were left out
 */
public record PluginListing(int apiVersion, List<Loaded> plugins, List<FailedPlugin> failed) {

    /**
     * A plugin.
     *
     * @param source
     *            its jar or folder
     * @param extensions
     *            by kind and name
     */
    public record Loaded(String name, String description, String source, List<Entry> extensions) {
    }

    /**
     * An extension.
     *
     * @param kind
     *            model, indicator, rule, strategy, source, exchange, overlay or sink
     * @param capabilities
     *            of an exchange: what can be done with it
     */
    public record Entry(String kind, String name, String description, List<Setting> parameters,
            List<String> capabilities) {
    }

    /**
     * A parameter.
     *
     * @param values
     *            what it takes
     * @param standard
     *            what it is if it is not given; empty if it must be given
     */
    public record Setting(String name, String values, String unit, Optional<String> standard, String description) {
    }

    /** What a host has. */
    public static PluginListing of(PluginHost host, InstantSource clock) {
        return new PluginListing(ApiVersion.CURRENT,
                host.plugins().stream().map(plugin -> loaded(plugin, clock)).toList(), host.failed());
    }

    private static Loaded loaded(LoadedPlugin plugin, InstantSource clock) {
        return new Loaded(plugin.name(), plugin.description(), plugin.source(),
                plugin.extensions().stream().map(extension -> entry(extension, clock)).toList());
    }

    private static Entry entry(NamedExtension named, InstantSource clock) {
        List<String> capabilities = named.extension() instanceof Exchange exchange
                ? ExchangeCapabilities.of(exchange, clock)
                : List.of();
        return new Entry(named.kind().word(), named.name(), named.extension().description(),
                named.extension().parameters().stream().map(PluginListing::setting).toList(), capabilities);
    }

    private static Setting setting(Parameter<?> parameter) {
        return new Setting(parameter.name(), parameter.values(), parameter.unit(), parameter.defaultText(),
                parameter.description());
    }
}
