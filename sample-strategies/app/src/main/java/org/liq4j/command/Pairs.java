/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.InvalidValueException;

/** Reads {@code NAME=VALUE} from a command line. */
final class Pairs {

    private Pairs() {
    }

    /**
     * Values by name, in their order.
     *
     * @param option
     *            what the pairs are, for errors
     */
    static Map<String, String> of(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new InvalidValueException(option, text, "must be FIELD=HEADER");
            }
            String name = text.substring(0, equals);
            if (pairs.put(name, text.substring(equals + 1)) != null) {
                throw new InvalidValueException(option, name, "must be given once");
            }
        }
        return pairs;
    }

    /**
     * Numbers by name, in their order.
     *
     * @param option
     *            what the pairs are, for errors
     */
    static Map<String, Double> numbers(String option, List<String> texts) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        of(option, texts).forEach((name, text) -> {
            try {
                numbers.put(name, Double.valueOf(text));
            } catch (NumberFormatException malformed) {
                throw new InvalidValueException(option, name + "=" + text, "must be FIELD=NUMBER");
            }
        });
        return numbers;
    }
}
