/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.List;

/** What a walk forward found. Immutable. */
public final class WalkForwardResult {

    private final List<Step> steps;
    private final double[] returns;

    /**
     * One window.
     *
     * @param window
     *            its bars
     * @param chosen
     *            name of the best trial
     * @param inSample
     *            its figure on the training
     * @param outOfSample
     *            its figure on the test
     */
    public record Step(WalkForwardWindow window, String chosen, double inSample, double outOfSample) {
    }

    WalkForwardResult(List<Step> steps, double... returns) {
        this.steps = List.copyOf(steps);
        this.returns = returns;
    }

    public List<Step> steps() {
        return steps;
    }

    /** Returns of all tests, one after the other. */
    public double[] returns() {
        return returns.clone();
    }
}
