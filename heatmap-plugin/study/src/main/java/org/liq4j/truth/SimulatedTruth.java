/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/**
 * One simulated market: what it shows, and what is true in it.
 *
 * @param minutes
 *            its bars of a minute
 * @param hours
 *            the same market in bars of an hour
 * @param books
 *            its positions every {@link TruthSettings#INTERVAL}, from the first on
 */
record SimulatedTruth(MarketHistory minutes, MarketHistory hours, List<TrueBook> books) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES_PER_HOUR = 60;

    static SimulatedTruth of(int bars, long seed) {
        SimulationSettings settings = SimulationSettings.DEFAULT.withSeed(seed).withBars(bars)
                .withBarDuration(MINUTE);
        SimulatedMarket market = new SimulatedMarket(settings);
        MarketHistory.Builder history = MarketHistory.builder(SimulatedMarket.INSTRUMENT, MINUTE);
        long interval = TruthSettings.INTERVAL.toMillis();
        Instant countedFrom = SimulatedMarket.START
                .plus(MINUTE.multipliedBy((long) StrictMath.ceil(bars * TruthSettings.BURN_IN)));
        List<TrueBook> books = new ArrayList<>();
        while (market.hasNext()) {
            history.add(market.step());
            if (market.time().toEpochMilli() % interval == 0) {
                books.add(TrueBook.of(market, !market.time().isBefore(countedFrom)));
            }
        }
        return new SimulatedTruth(history.build(), SimulatedMarket.record(
                settings.withBarDuration(Duration.ofHours(1)).withBars(bars / MINUTES_PER_HOUR)), books);
    }
}
