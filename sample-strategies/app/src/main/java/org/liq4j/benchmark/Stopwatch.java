/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Times tasks in turn, round by round, so that a slow moment of the machine hits all of them. */
final class Stopwatch {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 7;

    /** Results flow in here, so that no task is optimised away. */
    private double sink;

    /** Runs the tasks; gives a timing for each, in their order. */
    List<Timing> time(List<DoubleSupplier> tasks) {
        double[][] nanos = new double[tasks.size()][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int task = 0; task < tasks.size(); task++) {
                long start = System.nanoTime();
                sink += tasks.get(task).getAsDouble();
                long stop = System.nanoTime();
                if (round >= 0) {
                    nanos[task][round] = stop - start;
                }
            }
        }
        List<Timing> timings = new ArrayList<>();
        for (double[] rounds : nanos) {
            timings.add(Timing.of(rounds));
        }
        return timings;
    }

    /** Sum of all results. */
    double sink() {
        return sink;
    }
}
