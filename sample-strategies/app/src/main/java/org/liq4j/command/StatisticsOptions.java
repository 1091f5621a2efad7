/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.validation.StationaryBootstrap;

/** What the statistics of a walk forward are computed with. */
final class StatisticsOptions {

    @Option(names = "--trials", paramLabel = "N", description = "Trials counted for the deflated Sharpe ratio: those of the grid and all made before (default: those of the grid).")
    private @Nullable Integer trials;

    @Option(names = "--blocks", paramLabel = "N", defaultValue = "16", description = "Blocks that the cross-validation cuts the bars into, even, at most 20 (default: ${DEFAULT-VALUE}).")
    private int blocks;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "500", description = "Samples of the bootstrap (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--block", paramLabel = "LENGTH", description = "Mean block of the bootstrap, bars or a duration (default: a day, at most a tenth of the tests).")
    private @Nullable String block;

    @Option(names = "--bootstrap-seed", paramLabel = "N", defaultValue = "1", description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** Trials to count, at least those of the grid. */
    int trials(int ofTheGrid) {
        int counted = trials == null ? ofTheGrid : trials;
        if (counted < ofTheGrid) {
            throw new UsageException("--trials: " + counted + ": must be >= the sets of the grid (" + ofTheGrid + ")");
        }
        return counted;
    }

    int blocks(int bars) {
        if (blocks < 2 || blocks > 20 || blocks % 2 != 0 || bars < 2 * blocks) {
            throw new UsageException("--blocks: " + blocks + ": must be even, in [2, 20], and at most half the bars ("
                    + bars + ")");
        }
        return blocks;
    }

    StationaryBootstrap bootstrap(Duration barDuration, int bars) {
        String stated = block;
        int mean = UsageException.check("--block", () -> stated == null
                ? Math.max(1, Math.min(BarSpan.bars("1d", barDuration), bars / 10))
                : BarSpan.bars(stated, barDuration));
        return UsageException.check("--samples, --block", () -> new StationaryBootstrap(seed, samples, mean));
    }
}
