/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

/** What a {@link SignalSink} is too if it takes alerts. Signals and alerts come on one thread at a time. */
public interface AlertSink {

    /**
     * Takes an alert.
     *
     * @throws UndeliverableException
     *             if it can never be delivered
     * @throws RuntimeException
     *             if it cannot be delivered now; the message says why
     */
    void accept(Alert alert);
}
