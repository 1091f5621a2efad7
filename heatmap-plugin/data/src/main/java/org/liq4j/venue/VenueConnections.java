/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.Sleeper;

/** Connections to venues: {@link HttpConnections} whose replies are read as JSON. Thread-safe. */
public final class VenueConnections implements AutoCloseable {

    private final HttpConnections http;

    public VenueConnections(HttpConnections http) {
        this.http = http;
    }

    /** Connections of one exchange, with the thread's own sleep. */
    public static VenueConnections of(RestAccess access) {
        return new VenueConnections(
                new HttpConnections(access.memory().map(HostMemory::within).orElseGet(HostMemory::ofThisProcess),
                        access.clock(), Sleeper.THREAD, new Random()));
    }

    /** Connections that forget with the process what hosts allowed. */
    public VenueConnections(InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this(new HttpConnections(HostMemory.ofThisProcess(), clock, sleeper, random));
    }

    /**
     * A client for one venue.
     *
     * @param base
     *            the address that paths are appended to: https, or http of this machine
     * @throws InvalidValueException
     *             if the address is of another kind
     */
    public VenueClient client(URI base, VenueProtocol protocol, ClientSettings settings) {
        return new VenueClient(this, base, protocol, settings);
    }

    HttpConnections http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
    }
}
