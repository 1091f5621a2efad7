/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * A reply with past rows of one kind, and what must be read of it.
 *
 * @param symbol
 *            the exchange's own name
 * @param period
 *            of the bars or statistics
 * @param range
 *            what is asked for
 * @param now
 *            when it is asked
 * @param replies
 *            to what is asked on the way
 * @param expected
 *            all rows that must be read, as liq4j has them: in base coins, each contract counted once
 */
public record HistorySample(String symbol, Duration period, TimeRange range, Instant now, SampleReplies replies,
        RowBatch expected) {

    /**
     * @throws InvalidValueException
     *             unless there are two rows at least, so that their order can be seen
     */
    public HistorySample {
        if (expected.size() < 2) {
            throw new InvalidValueException("expected", Integer.toString(expected.size()), "must be 2 rows at least");
        }
    }

    RowKind kind() {
        return expected.kind();
    }
}
