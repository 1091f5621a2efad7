/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.server.Answer;
import org.liq4j.server.InstrumentHealth;

/** {@code /health} and {@code /metrics}: how the server does, for machines that watch it. */
final class WatchHandler extends Handler.Abstract {

    private final Supplier<List<InstrumentHealth>> health;
    private final ServerMetrics metrics;

    WatchHandler(Supplier<List<InstrumentHealth>> health, ServerMetrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        switch (Paths.of(request)) {
            case Paths.METRICS -> Replies.send(request, response, callback,
                    new Answer("text/plain; version=0.0.4; charset=utf-8",
                            metrics.text(health.get()).getBytes(StandardCharsets.UTF_8)));
            case Paths.HEALTH -> sendHealth(request, response, callback);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void sendHealth(Request request, Response response, Callback callback) {
        List<InstrumentHealth> all = health.get();
        InstrumentHealth.State worst = all.stream().map(InstrumentHealth::state).max(Enum::compareTo)
                .orElse(InstrumentHealth.State.DOWN);
        List<Map<String, Object>> instruments = new ArrayList<>();
        for (InstrumentHealth one : all) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", one.instrument());
            members.put("status", one.state().name());
            one.lastBar().ifPresent(end -> members.put("lastBar", end.toEpochMilli()));
            one.age().ifPresent(age -> members.put("ageMillis", age.toMillis()));
            instruments.add(members);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("status", worst.name());
        whole.put("instruments", instruments);
        byte[] json = JsonMapper.shared().writeValueAsBytes(whole);
        if (worst == InstrumentHealth.State.DOWN) {
            Replies.error(response, callback, 503, json);
        } else {
            Replies.send(request, response, callback, Answer.json(json));
        }
    }
}
