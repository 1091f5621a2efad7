/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.market.Payoff;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.BracketSchedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Who is long a coin against margin in coins is short its quote currency: an inverse market is a linear one with the reciprocal of
 * each price and the sides exchanged. So the naive twin of the linear book, on such a market, is the twin of the inverse book; a
 * bucket's mirror has all its digits inverted, as the grid is of logarithms. The system property {@code liq4j.streams} asks for
 * more streams than the 60 of the unit suite.
 */
class InverseStreamsTest {

    private static final int STREAMS = Integer.getInteger("liq4j.streams", 60);
    private static final int BARS = 400;
    private static final int COMPARED_EVERY = 20;
    private static final double TOLERANCE = 1e-9;
    private static final double CONTRACT_VALUE = 100;
    private static final Payoff PAYOFF = Payoff.inverse(CONTRACT_VALUE, "BTC");
    private static final List<Bracket> BRACKETS = List
            .of(new Bracket(0, Double.POSITIVE_INFINITY, 125, 0.004, 0));

    @Test
    void theInverseBookEqualsTheLinearTwinOfTheReciprocalMarket() {
        for (long seed = 0; seed < STREAMS; seed++) {
            compare(seed);
        }
    }

    private static BracketSchedule schedule() {
        SortedMap<Instant, BracketTable> tables = new TreeMap<>(
                Map.of(Instant.EPOCH, BracketTable.inverse(BRACKETS, 0)));
        return new BracketSchedule(Instrument.parse("KIT:BTCUSD"), tables);
    }

    private static void compare(long seed) {
        OpenInterestSettings settings = RandomStreamsTest.settings(new Random(seed));
        OpenInterestModel model = new OpenInterestModel(settings, schedule(), PAYOFF, List.of());
        NaiveBook naive = new NaiveBook(settings, new BracketTable(BRACKETS), true);
        int bars = 0;
        double openInterest = Double.NaN;
        for (MarketEvent event : new RandomMarket(seed).bars(BARS)) {
            if (!naive.apply(reciprocal(event))) {
                continue;
            }
            openInterest = event instanceof OpenInterest reading ? reading.coins() : openInterest;
            model.apply(event);
            if (event instanceof Candle candle) {
                String place = "seed " + seed + ", bar ending " + candle.endTime();
                conservesContracts(model, settings, openInterest, place);
                if (++bars % COMPARED_EVERY == 0) {
                    for (Side side : Side.values()) {
                        compare(place, side, model, naive.side(side == Side.LONG ? Side.SHORT : Side.LONG),
                                new LogGrid(settings.gridWidth()), openInterest);
                    }
                }
            }
        }
        assertTrue(bars > BARS / 2);
    }

    private static void conservesContracts(OpenInterestModel model, OpenInterestSettings settings, double openInterest,
            String place) {
        for (Side side : Side.values()) {
            assertEquals(openInterest, model.book(side).total(), TOLERANCE * openInterest, place + ", " + side);
            double value = model.levels().totalAtSpot(side);
            assertEquals(openInterest * CONTRACT_VALUE, value, TOLERANCE * value, place + ", " + side);
            for (int c = 0; c < settings.cohorts().size(); c++) {
                CohortSide cohort = model.book(side).cohort(c);
                double placed = cohort.layer().total() / CONTRACT_VALUE;
                assertEquals(cohort.total(), placed + cohort.unplaced(), TOLERANCE * openInterest,
                        place + ", " + side + ", cohort " + c);
                if (settings.crowdedSideTilt() == 0) {
                    double share = settings.cohorts().get(c).share();
                    assertEquals(share * openInterest, cohort.total(), TOLERANCE * openInterest,
                            place + ", " + side + ", cohort " + c);
                }
            }
        }
    }

    private static void compare(String place, Side side, OpenInterestModel model, NaiveBook.NaiveSide naive,
            LogGrid grid, double openInterest) {
        for (LeverageBand band : model.levels().leverageBands()) {
            LiquidationLevels levels = model.levels().ofLeverage(band);
            Map<Integer, Double> contracts = naive.coins(band);
            double[] sum = new double[1];
            levels.forEachLevel(side, (price, notional) -> {
                sum[0] += notional / CONTRACT_VALUE;
                assertEquals(contracts.getOrDefault(-1 - grid.bucketOf(price), 0.0), notional / CONTRACT_VALUE,
                        TOLERANCE * openInterest, () -> place + ", " + side + ", " + band + " at " + price);
            });
            assertEquals(contracts.values().stream().mapToDouble(Double::doubleValue).sum(), sum[0],
                    TOLERANCE * openInterest, place + ", " + side + ", " + band);
            assertEquals(band.equals(LeverageBand.ALL) ? naive.flow() : naive.flow(band), levels.modelledFlow(side),
                    TOLERANCE * openInterest, place + ", " + side + ", " + band);
        }
    }

    private static MarketEvent reciprocal(MarketEvent event) {
        return switch (event) {
            case Candle candle -> Candle.of(candle.beginTime(), candle.endTime(), 1 / candle.open(), 1 / candle.low(),
                    1 / candle.high(), 1 / candle.close(), candle.volume()).withVwap(1 / candle.averagePrice());
            case MarkCandle mark -> new MarkCandle(mark.endTime(), mark.knownAt(), 1 / mark.open(), 1 / mark.low(),
                    1 / mark.high(), 1 / mark.close());
            case FundingRate rate -> new FundingRate(rate.eventTime(), rate.knownAt(), -rate.rate());
            case AccountRatio ratio -> new AccountRatio(ratio.eventTime(), ratio.knownAt(), 1 - ratio.longShare());
            default -> event;
        };
    }
}
