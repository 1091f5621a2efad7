/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.HistoryBar;

/** Bars and inputs as rows. */
final class MarketRows {

    private static final int OPEN_INTEREST = 1;
    private static final int FUNDING_RATE = 2;
    private static final int ACCOUNT_RATIO = 3;
    private static final int LIQUIDATED_VOLUME = 4;
    private static final int MARK_CANDLE = 5;
    private static final int GAP = 6;

    private MarketRows() {
    }

    /** A bar, known at its end, as those of a history are. */
    record Bar(HistoryBar bar, String gapReason, boolean traded) {
    }

    static byte[] row(Bar kept) {
        HistoryBar bar = kept.bar();
        Candle candle = bar.candle();
        return Row.of(out -> {
            out.writeBoolean(kept.traded());
            out.writeUTF(kept.gapReason());
            out.writeLong(candle.endTime().toEpochMilli());
            out.writeLong(Duration.between(candle.beginTime(), candle.endTime()).toMillis());
            writeDoubles(out, candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(),
                    candle.takerBuyVolume(), candle.takerSellVolume(), candle.vwap(), bar.openInterest(),
                    bar.fundingRate(), bar.longAccountShare(), bar.liquidatedLong(), bar.liquidatedShort());
            EventState.writeMarkCandle(out, bar.mark());
        });
    }

    static Bar bar(byte[] row) throws IOException {
        return Row.read(row, in -> {
            boolean traded = in.readBoolean();
            String gapReason = in.readUTF();
            Instant end = Instant.ofEpochMilli(in.readLong());
            Instant begin = end.minusMillis(in.readLong());
            Candle candle = new Candle(begin, end, end, in.readDouble(), in.readDouble(), in.readDouble(),
                    in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            return new Bar(new HistoryBar(candle, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
                    in.readDouble(), EventState.readMarkCandle(in)), gapReason, traded);
        });
    }

    static byte[] row(MarketEvent event) {
        return Row.of(out -> {
            switch (event) {
                case OpenInterest interest -> {
                    begin(out, OPEN_INTEREST, event);
                    out.writeDouble(interest.coins());
                }
                case FundingRate funding -> {
                    begin(out, FUNDING_RATE, event);
                    out.writeDouble(funding.rate());
                }
                case AccountRatio ratio -> {
                    begin(out, ACCOUNT_RATIO, event);
                    out.writeDouble(ratio.longShare());
                }
                case LiquidatedVolume volume -> {
                    begin(out, LIQUIDATED_VOLUME, event);
                    writeDoubles(out, volume.longCoins(), volume.shortCoins());
                }
                case MarkCandle mark -> {
                    begin(out, MARK_CANDLE, event);
                    writeDoubles(out, mark.open(), mark.high(), mark.low(), mark.close());
                }
                case Gap gap -> {
                    begin(out, GAP, event);
                    EventState.writeInstant(out, gap.from());
                    out.writeUTF(gap.reason());
                }
                case Candle candle -> throw new IllegalArgumentException("a candle is no input: " + candle);
            }
        });
    }

    private static void begin(DataOutput out, int kind, MarketEvent event) throws IOException {
        out.writeByte(kind);
        EventState.writeInstant(out, event.eventTime());
        EventState.writeInstant(out, event.knownAt());
    }

    static MarketEvent event(byte[] row) throws IOException {
        return Row.read(row, in -> {
            int kind = in.readByte();
            Instant time = EventState.readInstant(in);
            Instant knownAt = EventState.readInstant(in);
            return switch (kind) {
                case OPEN_INTEREST -> new OpenInterest(time, knownAt, in.readDouble());
                case FUNDING_RATE -> new FundingRate(time, knownAt, in.readDouble());
                case ACCOUNT_RATIO -> new AccountRatio(time, knownAt, in.readDouble());
                case LIQUIDATED_VOLUME -> new LiquidatedVolume(time, knownAt, in.readDouble(), in.readDouble());
                case MARK_CANDLE -> mark(time, knownAt, in);
                case GAP -> new Gap(EventState.readInstant(in), time, knownAt, in.readUTF());
                default -> throw new IOException("its kind is " + kind);
            };
        });
    }

    private static MarkCandle mark(Instant end, Instant knownAt, DataInput in) throws IOException {
        return new MarkCandle(end, knownAt, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void writeDoubles(DataOutput out, double... values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
