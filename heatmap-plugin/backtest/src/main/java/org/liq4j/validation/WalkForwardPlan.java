/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How bars are cut into windows of a walk forward; all lengths are numbers of bars. The test windows follow each other; before
 * each lies its training (Lopez de Prado, "Advances in Financial Machine Learning", 2018, chapters 7 and 12).
 *
 * @param train
 *            bars from the start of a training until its test, of which the last are purged and embargoed; of an anchored
 *            walk those of the first
 * @param test
 *            bars of a test; the last test may be shorter, by half at most
 * @param purge
 *            last bars of the training that are left out, so that no position of the training is valued near its test
 * @param embargo
 *            bars left out between the training and its test beyond that, so that what is remembered of the training fades
 * @param anchored
 *            whether each training begins with the first bar; otherwise it moves on with its test
 */
public record WalkForwardPlan(int train, int test, int purge, int embargo, boolean anchored) {

    /**
     * @throws InvalidValueException
     *             unless {@code test >= 4}, {@code purge >= 0}, {@code embargo >= 0} and {@code train >= purge + embargo + 4}
     */
    public WalkForwardPlan {
        Require.atLeast("test", test, BarRange.FEWEST);
        Require.atLeast("purge", purge, 0);
        Require.atLeast("embargo", embargo, 0);
        Require.that("train", train, train - (long) purge - embargo >= BarRange.FEWEST,
                "must satisfy train >= purge + embargo + 4 bars (" + purge + " + " + embargo + " + 4)");
    }

    /**
     * The windows, in time order.
     *
     * @throws InvalidValueException
     *             unless there is room for one
     */
    public List<WalkForwardWindow> windows(int bars) {
        Require.that("bars", bars, bars >= (long) train + test,
                "must be >= train + test (" + train + " + " + test + ")");
        List<WalkForwardWindow> windows = new ArrayList<>();
        for (int start = train; bars - start >= Math.max(BarRange.FEWEST, (test + 1) / 2); start += test) {
            int trainStart = anchored ? 0 : start - train;
            windows.add(new WalkForwardWindow(new BarRange(trainStart, start - purge - embargo),
                    new BarRange(start, Math.min(start + test, bars))));
        }
        return windows;
    }
}
