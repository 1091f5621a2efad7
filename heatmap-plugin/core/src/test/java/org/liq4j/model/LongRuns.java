/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Runs that are too long for the unit suite: run by name. */
class LongRuns {

    private static final int BARS = 10_000_000;
    private static final long START = Instant.parse("2006-01-01T00:00:00Z").toEpochMilli();

    /** Prints how long a bar took in each stretch: flat, whatever came before. */
    @Test
    void tenMillionBarsWithoutDrift() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT,
                BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow(), List.of());
        int next = 10_000;
        int from = 0;
        long nanos = System.nanoTime();
        for (int i = 1; i <= BARS; i++) {
            double openInterest = 80_000 * (1 + 0.2 * Math.sin(i / 700.0));
            apply(model, i, openInterest);
            if (i == next) {
                System.out.printf("bars %,d to %,d: %.0f ns a bar%n", from, i,
                        (System.nanoTime() - nanos) / (double) (i - from));
                assertHolds(model, openInterest);
                from = i;
                next = i < 1_000_000 ? 10 * i : i + 3_000_000;
                nanos = System.nanoTime();
            }
        }
    }

    private static void apply(OpenInterestModel model, int i, double openInterest) {
        Instant start = Instant.ofEpochMilli(START + i * 60_000L);
        Instant end = start.plusMillis(60_000);
        double price = 60_000 * Math.exp(0.3 * Math.sin(i / 9_000.0) + 0.01 * Math.sin(i / 13.0));
        model.apply(new OpenInterest(end, end, openInterest));
        model.apply(Candle.of(start, end, price, price * 1.001, price * 0.999, price * 1.0002,
                60 + 50 * Math.sin(i)));
    }

    private static void assertHolds(OpenInterestModel model, double openInterest) {
        for (Side side : Side.values()) {
            double[] centre = model.book(side).centres();
            double sum = 0;
            for (int c = 0; c < OpenInterestSettings.DEFAULT.cohorts().size(); c++) {
                CohortSide cohort = model.book(side).cohort(c);
                sum += cohort.unplaced();
                for (int i = 0; i < centre.length; i++) {
                    sum += cohort.layer().at(i) / centre[i];
                }
            }
            assertEquals(openInterest, sum, 1e-9 * openInterest, side.toString());
        }
    }
}
