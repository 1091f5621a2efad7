/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /indicator}: the values of any plugin's indicator, bar by bar; flags as 1 and 0. */
final class IndicatorResource implements Resource {

    private final PluginHost host;
    private final BarAnswers charted;

    IndicatorResource(PluginHost host, BarAnswers charted) {
        this.host = host;
        this.charted = charted;
    }

    @Override
    public String path() {
        return Api.BASE + "indicator";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, BarAnswers.parameters("name"));
        String name = host.choose(ExtensionKind.INDICATOR, asked.required("name")).toString();
        return charted.answer(path(), name, asked, (json, span) -> {
            Indicator<?> indicator = host.createIndicator(name, span.heatmap());
            json.text("name", name).array("line", line -> {
                for (int i = Math.max(span.first(), indicator.getCountOfUnstableBars()); i <= span.last(); i++) {
                    point(line, span, i, number(name, indicator.getValue(i)));
                }
            });
        });
    }

    private static void point(Json line, BarAnswers.Span span, int index, double value) {
        if (Double.isFinite(value)) {
            line.array(point -> point.whole(span.end(index).toEpochMilli()).number(value));
        }
    }

    private static double number(String name, Object value) {
        return switch (value) {
            case Num number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            default -> throw new InvalidValueException("name", name,
                    "must be an indicator of numbers or flags; its values are "
                            + value.getClass().getSimpleName());
        };
    }
}
