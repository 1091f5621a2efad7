/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

/** Takes signals: a file, a message, a screen. One thread at a time. */
public interface SignalSink extends AutoCloseable {

    /**
     * Takes a signal; times never go back.
     *
     * @throws RuntimeException
     *             if it cannot be delivered; the message says why
     */
    void accept(Signal signal);

    /** Delivers what is still held. */
    @Override
    void close();
}
