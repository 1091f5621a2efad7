/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/** Writes and reads events of any kind with all their bits: a byte for the kind, then what it holds. */
public final class InputState {

    private static final int ABSENT = 0;
    private static final int OPEN_INTEREST = 1;
    private static final int FUNDING = 2;
    private static final int RATIO = 3;
    private static final int VOLUME = 4;
    private static final int MARK = 5;
    private static final int GAP = 6;
    private static final int CANDLE = 7;

    private InputState() {
    }

    public static void write(DataOutput out, @Nullable MarketEvent event) throws IOException {
        switch (event) {
            case null -> out.writeByte(ABSENT);
            case OpenInterest reading -> write(out, OPEN_INTEREST, reading, reading.coins());
            case FundingRate reading -> write(out, FUNDING, reading, reading.rate());
            case AccountRatio reading -> write(out, RATIO, reading, reading.longShare());
            case LiquidatedVolume volume -> write(out, VOLUME, volume, volume.longCoins(), volume.shortCoins());
            case MarkCandle mark -> write(out, MARK, mark, mark.open(), mark.high(), mark.low(), mark.close());
            case Gap gap -> {
                out.writeByte(GAP);
                EventState.writeGap(out, gap);
            }
            case Candle candle -> {
                out.writeByte(CANDLE);
                EventState.writeCandle(out, candle);
            }
        }
    }

    private static void write(DataOutput out, int kind, MarketEvent event, double... values) throws IOException {
        out.writeByte(kind);
        EventState.writeInstant(out, event.eventTime());
        EventState.writeInstant(out, event.knownAt());
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** The event that was written; {@code null} if none was. */
    public static @Nullable MarketEvent read(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ABSENT -> null;
            case GAP -> EventState.readGap(in);
            case CANDLE -> EventState.readCandle(in);
            default -> reading(kind, EventState.readInstant(in), EventState.readInstant(in), in);
        };
    }

    private static MarketEvent reading(int kind, Instant time, Instant knownAt, DataInput in) throws IOException {
        return switch (kind) {
            case OPEN_INTEREST -> new OpenInterest(time, knownAt, in.readDouble());
            case FUNDING -> new FundingRate(time, knownAt, in.readDouble());
            case RATIO -> new AccountRatio(time, knownAt, in.readDouble());
            case VOLUME -> new LiquidatedVolume(time, knownAt, in.readDouble(), in.readDouble());
            case MARK -> new MarkCandle(time, knownAt, in.readDouble(), in.readDouble(), in.readDouble(),
                    in.readDouble());
            default -> throw new IOException("unknown kind of event: " + kind);
        };
    }

    /** An event that must be there. */
    static MarketEvent readPresent(DataInput in) throws IOException {
        MarketEvent event = read(in);
        if (event == null) {
            throw new IOException("an event is missing");
        }
        return event;
    }
}
