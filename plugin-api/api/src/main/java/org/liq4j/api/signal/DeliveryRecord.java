/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

/**
 * What a {@link SignalSink} is too if it can tell what it delivered before, in earlier runs as well: a file that can be read, for
 * example. After a crash nothing that it has is handed to it again.
 */
public interface DeliveryRecord {

    /**
     * Whether a signal or alert was delivered. Asked for what may have been the last that was handed over, so a look at the end
     * of a file is enough.
     *
     * @param id
     *            of the signal or alert
     */
    boolean hasDelivered(String id);
}
