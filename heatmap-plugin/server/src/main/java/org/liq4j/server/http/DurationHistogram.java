/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts durations by upper bounds, as Prometheus has them. Any thread. */
final class DurationHistogram {

    private static final double[] BOUNDS = {.0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 2, 5, 10};
    private static final double NANOS_PER_SECOND = 1e9;

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    void add(Duration duration) {
        double seconds = duration.toNanos() / NANOS_PER_SECOND;
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        counts.incrementAndGet(bucket);
        nanos.add(duration.toNanos());
    }

    void print(StringBuilder text, String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" histogram\n");
        long total = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            total += counts.get(i);
            text.append(name).append("_bucket{le=\"").append(BOUNDS[i]).append("\"} ").append(total).append('\n');
        }
        total += counts.get(BOUNDS.length);
        text.append(name).append("_bucket{le=\"+Inf\"} ").append(total).append('\n');
        text.append(name).append("_sum ")
                .append(String.format(Locale.ROOT, "%.6f", nanos.sum() / NANOS_PER_SECOND)).append('\n');
        text.append(name).append("_count ").append(total).append('\n');
    }
}
