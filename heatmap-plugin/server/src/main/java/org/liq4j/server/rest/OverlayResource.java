/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayLayer;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /overlay}: what any plugin's layer draws over the candles. */
final class OverlayResource implements Resource {

    private final PluginHost host;
    private final BarAnswers charted;

    OverlayResource(PluginHost host, BarAnswers charted) {
        this.host = host;
        this.charted = charted;
    }

    @Override
    public String path() {
        return Api.BASE + "overlay";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, BarAnswers.parameters("name"));
        String name = host.choose(ExtensionKind.OVERLAY_LAYER, asked.required("name")).toString();
        return charted.answer(path(), name, asked, (json, span) -> {
            OverlayLayer layer = host.createOverlayLayer(name, span.heatmap());
            OverlayDrawing drawing = new OverlayDrawing();
            for (int i = span.first(); i <= span.last(); i++) {
                long end = span.end(i).toEpochMilli();
                for (OverlayElement element : layer.elements(i)) {
                    drawing.add(end, element);
                }
            }
            json.text("name", name).text("title", layer.title());
            drawing.write(json);
        });
    }
}
