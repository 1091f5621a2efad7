/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;

/**
 * The returns of several trials over the same bars, in blocks of equal length: only sums are kept, 32 bytes for each block and
 * trial. Single writer.
 */
final class TrialReturns {

    private final int bars;
    private final int blocks;
    private final List<List<ReturnSums>> trials = new ArrayList<>();

    /**
     * @param bars
     *            of each trial
     * @param blocks
     *            the bars are cut into; the bars that are over are the first, and left out
     * @throws InvalidValueException
     *             unless {@code blocks} is even, {@code 2 <= blocks <= 20} and {@code bars >= 2 * blocks}
     */
    TrialReturns(int bars, int blocks) {
        if (blocks < 2 || blocks > 20 || blocks % 2 != 0) {
            throw new InvalidValueException("blocks", Integer.toString(blocks),
                    "must be even and satisfy 2 <= blocks <= 20");
        }
        if (bars < 2 * blocks) {
            throw new InvalidValueException("bars", Integer.toString(bars), "must be >= 2 * blocks (" + blocks + ")");
        }
        this.bars = bars;
        this.blocks = blocks;
    }

    /**
     * Adds a trial.
     *
     * @param returns
     *            one for each bar
     */
    void add(double... returns) {
        if (returns.length != bars) {
            throw new InvalidValueException("returns", Integer.toString(returns.length), "must be " + bars);
        }
        int length = bars / blocks;
        int start = bars - length * blocks;
        List<ReturnSums> sums = new ArrayList<>(blocks);
        for (int b = 0; b < blocks; b++) {
            sums.add(ReturnSums.of(returns, start + b * length, start + (b + 1) * length));
        }
        trials.add(sums);
    }

    int trials() {
        return trials.size();
    }

    int blocks() {
        return blocks;
    }

    /** A trial's sums over the blocks whose bit is set. */
    ReturnSums sums(int trial, int chosen) {
        ReturnSums sums = ReturnSums.NONE;
        List<ReturnSums> of = trials.get(trial);
        for (int b = 0; b < blocks; b++) {
            if ((chosen & 1 << b) != 0) {
                sums = sums.plus(of.get(b));
            }
        }
        return sums;
    }
}
