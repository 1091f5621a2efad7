/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.Map;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;

/** The body of an error: always JSON, so that nothing in it is taken for markup. */
final class ErrorJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST_VALUE = 200;

    private ErrorJson() {
    }

    static byte[] of(String message) {
        return MAPPER.writeValueAsBytes(Map.of("error", Map.of("message", message)));
    }

    static byte[] of(InvalidValueException broken) {
        return MAPPER.writeValueAsBytes(Map.of("error", Map.of("field", cut(broken.field()), "value",
                cut(broken.value()), "rule", broken.rule())));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
