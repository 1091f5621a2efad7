/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import org.liq4j.api.heatmap.LeverageBand;

/** A band of leverages. */
final class BandJson {

    private BandJson() {
    }

    /** The last band has no end. */
    static void bounds(Json json, LeverageBand band) {
        json.number("from", band.from());
        json.number("to", Double.isInfinite(band.to()) ? Double.NaN : band.to());
    }
}
