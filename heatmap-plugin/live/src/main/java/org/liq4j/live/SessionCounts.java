/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

/**
 * What a session was given since it was opened.
 *
 * @param bars
 *            that closed
 * @param inputs
 *            that were taken
 * @param lateInputs
 *            of these, known no later than the end of a bar that had closed already: they count for the next one
 * @param gaps
 *            stretches without bars
 * @param late
 *            see {@link Outcome#LATE}
 * @param duplicates
 *            see {@link Outcome#DUPLICATE}
 * @param corrections
 *            see {@link Outcome#CORRECTION}
 * @param failures
 *            of strategies, sinks and the journal, each told to the listeners
 */
public record SessionCounts(long bars, long inputs, long lateInputs, long gaps, long late, long duplicates,
        long corrections, long failures) {
}
