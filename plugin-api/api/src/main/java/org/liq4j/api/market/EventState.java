/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Writes and reads events that are part of a saved state, all bits kept; an event that is not there is kept too. */
public final class EventState {

    private EventState() {
    }

    public static void writeInstant(DataOutput out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    public static Instant readInstant(DataInput in) throws IOException {
        long seconds = in.readLong();
        return Instant.ofEpochSecond(seconds, in.readInt());
    }

    public static void writeCandle(DataOutput out, @Nullable Candle candle) throws IOException {
        out.writeBoolean(candle != null);
        if (candle != null) {
            writeInstant(out, candle.beginTime());
            writeInstant(out, candle.endTime());
            writeInstant(out, candle.knownAt());
            writeDoubles(out, candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(),
                    candle.takerBuyVolume(), candle.takerSellVolume(), candle.vwap());
        }
    }

    public static @Nullable Candle readCandle(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Candle(readInstant(in), readInstant(in), readInstant(in), in.readDouble(), in.readDouble(),
                        in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
                        in.readDouble())
                : null;
    }

    public static void writeMarkCandle(DataOutput out, @Nullable MarkCandle candle) throws IOException {
        out.writeBoolean(candle != null);
        if (candle != null) {
            writeInstant(out, candle.endTime());
            writeInstant(out, candle.knownAt());
            writeDoubles(out, candle.open(), candle.high(), candle.low(), candle.close());
        }
    }

    public static @Nullable MarkCandle readMarkCandle(DataInput in) throws IOException {
        return in.readBoolean()
                ? new MarkCandle(readInstant(in), readInstant(in), in.readDouble(), in.readDouble(), in.readDouble(),
                        in.readDouble())
                : null;
    }

    public static void writeOpenInterest(DataOutput out, @Nullable OpenInterest reading) throws IOException {
        out.writeBoolean(reading != null);
        if (reading != null) {
            writeInstant(out, reading.eventTime());
            writeInstant(out, reading.knownAt());
            out.writeDouble(reading.coins());
        }
    }

    public static @Nullable OpenInterest readOpenInterest(DataInput in) throws IOException {
        return in.readBoolean() ? new OpenInterest(readInstant(in), readInstant(in), in.readDouble()) : null;
    }

    public static void writeAccountRatio(DataOutput out, @Nullable AccountRatio ratio) throws IOException {
        out.writeBoolean(ratio != null);
        if (ratio != null) {
            writeInstant(out, ratio.eventTime());
            writeInstant(out, ratio.knownAt());
            out.writeDouble(ratio.longShare());
        }
    }

    public static @Nullable AccountRatio readAccountRatio(DataInput in) throws IOException {
        return in.readBoolean() ? new AccountRatio(readInstant(in), readInstant(in), in.readDouble()) : null;
    }

    public static void writeGap(DataOutput out, @Nullable Gap gap) throws IOException {
        out.writeBoolean(gap != null);
        if (gap != null) {
            writeInstant(out, gap.from());
            writeInstant(out, gap.to());
            writeInstant(out, gap.knownAt());
            out.writeUTF(gap.reason());
        }
    }

    public static @Nullable Gap readGap(DataInput in) throws IOException {
        return in.readBoolean() ? new Gap(readInstant(in), readInstant(in), readInstant(in), in.readUTF()) : null;
    }

    private static void writeDoubles(DataOutput out, double... values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
