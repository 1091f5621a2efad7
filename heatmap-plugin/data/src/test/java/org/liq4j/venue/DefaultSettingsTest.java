/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.junit.jupiter.api.Test;

import org.liq4j.http.Backoff;
import org.liq4j.http.ClientSettings;
import org.liq4j.stream.StreamSettings;

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
        assertEquals("StreamSettings[openWithin=PT20S, valueWithin=PT30S, steadyAfter=PT1M, "
                + "backoff=Backoff[first=PT0.5S, maximum=PT30S], refusedFor=PT10M, overlap=PT10M, linger=PT5S, "
                + "attemptEvery=PT1S, queuedMessages=50000, queuedCharacters=33554432, clockJump=PT3S]",
                StreamSettings.DEFAULT.toString());
    }
}
