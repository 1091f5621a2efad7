/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Instant;

import org.liq4j.api.signal.Alert;

/** Tells of something. */
@FunctionalInterface
interface Telling {

    /**
     * @param time
     *            which with the kind makes its id
     */
    void tell(Alert.Kind kind, Instant time, String words, double price, double size);
}
