/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.time.Instant;
import java.util.BitSet;

import org.liq4j.api.InvalidValueException;

/** Which kept rows a score is fitted on, and which it is measured on; all training rows end before the first test row begins. */
public final class ScoreSplit {

    /** Either part has at least so many minutes of kept rows. */
    public static final int MINIMUM_MINUTES = 720;

    static final int DAY_MINUTES = 1440;

    private final Instant trainUntil;
    private final BitSet training = new BitSet();
    private final BitSet test = new BitSet();

    private ScoreSplit(Instant trainUntil) {
        this.trainUntil = trainUntil;
    }

    /**
     * After a burn-in of one day of kept rows, bars that end at or before the time are for training, bars that begin at or
     * after it are for the test.
     *
     * @throws InvalidValueException
     *             if the time is outside the bars, or leaves either part fewer than {@link #MINIMUM_MINUTES} of kept rows
     */
    public static ScoreSplit of(ScoreBars bars, Instant trainUntil) {
        ScoreSplit split = new ScoreSplit(within(bars, trainUntil));
        for (int row = bars.rows(DAY_MINUTES); row < bars.size(); row++) {
            if (!bars.end(row).isAfter(trainUntil)) {
                split.training.set(row);
            } else if (!bars.end(row).minus(bars.barDuration()).isBefore(trainUntil)) {
                split.test.set(row);
            }
        }
        split.check("training bars after a burn-in of one day", split.training, bars);
        split.check("test bars", split.test, bars);
        return split;
    }

    /**
     * The time itself.
     *
     * @throws InvalidValueException
     *             if it is outside the bars
     */
    public static Instant within(ScoreBars bars, Instant trainUntil) {
        Instant first = bars.end(0);
        Instant last = bars.end(bars.size() - 1);
        if (!(trainUntil.isAfter(first) && !trainUntil.isAfter(last))) {
            throw new InvalidValueException("trainUntil", trainUntil.toString(),
                    "must lie within the data: " + first + " < trainUntil <= " + last);
        }
        return trainUntil;
    }

    private void check(String part, BitSet rows, ScoreBars bars) {
        int minimum = bars.rows(MINIMUM_MINUTES);
        if (rows.cardinality() < minimum) {
            throw new InvalidValueException("trainUntil", trainUntil.toString(),
                    "must leave " + part + " >= " + minimum + ", leaves " + rows.cardinality());
        }
    }

    public Instant trainUntil() {
        return trainUntil;
    }

    /** The training rows; a copy. */
    public BitSet training() {
        return (BitSet) training.clone();
    }

    /** The test rows; a copy. */
    public BitSet test() {
        return (BitSet) test.clone();
    }
}
