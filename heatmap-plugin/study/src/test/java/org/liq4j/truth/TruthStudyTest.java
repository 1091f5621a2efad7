/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TruthStudyTest {

    private static final TruthSettings DAYS = new TruthSettings(3 * 1440, 7, 1);

    private static Contestant contestant(String book, boolean hourly, double shift, boolean empty) {
        return new Contestant(book, InputSet.ALL, hourly, () -> new Oracle(DAYS.firstSeed(), hourly, shift, empty));
    }

    @Test
    void whoKnowsThePositionsIsRight() {
        TruthResult result = TruthStudy.run(DAYS,
                List.of(contestant("oracle", false, 0, false), contestant("hourly oracle", true, 0, false)),
                seed -> {
                });
        // A quarter of three days is burn-in, which leaves 10 of 12 instants; the one at its end counts.
        assertEquals(10, result.instants());
        for (BookScore score : result.books().subList(0, 2)) {
            assertEquals(0, mean(score.earthMover()), 1e-6, score.book());
            assertEquals(1, mean(score.matched()), 1e-9, score.book());
            assertEquals(0, mean(score.nearEarthMover()), 1e-6, score.book());
            assertEquals(1, mean(score.nearMatched()), 1e-9, score.book());
            assertEquals(mean(result.trueNearMass()), mean(score.nearMass()), 1e-9, score.book());
        }
        BookScore modelledShape = book(result, "average distance, modelled");
        BookScore trueShape = book(result, "average distance, true");
        assertEquals(mean(trueShape.earthMover()), mean(modelledShape.earthMover()), 1e-6,
                "the oracle's shape is the true one");
        assertTrue(mean(trueShape.earthMover()) < mean(book(result, "random").earthMover()));
    }

    @Test
    void levelsThatAreOffByTenBasisPointsAreOffByTenAndThoseOffByThirtyMatchLess() {
        TruthResult result = TruthStudy.run(DAYS, List.of(contestant("ten", false, 10, false),
                contestant("thirty", false, 30, false), contestant("none", false, 0, true)), seed -> {
                });
        assertEquals(10, mean(result.books().get(0).earthMover()), 1e-6);
        assertEquals(1, mean(result.books().get(0).matched()), 1e-9);
        assertEquals(30, mean(result.books().get(1).earthMover()), 1e-6);
        assertTrue(mean(result.books().get(1).matched()) < 1);
        BookScore none = result.books().get(2);
        assertEquals(Optional.empty(), none.earthMover());
        assertEquals(0, mean(none.matched()));
        assertEquals(0, mean(none.nearMatched()));
    }

    @Test
    void theStandardContestantsGiveTheSameFiguresAgainAndTheDefaultHasItsMassNearerThanRandomAndTheHourlyFormula() {
        List<Long> done = new ArrayList<>();
        TruthSettings settings = new TruthSettings(4 * 1440, 1, 2);
        TruthResult result = TruthStudy.run(settings, Contestant.standard(), done::add);
        assertEquals(List.of(1L, 2L), done);
        assertEquals(result, TruthStudy.run(settings, Contestant.standard(), seed -> {
        }));
        BookScore open = book(result, "open-interest");
        assertEquals("all inputs", open.inputs());
        for (String other : List.of("random", "candle-decay, hourly")) {
            assertTrue(mean(open.earthMover()) < mean(book(result, other).earthMover()), other);
        }
        assertTrue(mean(open.matched()) > mean(book(result, "candle-decay, hourly").matched()));
        Spread spread = open.earthMover().orElseThrow();
        assertTrue(spread.lowest() < spread.mean() && spread.mean() < spread.highest());
        assertTrue(mean(result.books().get(1).earthMover()) != spread.mean(), "open interest is read");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertEquals("bars = 100: must be >= 1440",
                assertThrows(InvalidValueException.class, () -> new TruthSettings(100, 1, 1)).getMessage());
        assertEquals("seeds = 0: must satisfy 1 <= seeds <= 100",
                assertThrows(InvalidValueException.class, () -> new TruthSettings(1440, 1, 0)).getMessage());
    }

    private static BookScore book(TruthResult result, String name) {
        return result.books().stream().filter(score -> score.book().equals(name)).findFirst().orElseThrow();
    }

    private static double mean(Optional<Spread> spread) {
        return spread.orElseThrow().mean();
    }

    /** Runs the same market beside the one that is shown, and reads its positions. */
    private static final class Oracle implements LiquidationModel, LiquidationLevels {

        private final SimulatedMarket market;
        private final double shift;
        private final boolean empty;

        Oracle(long seed, boolean hourly, double shift, boolean empty) {
            SimulationSettings minutes = SimulationSettings.DEFAULT.withSeed(seed).withBars(DAYS.bars());
            this.market = new SimulatedMarket(
                    hourly ? minutes.withBarDuration(Duration.ofHours(1)) : minutes);
            this.shift = shift;
            this.empty = empty;
        }

        @Override
        public void apply(MarketEvent event) {
            if (event instanceof Candle candle) {
                assertEquals(candle, market.step().candle());
            }
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
            for (int i = 0; i < market.openPositions().count(side) && !empty; i++) {
                double price = market.openPositions().liquidationPrice(side, i);
                double shifted = price - side.sign() * shift / 10_000 * market.price();
                visitor.level(shifted, market.openPositions().coins(side, i) * price);
            }
        }

        @Override
        public LiquidationLevels levels() {
            return this;
        }

        @Override
        public double spot() {
            return market.price();
        }

        @Override
        public NotionalUnit unit() {
            return NotionalUnit.USD;
        }

        @Override
        public LiquidationProfile profile() {
            throw new AssertionError("the comparison reads live levels");
        }

        @Override
        public double notional(Side side, double near, double far) {
            throw new AssertionError("the comparison reads each level");
        }

        @Override
        public double totalAtSpot(Side side) {
            throw new AssertionError("the comparison reads each level");
        }

        @Override
        public double modelledFlow(Side side) {
            throw new AssertionError("the comparison reads each level");
        }
    }
}
