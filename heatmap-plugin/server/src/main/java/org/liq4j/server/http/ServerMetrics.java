/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.liq4j.server.InstrumentHealth;

/** What the server counts, in Prometheus' text format 0.0.4. Any thread. */
final class ServerMetrics {

    private final Map<Integer, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final DurationHistogram answers = new DurationHistogram();
    private final DurationHistogram frameLatency = new DurationHistogram();
    private final LongAdder framesSent = new LongAdder();
    private final LongAdder framesDropped = new LongAdder();
    private final LongAdder cut = new LongAdder();
    private final AtomicInteger subscribers = new AtomicInteger();

    void answered(int status, Duration time) {
        count(status);
        answers.add(time);
    }

    /** A request that came to no handler. */
    void refused(int status) {
        count(status);
    }

    private void count(int status) {
        requests.computeIfAbsent(status, key -> new LongAdder()).increment();
    }

    /** A frame was handed to the socket, so long after the heatmap had it. */
    void sent(Duration latency) {
        framesSent.increment();
        frameLatency.add(latency);
    }

    void dropped(long frames) {
        framesDropped.add(frames);
    }

    /** A subscriber took nothing for too long. */
    void cut() {
        cut.increment();
    }

    AtomicInteger subscribers() {
        return subscribers;
    }

    String text(List<InstrumentHealth> health) {
        StringBuilder text = new StringBuilder();
        head(text, "liq4j_http_requests_total", "counter", "Requests by status.");
        requests.forEach((status, count) -> text.append("liq4j_http_requests_total{status=\"").append(status)
                .append("\"} ").append(count.sum()).append('\n'));
        answers.print(text, "liq4j_http_answer_seconds", "From a request's headers to its answer.");
        counter(text, "liq4j_frames_sent_total", "Frames handed to sockets.", framesSent);
        counter(text, "liq4j_frames_dropped_total", "Frames not taken in time.", framesDropped);
        counter(text, "liq4j_subscribers_cut_total", "Subscribers that took nothing for too long.", cut);
        head(text, "liq4j_frame_subscribers", "gauge", "Subscribers to frames.");
        text.append("liq4j_frame_subscribers ").append(subscribers.get()).append('\n');
        frameLatency.print(text, "liq4j_frame_latency_seconds", "From the heatmap's update to the frame's sending.");
        head(text, "liq4j_last_bar_age_seconds", "gauge", "Since the last closed bar was received.");
        health.forEach(instrument -> instrument.age().ifPresent(age -> text
                .append("liq4j_last_bar_age_seconds{instrument=\"").append(label(instrument.instrument()))
                .append("\"} ").append(age.toMillis() / 1000.0).append('\n')));
        return text.toString();
    }

    private static void counter(StringBuilder text, String name, String help, LongAdder value) {
        head(text, name, "counter", help);
        text.append(name).append(' ').append(value.sum()).append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String label(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
