/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.market.Gap;

/** What an answer rests on. */
final class QualityJson {

    /** The newest gaps that are told. */
    private static final int MOST_GAPS = 500;

    private QualityJson() {
    }

    static void write(Json json, AsOf moment, DataQuality quality, VenueFilter venues) {
        List<Gap> known = moment.history().gaps().stream().filter(gap -> !gap.knownAt().isAfter(moment.end())).toList();
        json.text("model", quality.model()).text("unit", quality.unit().name());
        json.rounded("seedShare", quality.seedShare());
        quality.openInterestAge().ifPresent(age -> json.whole("openInterestAgeMillis", age.toMillis()));
        json.text("brackets", quality.brackets()).texts("venuesIn", venues.in()).texts("venuesOut", venues.out());
        json.texts("notes", quality.notes()).texts("data", moment.market().findings()).whole("bars", moment.bars());
        json.array("gaps", gaps -> known.subList(Math.max(0, known.size() - MOST_GAPS), known.size())
                .forEach(gap -> gaps.element(one -> one.time("from", gap.from()).time("to", gap.to()).text("reason",
                        gap.reason()))));
    }
}
