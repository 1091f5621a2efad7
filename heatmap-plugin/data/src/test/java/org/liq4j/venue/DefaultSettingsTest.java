/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.junit.jupiter.api.Test;

import org.liq4j.http.Backoff;
import org.liq4j.http.ClientSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A name or a default that changes is a change for users, and is seen here. */
class DefaultSettingsTest {

    @Test
    void everyNameAndDefaultStands() {
        assertEquals("Backoff[first=PT0.5S, maximum=PT30S]",
                Backoff.DEFAULT.toString());
        assertEquals("ClientSettings[attempts=6, backoff=Backoff[first=PT0.5S, maximum=PT30S], "
                + "longestPause=PT1M30S, longestReply=33554432]",
                ClientSettings.DEFAULT.toString());
    }
}
