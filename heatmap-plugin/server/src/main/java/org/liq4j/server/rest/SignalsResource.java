/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.util.Locale;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.Signal;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /signals}: what a strategy says, at the ends of bars; as a backtest's sinks hear it. */
final class SignalsResource implements Resource {

    private final PluginHost host;
    private final BarAnswers charted;
    private final StrategySignals signals;

    SignalsResource(PluginHost host, BarAnswers charted) {
        this.host = host;
        this.charted = charted;
        this.signals = new StrategySignals(host);
    }

    @Override
    public String path() {
        return Api.BASE + "signals";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, BarAnswers.parameters("strategy"));
        ResolvedExtension<StrategyFactory> strategy = host.choose(ExtensionKind.STRATEGY, asked.required("strategy"));
        return charted.answer(path(), strategy.toString(), asked, (json, span) -> json
                .text("strategy", strategy.toString())
                .array("signals", array -> signals
                        .of(span.market(), span.history(), span.heatmap(), span.model(), strategy).stream()
                        .filter(signal -> isWithin(span, signal.time()))
                        .forEach(signal -> array.element(one -> write(one, signal)))));
    }

    private static boolean isWithin(BarAnswers.Span span, Instant time) {
        return !time.isBefore(span.series().getBar(span.first()).getEndTime())
                && !time.isAfter(span.series().getBar(span.last()).getEndTime());
    }

    private static void write(Json one, Signal signal) {
        String action = signal.action().name().replace('_', ' ').toLowerCase(Locale.ROOT);
        one.time("at", signal.time()).text("side", signal.side().name())
                .text("kind", signal.isEntry() ? "ENTRY" : "EXIT").number("price", signal.price())
                .text("text", signal.reason().isEmpty() ? action : signal.reason()).text("id", signal.id())
                .text("cause", signal.cause().name()).text("reason", signal.reason()).number("stop", signal.stop())
                .number("target", signal.target()).number("coins", signal.coins());
    }
}
