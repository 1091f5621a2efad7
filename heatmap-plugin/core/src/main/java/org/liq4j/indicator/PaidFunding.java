/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

import org.liq4j.api.heatmap.StatefulMeasure;

/** Sum of the funding rates paid in a trailing window; empty before the first rate is known. */
record PaidFunding(Duration window, Duration interval) implements StatefulMeasure<OptionalDouble> {

    @Override
    public State<OptionalDouble> newState() {
        Payments payments = new Payments(window.toMillis(), interval.toMillis());
        return (levels, inputs) -> payments.close(inputs.candle().endTime().toEpochMilli(), inputs.fundingRate());
    }

    @Override
    public boolean followsBars() {
        return true;
    }

    private record Payment(long millis, double rate) {
    }

    private static final class Payments {

        private final long window;
        private final long interval;
        private final Deque<Payment> paid = new ArrayDeque<>();
        private long lastEnd = Long.MIN_VALUE;
        private double lastRate = Double.NaN;

        Payments(long window, long interval) {
            this.window = window;
            this.interval = interval;
        }

        OptionalDouble close(long end, double rate) {
            if (lastEnd != Long.MIN_VALUE) {
                settle(end, rate);
            }
            lastEnd = end;
            lastRate = rate;
            while (!paid.isEmpty() && paid.getFirst().millis <= end - window) {
                paid.removeFirst();
            }
            if (Double.isNaN(rate)) {
                return OptionalDouble.empty();
            }
            double sum = 0;
            for (Payment payment : paid) {
                sum += payment.rate;
            }
            return OptionalDouble.of(sum);
        }

        private void settle(long end, double rate) {
            long first = (Math.floorDiv(lastEnd, interval) + 1) * interval;
            long known = Math.min(end - 1, lastEnd + interval);
            for (long time = first; time <= known; time += interval) {
                pay(time, lastRate);
            }
            if (Math.floorMod(end, interval) == 0) {
                pay(end, rate);
            }
        }

        private void pay(long time, double rate) {
            if (!Double.isNaN(rate)) {
                paid.addLast(new Payment(time, rate));
            }
        }
    }
}
