/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

import com.google.inject.Inject;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.server.http.HttpServer;
import org.liq4j.server.http.HttpServerSettings;
import org.liq4j.server.http.PageFiles;
import org.liq4j.server.http.ServedContent;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;
import org.liq4j.server.rest.Api;

/** Serves the heatmaps of a market; the server is closed with all else that the run has opened. */
final class HeatmapServer {

    private final InstantSource clock;
    private final OpenResources resources;

    @Inject
    HeatmapServer(InstantSource clock, OpenResources resources) {
        this.clock = clock;
        this.resources = resources;
    }

    /**
     * Starts to serve.
     *
     * @throws IOException
     *             if the server cannot listen where the settings say
     */
    HttpServer start(HttpServerSettings settings, List<ServedMarket> markets, PluginHost host) throws IOException {
        return start(settings, api(markets, host));
    }

    /** What there is to serve of the markets. */
    Api api(List<ServedMarket> markets, PluginHost host) {
        return new Api(new ServedMarkets(markets), host, clock, VersionProvider.version());
    }

    /**
     * Starts to serve.
     *
     * @throws IOException
     *             if the server cannot listen where the settings say
     */
    HttpServer start(HttpServerSettings settings, Api api) throws IOException {
        ServedContent content = new ServedContent(api.resources(), api.frames(), api::health, PageFiles.names());
        return resources.add(HttpServer.start(settings, content, clock));
    }
}
