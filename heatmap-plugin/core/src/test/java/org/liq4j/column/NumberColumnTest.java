/* SPDX-License-Identifier: MIT */
package org.liq4j.column;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NumberColumnTest {

    /** Runs of random length, with both zeros and missing numbers among them, against the array. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesBackTheBitsOfTheArray(long seed) {
        Random random = new Random(seed);
        int count = random.nextInt(1_000);
        double[] numbers = new double[count + random.nextInt(10)];
        double[] some = {0, -0.0, Double.NaN, 1, Double.MIN_VALUE, random.nextDouble()};
        int meanRun = 1 << random.nextInt(9);
        for (int i = 0; i < numbers.length; i++) {
            boolean again = i > 0 && random.nextInt(meanRun) != 0;
            numbers[i] = again ? numbers[i - 1] : some[random.nextInt(some.length)];
        }
        NumberColumn column = NumberColumn.of(numbers, count);
        for (int row = 0; row < count; row++) {
            assertBits(numbers[row], column.at(row), seed);
        }
        double[] copied = new double[count];
        for (int k = 0; k < 50 && count > 0; k++) {
            int from = random.nextInt(count);
            int to = from + random.nextInt(count - from + 1);
            column.copy(from, to, copied);
            for (int row = from; row < to; row++) {
                assertBits(numbers[row], copied[row - from], seed);
            }
        }
    }

    private static void assertBits(double expected, double actual, long seed) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), "seed " + seed);
    }

    @Test
    void whatNeverChangesIsOneNumber() {
        assertEquals(new NumberColumn.Constant(7), NumberColumn.of(new double[]{7, 7, 7, 1}, 3));
        assertEquals(new NumberColumn.Constant(Double.NaN), NumberColumn.of(new double[0], 0));
    }

    @Test
    void runsAreKeptWhereTheySaveMemory() {
        double[] steps = new double[100];
        double[] different = new double[100];
        for (int i = 0; i < 100; i++) {
            steps[i] = i - i % 10;
            different[i] = i;
        }
        NumberColumn runs = assertInstanceOf(NumberRuns.class, NumberColumn.of(steps, 100));
        assertThrows(IndexOutOfBoundsException.class, () -> runs.at(100));
        assertThrows(IndexOutOfBoundsException.class, () -> runs.at(-1));
        assertInstanceOf(NumberColumn.Dense.class, NumberColumn.of(different, 100));
    }

    @Test
    void theOtherPartOfAWholeIsKeptOnlyWhereItCannotBeDerived() {
        NumberColumn whole = NumberColumn.of(new double[]{0.3, 5, 1, Double.NaN}, 4);
        NumberColumn part = NumberColumn.of(new double[]{0.1, 5, 2, 1}, 4);
        double[] rest = {0.3 - 0.1, 0, 0, Double.NaN};
        NumberColumn derived = assertInstanceOf(NumberColumn.Rest.class, NumberColumn.ofRest(rest, 4, whole, part));
        double[] copied = new double[4];
        derived.copy(0, 4, copied);
        for (int row = 0; row < 4; row++) {
            assertBits(rest[row], derived.at(row), 0);
            assertBits(rest[row], copied[row], 0);
        }
        double[] rounded = {0.2, 0, 0, Double.NaN};
        NumberColumn kept = assertInstanceOf(NumberColumn.Dense.class, NumberColumn.ofRest(rounded, 4, whole, part));
        assertBits(0.2, kept.at(0), 0);
    }
}
