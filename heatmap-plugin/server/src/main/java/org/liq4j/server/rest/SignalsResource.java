/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.Locale;

import org.ta4j.core.Bar;

import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.signal.Signal;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /signals}: what a strategy says, at the end of the bar at whose close it says so. */
final class SignalsResource implements Resource {

    private final ServedHeat heat;
    private final BarAnswers charted;

    SignalsResource(ServedHeat heat, BarAnswers charted) {
        this.heat = heat;
        this.charted = charted;
    }

    @Override
    public String path() {
        return Api.BASE + "signals";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, BarAnswers.parameters("strategy"));
        String name = heat.host().choose(ExtensionKind.STRATEGY, asked.required("strategy")).toString();
        return charted.answer(path(), name, asked, (json, span) -> {
            StrategyWalk walk = new StrategyWalk(span.series(),
                    heat.host().createStrategy(name, span.heatmap()));
            json.text("strategy", name).array("signals", signals -> {
                for (int i = 0; i <= span.last(); i++) {
                    int index = i;
                    walk.next().filter(action -> index >= span.first())
                            .ifPresent(action -> write(signals, span.series().getBar(index), action));
                }
            });
        });
    }

    private static void write(Json json, Bar bar, Signal.Action action) {
        boolean entry = action == Signal.Action.ENTER_LONG || action == Signal.Action.ENTER_SHORT;
        boolean isLong = action == Signal.Action.ENTER_LONG || action == Signal.Action.EXIT_LONG;
        json.element(one -> one.time("at", bar.getEndTime()).text("side", isLong ? "LONG" : "SHORT")
                .text("kind", entry ? "ENTRY" : "EXIT").number("price", bar.getClosePrice().doubleValue())
                .text("text", action.name().replace('_', ' ').toLowerCase(Locale.ROOT)));
    }
}
