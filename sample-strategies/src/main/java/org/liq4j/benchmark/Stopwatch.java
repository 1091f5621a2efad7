/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Times a task again and again: rounds that warm up are thrown away, of the others the median and the range are kept. */
final class Stopwatch {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    /** Results flow in here, so that no task is optimised away. */
    private double sink;

    /**
     * Nanoseconds that a task took, by round ascending.
     *
     * @param sorted
     *            one for each kept round
     */
    record Timing(java.util.List<Double> sorted) {

        double median() {
            return sorted.get(sorted.size() / 2);
        }

        double lowest() {
            return sorted.getFirst();
        }

        double highest() {
            return sorted.getLast();
        }
    }

    /** Times the tasks in turn, round by round, so that a slow moment of the machine hits all of them. */
    Timing[] time(DoubleSupplier... tasks) {
        double[][] nanos = new double[tasks.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int task = 0; task < tasks.length; task++) {
                long start = System.nanoTime();
                sink += tasks[task].getAsDouble();
                long stop = System.nanoTime();
                if (round >= 0) {
                    nanos[task][round] = stop - start;
                }
            }
        }
        return Arrays.stream(nanos).map(times -> new Timing(Arrays.stream(times).sorted().boxed().toList()))
                .toArray(Timing[]::new);
    }

    double sink() {
        return sink;
    }
}
