/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.Locale;

import org.ta4j.core.Bar;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.Signal;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /signals}: what a strategy says, at the end of the bar at whose close it says so; as a backtest's signals are. */
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
                        .filter(said -> span.first() <= said.index() && said.index() <= span.last())
                        .forEach(said -> write(array, span.series().getBar(said.index()), said.action()))));
    }

    private static void write(Json json, Bar bar, Signal.Action action) {
        boolean entry = action == Signal.Action.ENTER_LONG || action == Signal.Action.ENTER_SHORT;
        boolean isLong = action == Signal.Action.ENTER_LONG || action == Signal.Action.EXIT_LONG;
        json.element(one -> one.time("at", bar.getEndTime()).text("side", isLong ? "LONG" : "SHORT")
                .text("kind", entry ? "ENTRY" : "EXIT").number("price", bar.getClosePrice().doubleValue())
                .text("text", action.name().replace('_', ' ').toLowerCase(Locale.ROOT)));
    }
}
