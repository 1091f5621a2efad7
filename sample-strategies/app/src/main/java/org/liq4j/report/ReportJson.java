/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import tools.jackson.databind.json.JsonMapper;

/** Writes a report or a listing as one JSON object: times as ISO text, durations as ISO text, what is not defined as null. */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportJson() {
    }

    public static String of(Record report) {
        return MAPPER.writeValueAsString(report);
    }

}
