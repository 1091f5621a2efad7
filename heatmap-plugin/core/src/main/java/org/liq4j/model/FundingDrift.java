/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.liq4j.api.market.FundingRate;

/**
 * Which funding has been paid and when.
 *
 * <p>
 * Theory. At a settlement a long pays {@code rate * P} for each of its coins, P the mark price then, out of its margin; a
 * short receives it. By the formula of {@link org.liq4j.api.margin.BracketTable} its liquidation price P_l moves by
 *
 * <pre>
 *     LONG  + rate P / (1 - m)        SHORT  + rate P / (1 + m)
 * </pre>
 *
 * whatever its entry and leverage: venues charge on the notional at mark, so the entry price that the usual approximation
 * {@code E f / (1 - s m)} needs does not come in. m is the published rate of the settings' position notional.
 * Of an inverse future it is the reciprocal of the price that moves, since what is paid is coins, rate Q / P:
 *
 * <pre>
 *     LONG  - rate / (P (1 + m))      SHORT  - rate / (P (1 - m))
 * </pre>
 *
 * at which levels rise where longs pay, as those of a linear one.
 *
 * <p>
 * Recordings carry a rate with every bar, in force or predicted, and do not say when it was paid. So settlements fall on the
 * multiples of the interval since 1970-01-01T00:00Z, each with the last rate known at that instant, if that is not older than
 * an interval: else nothing moves, and the quality of the data says so. Levels move at the close of the bar that holds the
 * settlement, at that bar's closing mark (or trade) price; the first bar settles nothing. Single writer.
 */
final class FundingDrift {

    private static final long NO_BAR = Long.MIN_VALUE;

    private final long intervalMillis;
    private double rate = Double.NaN;
    private long rateMillis;
    /** All settlements up to this time are in {@link #owed} or have been paid. */
    private long settledMillis = NO_BAR;
    /** Sum of the rates settled since the last bar. */
    private double owed;
    private long settlements;
    private long withoutRate;

    /** @param interval zero for none */
    FundingDrift(Duration interval) {
        this.intervalMillis = interval.toMillis();
    }

    private boolean isOff() {
        return intervalMillis == 0;
    }

    void rate(FundingRate reading) {
        if (isOff()) {
            return;
        }
        // Settlements before the reading was known are paid with the one before; instants are whole milliseconds.
        Instant known = reading.knownAt();
        long floor = known.toEpochMilli();
        settle(known.equals(Instant.ofEpochMilli(floor)) ? floor - 1 : floor);
        rate = reading.rate();
        rateMillis = reading.eventTime().toEpochMilli();
    }

    private void settle(long throughMillis) {
        if (settledMillis == NO_BAR || throughMillis <= settledMillis) {
            return;
        }
        long all = settlementsBetween(settledMillis, throughMillis);
        if (all > 0) {
            long fresh = Math.min(throughMillis, rateMillis + intervalMillis);
            long paid = Double.isNaN(rate) ? 0 : settlementsBetween(settledMillis, Math.max(settledMillis, fresh));
            owed += paid == 0 ? 0 : paid * rate;
            settlements += all;
            withoutRate += all - paid;
        }
        settledMillis = throughMillis;
    }

    /** In (from, to]. */
    private long settlementsBetween(long fromMillis, long toMillis) {
        return Math.floorDiv(toMillis, intervalMillis) - Math.floorDiv(fromMillis, intervalMillis);
    }

    /** Closes a bar: the sum of the rates settled in it; positive: longs pay. */
    double due(Instant barEnd) {
        if (isOff()) {
            return 0;
        }
        long end = barEnd.toEpochMilli();
        if (settledMillis == NO_BAR) {
            settledMillis = end;
        }
        settle(end);
        double due = owed;
        owed = 0;
        return due;
    }

    /** What was done about funding, if anything. */
    List<String> notes() {
        return isOff()
                ? List.of()
                : List.of("levels moved by the funding of " + (settlements - withoutRate) + " settlements, one each "
                        + Duration.ofMillis(intervalMillis) + ", by the last rate known; " + withoutRate
                        + " had none not older than that");
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(rate);
        out.writeLong(rateMillis);
        out.writeLong(settledMillis);
        out.writeDouble(owed);
        out.writeLong(settlements);
        out.writeLong(withoutRate);
    }

    void restore(DataInput in) throws IOException {
        rate = in.readDouble();
        rateMillis = in.readLong();
        settledMillis = in.readLong();
        owed = in.readDouble();
        settlements = in.readLong();
        withoutRate = in.readLong();
    }
}
