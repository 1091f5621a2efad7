/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.time.Duration;

import org.liq4j.api.market.HistorySource;

/** Opens histories of one kind. */
public interface MarketSourceFactory extends Extension {

    /**
     * The history that the parameters describe.
     *
     * @throws RuntimeException
     *             if it cannot be had; the message says what of which place broke which rule
     */
    Source open(Arguments arguments);

    /**
     * A history with what a reader must know to believe it.
     *
     * @param history
     *            its events
     * @param barDuration
     *            length of its bars
     * @param simulated
     *            whether no real market is behind it
     * @param findings
     *            one phrase for each thing found in the data: gaps, rows left out; at least one
     */
    record Source(HistorySource history, Duration barDuration, boolean simulated, java.util.List<String> findings) {

        public Source {
            findings = java.util.List.copyOf(findings);
        }
    }
}
