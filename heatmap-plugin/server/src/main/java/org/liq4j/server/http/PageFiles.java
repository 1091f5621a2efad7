/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.Set;

/** The page's files: nothing else of the class path is served. */
public final class PageFiles {

    private static final Set<String> NAMES = Set.of("index.html", "icon.svg", "controls.css", "layout.css",
            "theme.css", "actions.js", "alerts.js", "api.js", "band-layer.js", "chart.js", "controls.js", "dom.js",
            "export.js", "format.js", "grid.js", "heat-layer.js", "heat-request.js", "intensity.js", "keyboard.js",
            "layer.js", "layers.js", "legend.js", "lightweight-charts.LICENSE", "lightweight-charts.NOTICE",
            "lightweight-charts.standalone.production.js", "live.js", "main.js", "messages.js", "page.js", "palette.js",
            "panel.js",
            "panes.js", "pins.js", "profile-layer.js", "raster.js", "reading.js", "theme.js", "tooltip.js", "view.js");

    private PageFiles() {
    }

    /** Of all files; {@code index.html} is at {@code /}, each other at {@code /assets/NAME}. */
    public static Set<String> names() {
        return NAMES;
    }
}
