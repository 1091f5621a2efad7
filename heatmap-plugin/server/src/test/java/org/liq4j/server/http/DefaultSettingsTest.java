/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A name or a default that changes is a change for users, and is seen here. */
class DefaultSettingsTest {

    @Test
    void everyNameAndDefaultStands() {
        assertEquals("HttpLimits[headerTime=PT10S, idleTime=PT30S, heartbeat=PT15S, stallTime=PT30S, "
                + "headerBytes=8192, headerFields=64, connections=512, connectionsPerAddress=400, "
                + "answers=16, subscribers=256]",
                HttpLimits.DEFAULT.toString());
        assertEquals("HttpServerSettings[address=Optional.empty, port=0, token=Optional.empty, names=[], "
                + "limits=HttpLimits[headerTime=PT10S, idleTime=PT30S, heartbeat=PT15S, "
                + "stallTime=PT30S, headerBytes=8192, headerFields=64, connections=512, "
                + "connectionsPerAddress=400, answers=16, subscribers=256]]",
                HttpServerSettings.loopback().toString());
    }

    @Test
    void oneSettingIsChangedAtATime() throws UnknownHostException {
        InetAddress anywhere = InetAddress.getByName("0.0.0.0");
        AccessToken token = new AccessToken(TestServer.TOKEN);
        HttpLimits limits = HttpLimits.DEFAULT.withAmounts(4, 3, 2, 1);
        assertEquals(
                new HttpServerSettings(Optional.of(anywhere), 8282, Optional.of(token), List.of("example.org"), limits),
                HttpServerSettings.loopback().withToken(token).withAddress(anywhere).withPort(8282)
                        .withNames(List.of("example.org")).withLimits(limits));
    }
}
