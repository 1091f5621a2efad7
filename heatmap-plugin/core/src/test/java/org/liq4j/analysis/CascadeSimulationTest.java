/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.Cascade;
import org.liq4j.api.cluster.CascadeStep;
import org.liq4j.api.cluster.DepthImpact;
import org.liq4j.api.cluster.LinearImpact;
import org.liq4j.api.cluster.MarketImpact;
import org.liq4j.api.cluster.OrderBookDepth;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CascadeSimulationTest {

    /** 10 basis points for each million. */
    private static final MarketImpact IMPACT = new LinearImpact(10);

    @Test
    void pushesFromLevelToLevelUntilNoneIsReached() {
        HandMadeLevels levels = new HandMadeLevels(100).add(Side.SHORT, 101, 1e6).add(Side.SHORT, 101.1, 2e6)
                .add(Side.SHORT, 101.3, 4e6).add(Side.SHORT, 103, 9e6);
        Cascade cascade = CascadeSimulation.run(levels, 101, IMPACT);
        assertEquals(Side.SHORT, cascade.side());
        assertEquals(1e6, cascade.touchedNotional());
        assertEquals(List.of(new CascadeStep(101 * 1.001, 2e6), new CascadeStep(101 * 1.003, 4e6)), cascade.steps());
        assertEquals(101 * 1.007, cascade.endPrice(), 1e-9);
        assertEquals(7e6, cascade.totalNotional());
    }

    @Test
    void longsCarryItDown() {
        HandMadeLevels levels = new HandMadeLevels(100).add(Side.LONG, 99, 1e6).add(Side.LONG, 98.95, 1e6)
                .add(Side.SHORT, 101, 5e6);
        Cascade cascade = CascadeSimulation.run(levels, 98.99, IMPACT);
        assertEquals(2e6, cascade.totalNotional());
        assertEquals(98.99 / 1.002, cascade.endPrice(), 1e-9);
    }

    @Test
    void whereNothingIsTouchedNothingHappens() {
        HandMadeLevels levels = new HandMadeLevels(100).add(Side.LONG, 99, 1e6);
        assertEquals(new Cascade(Side.LONG, 99.5, 0, 99.5, 0, List.of()),
                CascadeSimulation.run(levels, 99.5, IMPACT));
        assertEquals(new Cascade(Side.SHORT, 100, 0, 100, 0, List.of()), CascadeSimulation.run(levels, 100, IMPACT));
    }

    @Test
    void theOrderBookGivesTheImpactWhereItIsKnown() {
        MarketImpact impact = new DepthImpact(
                List.of(new OrderBookDepth(0.001, 1e6, 2e6), new OrderBookDepth(0.005, 3e6, 6e6)));
        assertEquals(0.0005, impact.fraction(Side.LONG, 0.5e6), 1e-15);
        assertEquals(0.003, impact.fraction(Side.LONG, 2e6), 1e-15);
        assertEquals(0.001, impact.fraction(Side.SHORT, 2e6), 1e-15);
        assertEquals(0.01, impact.fraction(Side.LONG, 6e6), 1e-15);
        assertThrows(InvalidValueException.class, () -> new DepthImpact(List.of()));
        assertThrows(InvalidValueException.class, () -> new DepthImpact(
                List.of(new OrderBookDepth(0.005, 1e6, 2e6), new OrderBookDepth(0.001, 3e6, 6e6))));
    }

    @Test
    void agreesWithLookingAtAllLevelsAfterEachPush() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            HandMadeLevels levels = HandMadeLevels.random(random);
            double touch = levels.spot() * (0.9 + 0.2 * random.nextDouble());
            MarketImpact impact = new LinearImpact(30 * random.nextDouble());
            Cascade cascade = CascadeSimulation.run(levels, touch, impact);
            double[] naive = new NaiveReading(levels, ReadingSettings.DEFAULT).cascade(touch, impact);
            assertEquals(naive[0], cascade.endPrice(), 1e-9 * naive[0], "seed " + seed);
            assertEquals(naive[1], cascade.totalNotional(), 1e-9 * naive[1], "seed " + seed);
            double stepped = cascade.steps().stream().mapToDouble(CascadeStep::notional).sum();
            assertEquals(cascade.totalNotional(), cascade.touchedNotional() + stepped,
                    1e-9 * cascade.totalNotional(), "seed " + seed);
        }
    }

    @Test
    void goesOnMonotonicallyWithThePriceTouchedAndWithTheImpact() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            HandMadeLevels levels = HandMadeLevels.random(random);
            Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
            double near = 0.1 * random.nextDouble();
            double far = near + 0.03 * random.nextDouble();
            double weak = 20 * random.nextDouble();
            double strong = weak + 20 * random.nextDouble();
            Cascade least = run(levels, side, near, weak);
            assertNoFarther(least, run(levels, side, far, weak), seed);
            assertNoFarther(least, run(levels, side, near, strong), seed);
        }
    }

    @Test
    void evenAbsurdImpactEndsAtAPrice() {
        HandMadeLevels levels = HandMadeLevels.random(new Random(3)).add(Side.LONG, 1e-3, 1e300);
        Cascade down = CascadeSimulation.run(levels, levels.spot() / 2, new LinearImpact(1e17));
        assertTrue(down.endPrice() > 0);
        levels.add(Side.SHORT, levels.spot() * 1.1, 1e300);
        assertTrue(Double.isFinite(
                CascadeSimulation.run(levels, levels.spot() * 2, new LinearImpact(1e17)).endPrice()));
    }

    @Test
    void pricesAndImpactsOutOfRangeAreRefused() {
        HandMadeLevels levels = new HandMadeLevels(100).add(Side.LONG, 99, 1e6);
        assertEquals("touchPrice = NaN: must satisfy 0 < touchPrice < infinity",
                assertThrows(InvalidValueException.class,
                        () -> CascadeSimulation.run(levels, Double.NaN, IMPACT)).getMessage());
        assertEquals("impact = -1.0: must satisfy 0 <= impact < infinity", assertThrows(InvalidValueException.class,
                () -> CascadeSimulation.run(levels, 98, (side, notional) -> -1)).getMessage());
    }

    private static Cascade run(HandMadeLevels levels, Side side, double distance, double impact) {
        return CascadeSimulation.run(levels, levels.spot() * (1 - side.sign() * distance), new LinearImpact(impact));
    }

    private static void assertNoFarther(Cascade near, Cascade far, long seed) {
        assertTrue(near.totalNotional() <= far.totalNotional(), "seed " + seed);
        assertTrue(near.side().sign() * (near.endPrice() - far.endPrice()) >= 0, "seed " + seed);
    }
}
