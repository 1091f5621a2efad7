/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;

/** Whether a rule has been satisfied since the entry, by the record alone. */
final class FirstSince {

    private FirstSince() {
    }

    /** Whether it was at a bar of the open position before that one. */
    static boolean wasSatisfiedBefore(Rule rule, int index, @Nullable TradingRecord record) {
        int entry = RecordedPosition.during(index, record).map(RecordedPosition::entryIndex).orElse(index);
        for (int i = entry; i < index; i++) {
            if (rule.isSatisfied(i, record)) {
                return true;
            }
        }
        return false;
    }
}
