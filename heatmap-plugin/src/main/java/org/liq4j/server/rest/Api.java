/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.InstantSource;
import java.util.List;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.server.FrameSource;
import org.liq4j.server.InstrumentHealth;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/**
 * All that is answered under {@code /api/v1}, for whoever carries it to a network:
 *
 * <pre>
 * Api api = new Api(markets, host, InstantSource.system(), "0.1.0");
 * List&lt;Resource&gt; resources = api.resources();
 * FrameSource frames = api.frames();
 * </pre>
 */
public final class Api {

    private final List<Resource> resources;

    /**
     * @param host
     *            whose models, indicators, strategies and overlays are offered
     * @param clock
     *            when answers are given
     * @param version
     *            of the program
     */
    public Api(ServedMarkets markets, PluginHost host, InstantSource clock, String version) {
        this.resources = List.of();
    }

    /** One for each path, in no order. */
    public List<Resource> resources() {
        return resources;
    }

    /** Full frames, deltas and statuses of {@code /api/v1/frames}. */
    public FrameSource frames() {
        return (query, after, available) -> {
            throw new org.liq4j.server.UnknownThingException("frames");
        };
    }

    /** How the data of each market flow, in their order. */
    public List<InstrumentHealth> health() {
        return List.of();
    }
}
