/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.Optional;

import org.liq4j.server.http.HttpServerSettings;

/**
 * What a live run was asked for.
 *
 * @param server
 *            where the page is served, if it is
 * @param time
 *            after which it ends; empty: when interrupted
 * @param json
 *            whether the result is printed as JSON
 */
record LivePlan(LiveOptions options, PluginOptions plugins, ModelChoice model, TradingOptions trading,
        Optional<HttpServerSettings> server, Optional<Duration> time, boolean json) {

    /** What a state calls the length of the bars that are traded, where it is not that of the bars that it keeps. */
    static final String TRADED_BARS = "traded bars";

    /** Length of the bars that are followed. */
    Duration engineInterval() {
        return options.engineInterval(server.isPresent());
    }

    /** Whether longer bars are traded than are followed. */
    boolean hasLongerBars() {
        return !options.interval().equals(engineInterval());
    }
}
