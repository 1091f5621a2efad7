/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/**
 * A made-up market, minute by minute. The figures below are chosen so that every shape appears within two hundred bars; they
 * are not estimates of any market.
 */
final class GeneratedMinutes {

    private static final Instant START = Instant.parse("2026-01-01T06:30:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration GAP = Duration.ofMinutes(7);
    private static final int GAP_EVERY = 120;
    private static final int READING_EVERY = 5;
    private static final int MARK_MISSING_EVERY = 31;
    private static final int SIDES_MISSING_EVERY = 29;
    private static final int QUIET_EVERY = 53;
    private static final long SETTLEMENT_SECONDS = Duration.ofHours(8).toSeconds();
    private static final double CALM = 4e-4;
    private static final double BURST = 3.5e-3;

    private final SplittableRandom random;
    private final List<MarketEvent> events = new ArrayList<>();
    private double price = 60_000;
    private double volatility = CALM;
    private double openInterest = 82_000;
    private Instant lastEnd = START;

    GeneratedMinutes(long seed) {
        random = new SplittableRandom(seed);
    }

    List<MarketEvent> events(int bars) {
        for (int bar = 0; bar < bars; bar++) {
            minute(bar);
        }
        return events;
    }

    private void minute(int bar) {
        Instant start = bar % GAP_EVERY == 70 ? lastEnd.plus(GAP) : lastEnd;
        Instant end = start.plus(MINUTE);
        if (start.isAfter(lastEnd)) {
            events.add(new Gap(lastEnd, start, end, "missing"));
            price *= 1 + bell() * 2e-3;
        }
        volatility = random.nextInt(40) == 0 ? BURST : CALM + (volatility - CALM) * 0.85;
        Candle candle = bar % QUIET_EVERY == 17 ? quiet(start, end) : traded(start, end, bar);
        readings(bar, end);
        double move = candle.close() / candle.open() - 1;
        if (Math.abs(move) > 3 * CALM) {
            double coins = rounded(candle.volume() * 0.05 * random.nextDouble(), 1e3);
            events.add(new LiquidatedVolume(end, end, move < 0 ? coins : 0, move > 0 ? coins : 0));
        }
        if (bar % MARK_MISSING_EVERY != 12) {
            events.add(mark(candle));
        }
        events.add(candle);
        price = candle.close();
        lastEnd = end;
    }

    /** No trade: one price, and the volumes are known to be zero. */
    private Candle quiet(Instant start, Instant end) {
        double last = tick(price);
        return Candle.of(start, end, last, last, last, last, 0).withTakerVolumes(0, 0);
    }

    private Candle traded(Instant start, Instant end, int bar) {
        double open = tick(price);
        double close = tick(price * (1 + volatility * bell()));
        double wick = random.nextInt(12) == 0 ? 4 : 0.7;
        double high = tick(Math.max(open, close) * (1 + volatility * wick * random.nextDouble()));
        double low = tick(Math.min(open, close) * (1 - volatility * wick * random.nextDouble()));
        double volume = rounded(20 * (0.2 + random.nextDouble()) * volatility / CALM, 1e3);
        openInterest *= 1 + 4e-3 * (random.nextDouble() - 0.5);
        Candle candle = Candle.of(start, end, open, high, low, close, volume);
        if (bar % SIDES_MISSING_EVERY == 11) {
            return candle;
        }
        double lean = 0.5 + 0.3 * (2 * random.nextDouble() - 1);
        double buy = rounded(volume * lean, 1e3);
        return candle.withTakerVolumes(buy, Math.max(0, volume - buy)).withVwap((high + low + 2 * close) / 4);
    }

    /** Open interest is of the minute before, known only now; the first is there with the first bar. */
    private void readings(int bar, Instant end) {
        if (bar % READING_EVERY == 0) {
            events.add(new OpenInterest(end.minus(MINUTE), end, rounded(openInterest, 1e3)));
        }
        if (bar == 0 || end.getEpochSecond() % SETTLEMENT_SECONDS == 0) {
            events.add(new FundingRate(end, end, rounded(1e-4 * (1 + bell()), 1e8)));
        }
        if (bar % READING_EVERY == 2) {
            events.add(new AccountRatio(end.minus(MINUTE), end, rounded(0.5 + 0.2 * (random.nextDouble() - 0.5), 1e4)));
        }
    }

    /** The mark price follows with shorter wicks. */
    private static MarkCandle mark(Candle candle) {
        double top = Math.max(candle.open(), candle.close());
        double bottom = Math.min(candle.open(), candle.close());
        return new MarkCandle(candle.endTime(), candle.endTime(), candle.open(), (top + candle.high()) / 2,
                (bottom + candle.low()) / 2, candle.close());
    }

    /** Mean 0, variance 1: the sum of four uniforms, the same on any machine. */
    private double bell() {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
        return sum * Math.sqrt(3);
    }

    private static double tick(double price) {
        return rounded(price, 10);
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }
}
