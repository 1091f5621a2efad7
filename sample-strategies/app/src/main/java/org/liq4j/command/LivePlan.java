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
}
