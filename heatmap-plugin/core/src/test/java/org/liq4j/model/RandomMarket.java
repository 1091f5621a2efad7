/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/** Seeded event streams without any economy in them: quiet stretches, crashes, missing and jumping inputs. */
final class RandomMarket {

    private static final Duration BAR = Duration.ofMinutes(1);

    private final Random random;
    private final double volatility;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");
    private double price = 60_000;
    private double openInterest = 80_000;
    private int fundingRates;

    RandomMarket(long seed) {
        random = new Random(seed);
        volatility = Math.exp(-8 + 3 * random.nextDouble());
    }

    List<MarketEvent> bars(int count) {
        List<MarketEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addBar(events);
        }
        return events;
    }

    private void addBar(List<MarketEvent> events) {
        Instant start = time;
        time = time.plus(BAR);
        if (random.nextInt(4) > 0) {
            double jump = random.nextInt(50) == 0 ? 0.5 + random.nextDouble() : 1;
            openInterest *= jump * Math.exp(0.01 * random.nextGaussian());
            events.add(new OpenInterest(time, time, openInterest));
        }
        if (random.nextInt(20) == 0) {
            events.add(new AccountRatio(time, time, 0.05 + 0.9 * random.nextDouble()));
        }
        if (random.nextInt(20) == 0) {
            double scale = ++fundingRates % 5 == 0 ? 0.02 : 0.0005;
            events.add(new FundingRate(time, time, Math.max(-0.9, Math.min(0.9, scale * random.nextGaussian()))));
        }
        double open = price * Math.exp(random.nextInt(30) == 0 ? 0.01 * random.nextGaussian() : 0);
        double shock = random.nextInt(100) == 0 ? 30 : 1;
        double close = open * Math.exp(shock * volatility * random.nextGaussian());
        double high = Math.max(open, close) * Math.exp(volatility * Math.abs(random.nextGaussian()));
        double low = Math.min(open, close) * Math.exp(-volatility * Math.abs(random.nextGaussian()));
        if (random.nextInt(10) == 0) {
            events.add(new MarkCandle(time, time, open, Math.max(open, close), Math.min(open, close), close));
        }
        double volume = random.nextInt(20) == 0 ? 0 : 100 * Math.exp(random.nextGaussian());
        Candle candle = Candle.of(start, time, open, high, low, close, volume);
        events.add(random.nextBoolean() ? candle.withVwap(low + (high - low) * random.nextDouble()) : candle);
        price = close;
    }
}
