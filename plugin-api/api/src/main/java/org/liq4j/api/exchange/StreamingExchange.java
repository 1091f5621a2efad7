/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.Set;

/** An exchange whose market data can be streamed: it pushes them as they happen. */
public interface StreamingExchange extends Exchange {

    /** What it streams. */
    Set<StreamTopic.Kind> streams();

    /**
     * How its streams are spoken, for one connection: what it remembers of earlier messages ends with it. Nothing is opened;
     * whoever asks opens connections and hands in what comes.
     */
    StreamProtocol protocol();
}
