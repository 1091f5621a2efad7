/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

import okhttp3.OkHttpClient;

/** Connections over an HTTP that a test answers itself. */
public final class CannedConnections {

    private CannedConnections() {
    }

    public static HttpConnections of(OkHttpClient http, HostMemory memory, InstantSource clock, Sleeper sleeper,
            RandomGenerator random) {
        return new HttpConnections(http, memory, clock, sleeper, random);
    }
}
