/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

import org.liq4j.api.market.Candle;

/** Volume of the bars that ended within a trailing period; summed anew each time, so that no rounding piles up. */
final class TrailingVolume {

    private final long periodMillis;
    private long[] endMillis = new long[64];
    private double[] volume = new double[64];
    /** The kept bars are those from {@code first} to {@code end - 1}. */
    private int first;
    private int end;

    TrailingVolume(Duration period) {
        this.periodMillis = period.toMillis();
    }

    void add(Candle candle) {
        long now = candle.endTime().toEpochMilli();
        while (first < end && endMillis[first] <= now - periodMillis) {
            first++;
        }
        if (end == volume.length) {
            int kept = end - first;
            int capacity = Math.max(64, 2 * kept);
            endMillis = Arrays.copyOf(Arrays.copyOfRange(endMillis, first, end), capacity);
            volume = Arrays.copyOf(Arrays.copyOfRange(volume, first, end), capacity);
            first = 0;
            end = kept;
        }
        endMillis[end] = now;
        volume[end] = candle.volume();
        end++;
    }

    double coins() {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += volume[i];
        }
        return sum;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(end - first);
        for (int i = first; i < end; i++) {
            out.writeLong(endMillis[i]);
            out.writeDouble(volume[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        first = 0;
        end = in.readInt();
        endMillis = new long[Math.max(64, 2 * end)];
        volume = new double[endMillis.length];
        for (int i = 0; i < end; i++) {
            endMillis[i] = in.readLong();
            volume[i] = in.readDouble();
        }
    }
}
