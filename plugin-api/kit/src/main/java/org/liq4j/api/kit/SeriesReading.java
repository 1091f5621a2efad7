/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AssertionFailureBuilder;
import org.opentest4j.AssertionFailedError;
import org.ta4j.core.BarSeries;

/**
 * An answer over a series, read so that what goes wrong is told with the bar at which it did.
 *
 * @param answer
 *            over that series
 */
record SeriesReading(BarAnswer answer, BarSeries series) {

    /**
     * The value at the bar.
     *
     * @param when
     *            the circumstances, for the message if there is none
     */
    SeenValue at(int index, String when) {
        try {
            return answer.at(index);
        } catch (RuntimeException e) {
            throw AssertionFailureBuilder.assertionFailure()
                    .message(at(index) + "must have a value at every bar of its series, with nothing but the bars up to"
                            + " it; " + when + " it threw " + e)
                    .cause(e).build();
        }
    }

    /** The values at all bars, in order. */
    List<SeenValue> all(String when) {
        List<SeenValue> values = new ArrayList<>();
        for (int index = series.getBeginIndex(); index <= series.getEndIndex(); index++) {
            values.add(at(index, when));
        }
        return values;
    }

    /** Checks that the value at the bar is the expected one; else says which promise was broken. */
    void same(int index, SeenValue expected, SeenValue actual, double tolerance, String promise) {
        if (!expected.matches(actual, tolerance)) {
            throw AssertionFailureBuilder.assertionFailure().message(at(index) + promise).expected(expected)
                    .actual(actual).build();
        }
    }

    /** The failure of a promise at the bar. */
    AssertionError broken(int index, String promise) {
        return new AssertionFailedError(at(index) + promise);
    }

    private String at(int index) {
        return answer.name() + ", bar " + index + " (ends " + series.getBar(index).getEndTime() + "): ";
    }
}
