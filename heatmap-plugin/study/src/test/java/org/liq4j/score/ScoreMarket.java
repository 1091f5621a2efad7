/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/** Seeded minutes of a random walk, with flows that know nothing of it and liquidations as a test wants them. */
final class ScoreMarket {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final int DAY = 1440;

    final double[] modelledLong;
    final double[] modelledShort;
    final double[] liquidatedLong;
    final double[] liquidatedShort;
    private final Candle[] candles;

    /** Flows that are 0 in two minutes of three and exponential, of mean 100, in the third; nothing liquidated. */
    ScoreMarket(long seed, int minutes) {
        Random random = new Random(seed);
        modelledLong = new double[minutes];
        modelledShort = new double[minutes];
        liquidatedLong = new double[minutes];
        liquidatedShort = new double[minutes];
        candles = new Candle[minutes];
        double price = 60_000;
        for (int i = 0; i < minutes; i++) {
            double close = price * Math.exp(0.0005 * random.nextGaussian());
            double volume = 10 + 200 * random.nextDouble();
            double buy = volume * random.nextDouble();
            candles[i] = Candle.of(START.plus(MINUTE.multipliedBy(i)), START.plus(MINUTE.multipliedBy(i + 1)), price,
                    Math.max(price, close) + 20 * random.nextDouble(),
                    Math.min(price, close) - 20 * random.nextDouble(),
                    close, volume).withTakerVolumes(buy, volume - buy);
            modelledLong[i] = flow(random);
            modelledShort[i] = flow(random);
            price = close;
        }
    }

    private static double flow(Random random) {
        double flow = -100 * Math.log(1 - random.nextDouble());
        return random.nextInt(3) == 0 ? flow : 0;
    }

    /** Liquidates so much that y = law(z), noise of the given deviation added, and 0 where that is negative. */
    ScoreMarket liquidating(DoubleUnaryOperator law, double deviation, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < candles.length; i++) {
            liquidatedLong[i] = coins(
                    law.applyAsDouble(Math.log1p(modelledLong[i])) + deviation * random.nextGaussian());
            liquidatedShort[i] = coins(
                    law.applyAsDouble(Math.log1p(modelledShort[i])) + deviation * random.nextGaussian());
        }
        return this;
    }

    private static double coins(double y) {
        return Math.max(0, Math.expm1(y) / 10);
    }

    /** Moves the prices from a minute on up by a share. */
    ScoreMarket raisedFrom(int minute, double share) {
        for (int i = minute; i < candles.length; i++) {
            Candle old = candles[i];
            double open = i == minute ? old.open() : old.open() * (1 + share);
            candles[i] = Candle.of(old.beginTime(), old.endTime(), open, old.high() * (1 + share),
                    Math.min(open, old.low() * (1 + share)), old.close() * (1 + share), old.volume())
                    .withTakerVolumes(old.takerBuyVolume(), old.takerSellVolume());
        }
        return this;
    }

    MarketHistory history() {
        MarketHistory.Builder builder = MarketHistory.builder(new Instrument("TEST", "COIN"), MINUTE);
        for (int i = 0; i < candles.length; i++) {
            builder.add(new HistoryBar(candles[i], Candle.MISSING, Candle.MISSING, Candle.MISSING, liquidatedLong[i],
                    liquidatedShort[i]));
        }
        return builder.build();
    }

    ScoreBars bars() {
        return ScoreBars.of(history());
    }

    BarFlows flows() {
        return BarFlows.of(NotionalUnit.USD, modelledLong, modelledShort);
    }

    static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }
}
