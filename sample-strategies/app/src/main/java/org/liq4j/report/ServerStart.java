/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.market.Instrument;

/** What a server says when it has begun, for programs that started it. */
public final class ServerStart {

    private ServerStart() {
    }

    /**
     * One line of JSON.
     *
     * @param url
     *            where the page is
     * @param replay
     *            whether recorded bars come as if they closed now
     */
    public static String json(String url, int port, Instrument instrument, boolean simulated, boolean replay) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("url", url);
        members.put("port", port);
        members.put("instrument", instrument.toString());
        members.put("simulated", simulated);
        members.put("replay", replay);
        members.put("modelled", true);
        return JsonMapper.shared().writeValueAsString(members);
    }
}
