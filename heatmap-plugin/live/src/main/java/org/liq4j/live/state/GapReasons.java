/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.util.Iterator;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.Gap;
import org.liq4j.history.MarketHistory;

/** Why bars are missing before those of a history, asked for in their order. */
final class GapReasons {

    private static final String NONE = "missing";

    private final MarketHistory history;
    private final Iterator<Gap> gaps;
    private @Nullable Gap next;

    GapReasons(MarketHistory history) {
        this.history = history;
        this.gaps = history.gaps().iterator();
        this.next = gaps.hasNext() ? gaps.next() : null;
    }

    String before(int index) {
        Gap gap = next;
        if (gap == null || !gap.to().equals(history.endTime(index).minus(history.barDuration()))) {
            return NONE;
        }
        next = gaps.hasNext() ? gaps.next() : null;
        return gap.reason();
    }
}
