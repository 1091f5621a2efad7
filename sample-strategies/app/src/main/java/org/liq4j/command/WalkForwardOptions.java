/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;

import picocli.CommandLine.Option;

import org.liq4j.api.InvalidValueException;
import org.liq4j.validation.WalkForwardPlan;

/** How bars are cut into windows of a walk forward; lengths are bars or durations. */
final class WalkForwardOptions {

    @Option(names = "--train", paramLabel = "LENGTH", defaultValue = "10d", description = "Bars, or a duration, from the start of a training until its test (default: ${DEFAULT-VALUE}).")
    private String train = "";

    @Option(names = "--test", paramLabel = "LENGTH", defaultValue = "2d", description = "Length of each test, bars or a duration (default: ${DEFAULT-VALUE}).")
    private String test = "";

    @Option(names = "--purge", paramLabel = "LENGTH", defaultValue = "0", description = "Last part of each training that is left out (default: ${DEFAULT-VALUE}).")
    private String purge = "";

    @Option(names = "--embargo", paramLabel = "LENGTH", defaultValue = "1h", description = "Left out between a training and its test beyond that (default: ${DEFAULT-VALUE}).")
    private String embargo = "";

    @Option(names = "--anchored", description = "Each training begins with the first bar (default: it moves on with its test).")
    private boolean anchored;

    WalkForwardPlan plan(Duration barDuration) {
        int trainBars = bars("--train", train, barDuration);
        int testBars = bars("--test", test, barDuration);
        int purgeBars = bars("--purge", purge, barDuration);
        int embargoBars = bars("--embargo", embargo, barDuration);
        try {
            return new WalkForwardPlan(trainBars, testBars, purgeBars, embargoBars, anchored);
        } catch (InvalidValueException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    private static int bars(String option, String text, Duration barDuration) {
        return UsageException.check(option, () -> BarSpan.bars(text, barDuration));
    }
}
