/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.liq4j.api.market.Gap;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.SessionJournal;
import org.liq4j.live.state.StoredSession;

/** The bars of a live run as a journal that nothing is added to: a session that is opened with it does what the run did. */
record KeptBars(StoredSession kept) implements SessionJournal {

    @Override
    public void replay(Replay session) {
        MarketHistory history = kept.history();
        Map<Instant, String> reasons = new HashMap<>();
        for (Gap gap : history.gaps()) {
            reasons.put(gap.knownAt(), gap.reason());
        }
        for (int bar = 0; bar < history.size(); bar++) {
            String reason = reasons.getOrDefault(history.endTime(bar), "missing");
            if (bar < kept.warmUpBars()) {
                session.warmUp(history.bar(bar), reason);
            } else {
                session.bar(history.bar(bar), reason);
            }
        }
    }

    @Override
    public void begin(MarketHistory warmUp) {
        // It has begun.
    }

    @Override
    public void input(MarketEvent input) {
        // Nothing is added.
    }

    @Override
    public void barClosed(ClosedBar closed, byte[] inputs, EngineState engine) {
        // Nothing is added.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
