/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.util.Map;
import java.util.Set;

import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;

/**
 * What is posted.
 *
 * @param id
 *            of the signal or alert: the key by which who receives it twice can tell
 * @param contentType
 *            of the body
 * @param body
 *            as it is sent
 */
record Message(String id, String contentType, String body) {

    static final Set<String> SIGNAL_FIELDS = Set.of("id", "time", "instrument", "strategy", "action", "side", "cause",
            "reason", "price", "stop", "target", "coins");
    static final Set<String> ALERT_FIELDS = Set.of("id", "time", "instrument", "kind", "words", "price", "size");
    static final String SIGNAL_TEMPLATE = "{\"type\":\"signal\",\"id\":{id},\"time\":{time},\"instrument\":{instrument},"
            + "\"strategy\":{strategy},\"action\":{action},\"side\":{side},\"cause\":{cause},\"reason\":{reason},"
            + "\"price\":{price},\"stop\":{stop},\"target\":{target},\"coins\":{coins}}";
    static final String ALERT_TEMPLATE = "{\"type\":\"alert\",\"id\":{id},\"time\":{time},\"instrument\":{instrument},"
            + "\"kind\":{kind},\"words\":{words},\"price\":{price},\"size\":{size}}";

    static Message of(Signal signal, Template template) {
        return of(signal.id(), template, Map.ofEntries(Map.entry("id", signal.id()),
                Map.entry("time", signal.time().toString()), Map.entry("instrument", signal.instrument().toString()),
                Map.entry("strategy", signal.strategy()), Map.entry("action", signal.action().name()),
                Map.entry("side", signal.side().name()), Map.entry("cause", signal.cause().name()),
                Map.entry("reason", signal.reason()), Map.entry("price", signal.price()),
                Map.entry("stop", signal.stop()), Map.entry("target", signal.target()),
                Map.entry("coins", signal.coins())));
    }

    static Message of(Alert alert, Template template) {
        return of(alert.id(), template, Map.of("id", alert.id(), "time", alert.time().toString(), "instrument",
                alert.instrument().toString(), "kind", alert.kind().name(), "words", alert.words(), "price",
                alert.price(), "size", alert.size()));
    }

    private static Message of(String id, Template template, Map<String, ?> values) {
        return new Message(id, template.isJson() ? "application/json" : "text/plain; charset=utf-8",
                template.fill(values));
    }
}
