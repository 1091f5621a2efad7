/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.market.MarkCandle;

/** The mark prices of one bar, as often as the exchange told them. Single writer. */
final class MarkSamples {

    /** Exchanges tell the mark price every few seconds at the most; a longer silence is a hole. */
    private static final long MOST_SILENCE = 15_000;

    private final long startMillis;
    private final long endMillis;
    private double open;
    private double high;
    private double low;
    private double close;
    private long lastMillis;
    private long silence;
    private boolean empty = true;

    MarkSamples(long startMillis, long endMillis) {
        this.startMillis = startMillis;
        this.endMillis = endMillis;
        this.lastMillis = startMillis;
    }

    static MarkSamples read(DataInput in) throws IOException {
        MarkSamples samples = new MarkSamples(in.readLong(), in.readLong());
        samples.empty = false;
        samples.open = in.readDouble();
        samples.high = in.readDouble();
        samples.low = in.readDouble();
        samples.close = in.readDouble();
        samples.lastMillis = in.readLong();
        samples.silence = in.readLong();
        return samples;
    }

    /** There is at least one sample. */
    void write(DataOutput out) throws IOException {
        out.writeLong(startMillis);
        out.writeLong(endMillis);
        out.writeDouble(open);
        out.writeDouble(high);
        out.writeDouble(low);
        out.writeDouble(close);
        out.writeLong(lastMillis);
        out.writeLong(silence);
    }

    long endMillis() {
        return endMillis;
    }

    void add(long millis, double price) {
        if (empty) {
            empty = false;
            open = price;
            high = price;
            low = price;
        }
        silence = Math.max(silence, millis - lastMillis);
        lastMillis = Math.max(lastMillis, millis);
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
    }

    /** A bar of the samples; empty if they have a hole, since what was in it may have been the highest or the lowest. */
    Optional<MarkCandle> candle() {
        if (empty || Math.max(silence, endMillis - lastMillis) > Math.min(MOST_SILENCE, endMillis - startMillis)) {
            return Optional.empty();
        }
        Instant end = Instant.ofEpochMilli(endMillis);
        return Optional.of(new MarkCandle(end, end, open, high, low, close));
    }
}
