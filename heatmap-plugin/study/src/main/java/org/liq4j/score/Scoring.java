/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;

/** Scores models over the same bars and the same split: the package states how. */
public final class Scoring {

    private static final int[] MINUTES = {1, 5, 15, 60};

    /** A fit of all regressors has rows for twice its coefficients, or its horizon is left out. */
    private static final int MINIMUM_TRAINING_ROWS = 2
            * (1 + ControlRegressors.names().size() + HeatRegressors.names().size());

    private final ScoreBars bars;
    private final ScoreSplit split;
    private final List<ScoredHorizon> horizons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param seed
     *            of the block bootstrap
     * @throws InvalidValueException
     *             if liquidations do not vary in either part
     */
    public Scoring(ScoreBars bars, ScoreSplit split, long seed) {
        this.bars = bars;
        this.split = split;
        for (int minutes : MINUTES) {
            if (!bars.divides(minutes)) {
                notes.add(minutes + " minutes are not a whole number of bars: left out");
                continue;
            }
            int rows = 2 * new BarGroups(bars, minutes).within(split.training()).length;
            if (rows < MINIMUM_TRAINING_ROWS) {
                notes.add(minutes + " minutes have " + rows + " training rows and need " + MINIMUM_TRAINING_ROWS
                        + ": left out");
            } else {
                horizons.add(new ScoredHorizon(bars, split, minutes, seed));
            }
        }
    }

    /** One sentence for each horizon left out. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Scores a model.
     *
     * @throws InvalidValueException
     *             unless there is one flow for each kept row
     */
    public ModelScore score(BarFlows flows) {
        if (flows.size() != bars.size()) {
            throw new InvalidValueException("flows", Integer.toString(flows.size()), "must be one for each of the "
                    + bars.size() + " kept rows");
        }
        return new ModelScore(OverCount.of(bars, flows, split.test()),
                horizons.stream().map(horizon -> horizon.score(flows)).toList());
    }
}
