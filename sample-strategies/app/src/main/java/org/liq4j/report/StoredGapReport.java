/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.List;

import org.liq4j.store.StoredGap;

/**
 * Where stored rows are missing.
 *
 * @param gaps
 *            by instrument, kind and time
 */
public record StoredGapReport(List<Gap> gaps) {

    public StoredGapReport {
        gaps = List.copyOf(gaps);
    }

    /**
     * One stretch.
     *
     * @param from
     *            event time of the row before it
     * @param to
     *            event time of the row after it, for bars its start
     * @param step
     *            what is usual between rows, as ISO duration
     * @param missing
     *            number of rows
     */
    public record Gap(String instrument, String kind, Instant from, Instant to, String step, long missing,
            String reason) {

        public static Gap of(StoredGap gap) {
            return new Gap(gap.instrument().toString(), gap.kind().label(), gap.from(), gap.to(), gap.step(),
                    gap.missing(), gap.reason());
        }
    }
}
