/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.market.PlainAccount;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** An api over simulated markets, asked in words. */
final class ServedFixture {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final JsonMapper JSON = JsonMapper.builder().build();

    final Api api;

    ServedFixture(PluginHost host, InstantSource clock, ServedMarket... markets) {
        this.api = new Api(new ServedMarkets(List.of(markets)), host, clock, "test");
    }

    /** Over bars that are all there. */
    static ServedFixture of(PluginHost host, MarketHistory history) {
        InstantSource clock = InstantSource.fixed(NOW);
        return new ServedFixture(host, clock,
                ServedMarket.historical(history, true, List.of("no gaps"), PlainAccount.PLAIN, clock));
    }

    static MarketHistory simulated(int bars, Duration bar) {
        return SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(7).withBars(bars).withBarDuration(bar));
    }

    /** The built-in plugins and one for tests. */
    static PluginHost host(Path folder) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.writeString(services.resolve("org.liq4j.api.plugin.Plugin"), EveryTenthBarPlugin.class.getName());
            return PluginHost.load(new URLClassLoader(new URL[]{url(folder)}, ServedFixture.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    /** The answer to a question: the name of the resource, then names and values of parameters. */
    Answer answer(String resource, Object... parameters) {
        return api.resources().stream().filter(one -> one.path().equals("/api/v1/" + resource)).findFirst()
                .orElseThrow().answer(query(parameters));
    }

    static Query query(Object... parameters) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.put(parameters[i].toString(), parameters[i + 1].toString());
        }
        return Query.of(byName);
    }

    JsonNode ask(String resource, Object... parameters) {
        return JSON.readTree(answer(resource, parameters).body());
    }
}
