/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.liq4j.api.market.Candle;
import org.liq4j.margin.VolatilityMaintenance;

/** Volatility of the moment over its long-run level, as {@link VolatilityMaintenance} defines it. Single writer. */
final class TrailingVolatility {

    private final double windowMillis;
    private final double referenceMillis;
    private long firstMillis;
    private long lastMillis;
    /** 0 before the first bar. */
    private double lastClose;
    /** Weighted sums of squared returns per millisecond, and of the weights. */
    private double fast;
    private double fastWeight;
    private double slow;
    private double slowWeight;

    TrailingVolatility(VolatilityMaintenance settings) {
        this.windowMillis = settings.window().toMillis();
        this.referenceMillis = settings.reference().toMillis();
    }

    void add(Candle candle) {
        long end = candle.endTime().toEpochMilli();
        if (lastClose == 0) {
            firstMillis = end;
        } else if (end > lastMillis) {
            double millis = end - lastMillis;
            double logReturn = StrictMath.log(candle.close() / lastClose);
            double rate = logReturn * logReturn / millis;
            double fastKept = StrictMath.exp(-millis / windowMillis);
            fast = fastKept * fast + (1 - fastKept) * rate;
            fastWeight = fastKept * fastWeight + (1 - fastKept);
            double slowKept = StrictMath.exp(-millis / referenceMillis);
            slow = slowKept * slow + (1 - slowKept) * rate;
            slowWeight = slowKept * slowWeight + (1 - slowKept);
        }
        lastMillis = end;
        lastClose = candle.close();
    }

    /** 1 until the bars span the reference period, and where price has never moved. */
    double turbulence() {
        boolean known = lastClose > 0 && lastMillis - firstMillis >= referenceMillis && slow > 0;
        return known ? StrictMath.sqrt(fast / fastWeight / (slow / slowWeight)) : 1;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(firstMillis);
        out.writeLong(lastMillis);
        out.writeDouble(lastClose);
        out.writeDouble(fast);
        out.writeDouble(fastWeight);
        out.writeDouble(slow);
        out.writeDouble(slowWeight);
    }

    void restore(DataInput in) throws IOException {
        firstMillis = in.readLong();
        lastMillis = in.readLong();
        lastClose = in.readDouble();
        fast = in.readDouble();
        fastWeight = in.readDouble();
        slow = in.readDouble();
        slowWeight = in.readDouble();
    }
}
