/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;

/**
 * What only streams tell of the bars that have not closed: liquidations, and samples of the mark price. No exchange can be asked for
 * it again, so whoever keeps {@link #saved} may kill the process at any instant, and a later one that takes it up goes on as if there
 * had been one alone, but for what was told in between: a bar of the mark price with a hole is none. Single writer.
 */
public final class BarInHand {

    private static final int FORMAT = 1;

    private final long interval;
    private final TreeMap<Long, MarkSamples> marks = new TreeMap<>();
    /** Coins of longs and of shorts, by the end of the bar in which they were known. */
    private final TreeMap<Long, double[]> liquidated = new TreeMap<>();
    private long changes;

    BarInHand(long intervalMillis) {
        this.interval = intervalMillis;
    }

    void mark(long millis, double price, long lastEnd) {
        // A price at the very end of a bar is still its own.
        long end = endOf(millis);
        if (end > lastEnd) {
            marks.computeIfAbsent(end, key -> new MarkSamples(key - interval, key)).add(millis, price);
            changes++;
        }
    }

    void liquidated(long now, Side side, double coins) {
        liquidated.computeIfAbsent(endOf(now), key -> new double[2])[side == Side.LONG ? 0 : 1] += coins;
        changes++;
    }

    private long endOf(long millis) {
        return Math.ceilDiv(millis, interval) * interval;
    }

    /** What a bar takes of it. */
    List<MarketEvent> events(long end) {
        List<MarketEvent> events = new ArrayList<>();
        Map<Long, double[]> due = liquidated.headMap(end, true);
        if (!due.isEmpty()) {
            double[] coins = new double[2];
            due.values().forEach(each -> {
                coins[0] += each[0];
                coins[1] += each[1];
            });
            due.clear();
            Instant time = Instant.ofEpochMilli(end);
            events.add(new LiquidatedVolume(time, time, coins[0], coins[1]));
        }
        Optional.ofNullable(marks.get(end)).flatMap(MarkSamples::candle).ifPresent(events::add);
        return events;
    }

    /** A bar has taken what is its own. */
    void closed(long end) {
        marks.headMap(end, true).clear();
        changes++;
    }

    /** Another number if there may be something else to save. */
    public long changes() {
        return changes;
    }

    /** All of it, for {@link #takeUp}; some hundred bytes. */
    public byte[] saved() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(liquidated.size());
            for (Map.Entry<Long, double[]> each : liquidated.entrySet()) {
                out.writeLong(each.getKey());
                out.writeDouble(each.getValue()[0]);
                out.writeDouble(each.getValue()[1]);
            }
            out.writeInt(marks.size());
            for (MarkSamples samples : marks.values()) {
                samples.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Takes up what was saved, before anything else.
     *
     * @param lastEnd
     *            end of the last bar that has closed: what is its own, or an earlier one's, has been taken
     * @param liquidationsUntil
     *            end of the last bar whose liquidations were told
     * @throws InvalidValueException
     *             if it is nothing of the kind
     */
    public void takeUp(byte[] saved, Optional<Instant> lastEnd, Optional<Instant> liquidationsUntil) {
        long closed = lastEnd.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        long told = Math.max(closed, liquidationsUntil.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            if (in.readByte() != FORMAT) {
                throw new IOException("another format");
            }
            for (int left = in.readInt(); left > 0; left--) {
                liquidated.put(in.readLong(), new double[]{in.readDouble(), in.readDouble()});
            }
            liquidated.headMap(told, true).clear();
            for (int left = in.readInt(); left > 0; left--) {
                MarkSamples samples = MarkSamples.read(in);
                marks.put(samples.endMillis(), samples);
            }
            marks.headMap(closed, true).clear();
        } catch (IOException e) {
            throw new InvalidValueException("bar in hand", saved.length + " bytes", "must be what was saved");
        }
    }
}
