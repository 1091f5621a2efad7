/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.DensitySettings;
import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.MaxPain;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.cluster.VacuumZone;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatReaderTest {

    private final HeatReader reader = new HeatReader(ReadingSettings.DEFAULT);

    /** Spot 100; longs: 60 about 99.4, 5 at 98, 35 at 95; shorts: 80 at 100.6, 20 at 104. Some 100 bands to a side. */
    private static HandMadeLevels twoSided() {
        return new HandMadeLevels(100).add(Side.LONG, 99.5, 25).add(Side.LONG, 99.4, 35).add(Side.LONG, 98, 1)
                .add(Side.LONG, 95, 35).add(Side.SHORT, 100.6, 80).add(Side.SHORT, 104, 20);
    }

    @Test
    void denseRangesAreRunsOfHeavyBands() {
        assertEquals(
                List.of(new DenseRange(Side.LONG, 99.4, 99.5, 99.4, 60), new DenseRange(Side.LONG, 95, 95, 95, 35)),
                reader.denseRanges(twoSided(), Side.LONG));
        assertEquals(
                List.of(new DenseRange(Side.SHORT, 100.6, 100.6, 100.6, 80),
                        new DenseRange(Side.SHORT, 104, 104, 104, 20)),
                reader.denseRanges(twoSided(), Side.SHORT));
    }

    @Test
    void fragilityIsTheClosenessOfTheFartherSide() {
        HeatReading reading = reader.read(twoSided());
        assertEquals(0.4, reading.fragility(), 1e-12);
        assertFalse(reading.whipsaw());
        assertTrue(reader.read(twoSided().add(Side.SHORT, 100.2, 80)).whipsaw());
        assertEquals(0, reader.read(new HandMadeLevels(100).add(Side.LONG, 99.9, 1)).fragility());
    }

    @Test
    void magnetismFallsWithTheSquareOfTheDistanceWhichIsAtLeastABucket() {
        HeatReading reading = reader.read(new HandMadeLevels(100).add(Side.LONG, 99, 2).add(Side.LONG, 98, 4)
                .add(Side.SHORT, 100.000001, 3));
        assertEquals(2 / 1e-4 + 4 / 4e-4, reading.magnetismDown(), 1e-6);
        assertEquals(3 / 1e-8, reading.magnetismUp());
        assertTrue(reading.magneticBalance() > 0.99);
        assertEquals(0, reader.read(new HandMadeLevels(100)).magneticBalance());
    }

    @Test
    void maxPainWeighsWhatDiesAgainstTheWayToIt() {
        MaxPain pain = reader.read(twoSided()).maxPain().orElseThrow();
        assertEquals(Side.SHORT, pain.side());
        assertEquals(100.6, pain.price());
        assertEquals(80, pain.notional());
        assertEquals(80 / 0.006, pain.intensity(), 1e-6);
        assertTrue(reader.read(new HandMadeLevels(100).add(Side.LONG, 94, 9)).maxPain().isEmpty());
    }

    @Test
    void theVacuumIsTheWidestQuietGapBetweenLargeRanges() {
        // 104 is not large: 20 of 196. The gap from 95 to 99.4 holds 1.
        VacuumZone vacuum = reader.read(twoSided().add(Side.SHORT, 108, 1)).vacuum().orElseThrow();
        assertEquals(95, vacuum.low());
        assertEquals(99.4, vacuum.high());
        assertEquals(1 / 197.0, vacuum.share(), 1e-12);
        assertEquals(99.4 / 95 - 1, vacuum.width(), 1e-12);
    }

    @Test
    void theSafeStopIsInTheFirstColdBandBehindTheRange() {
        HandMadeLevels levels = twoSided();
        DenseRange nearest = reader.denseRanges(levels, Side.LONG).getFirst();
        assertEquals(99.4 * (1 - 1e-3), reader.safeStop(levels, nearest), 0.1);
        assertTrue(reader.safeStop(levels, nearest) < 99.4);
        levels.add(Side.LONG, 99.3, 0.6).add(Side.LONG, 99.2, 0.1);
        assertEquals(99.2, reader.safeStop(levels, nearest), 0.1);
        assertTrue(reader.safeStop(levels, reader.denseRanges(levels, Side.SHORT).getLast()) > 104);
    }

    @Test
    void roundingLeftOfASweptSideIsNotDense() {
        HandMadeLevels levels = new HandMadeLevels(100).add(Side.LONG, 99, 1e-6).add(Side.LONG, 50, 1e6);
        assertTrue(reader.denseRanges(levels, Side.LONG).isEmpty());
    }

    @Test
    void readsWhatTheFormulasSay() {
        for (long seed = 0; seed < 2_000; seed++) {
            HandMadeLevels levels = HandMadeLevels.random(new Random(seed));
            NaiveReading naive = new NaiveReading(levels, ReadingSettings.DEFAULT);
            HeatReading reading = reader.read(levels);
            String message = "seed " + seed;
            for (Side side : Side.values()) {
                List<DenseRange> ranges = reader.denseRanges(levels, side);
                assertAlike(naive.dense(side), ranges, message);
                for (DenseRange range : ranges) {
                    assertEquals(naive.safeStop(range), reader.safeStop(levels, range), message);
                }
            }
            assertEquals(Math.min(naive.closeness(Side.LONG), naive.closeness(Side.SHORT)), reading.fragility(), 1e-9,
                    message);
            assertNear(naive.magnetism(Side.LONG), reading.magnetismDown(), message);
            assertNear(naive.magnetism(Side.SHORT), reading.magnetismUp(), message);
            assertNear(naive.maxPainIntensity(), reading.maxPain().map(MaxPain::intensity).orElse(0.0), message);
            assertNear(naive.vacuumRatio().orElse(0.0),
                    reading.vacuum().map(vacuum -> vacuum.high() / vacuum.low()).orElse(0.0), message);
            reading.vacuum().ifPresent(vacuum -> assertTrue(vacuum.share() >= 0 && vacuum.share() <= 1, message));
        }
    }

    @Test
    void withoutASpotOrWithSettingsOutOfRangeItRefuses() {
        assertEquals("spot = NaN: must satisfy 0 < spot < infinity", assertThrows(InvalidValueException.class,
                () -> reader.read(new HandMadeLevels(Double.NaN))).getMessage());
        assertEquals("multiple = 0.5: must satisfy 1 <= multiple < infinity",
                assertThrows(InvalidValueException.class, () -> new DensitySettings(1e-3, 0.1, 0.5)).getMessage());
        assertThrows(InvalidValueException.class, () -> new DensitySettings(0.1, 0.05, 2));
    }

    private static void assertAlike(List<DenseRange> expected, List<DenseRange> actual, String message) {
        assertEquals(expected.size(), actual.size(), message);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).low(), actual.get(i).low(), message);
            assertEquals(expected.get(i).high(), actual.get(i).high(), message);
            assertEquals(expected.get(i).peakPrice(), actual.get(i).peakPrice(), message);
            assertNear(expected.get(i).notional(), actual.get(i).notional(), message);
        }
    }

    private static void assertNear(double expected, double actual, String message) {
        assertEquals(expected, actual, 1e-9 * Math.abs(expected), message);
    }
}
