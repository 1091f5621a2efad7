/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Where a server listens and who may come in.
 *
 * @param address
 *            to listen at; empty for the loopback addresses of both families
 * @param port
 *            0 for any free one
 * @param token
 *            what a client must show; needed at an address that is not loopback
 * @param names
 *            further values of {@code Host} that are answered, for example {@code heatmap.example.org} behind a proxy
 * @param limits
 *            what one may take
 */
public record HttpServerSettings(Optional<InetAddress> address, int port, Optional<AccessToken> token,
        List<String> names, HttpLimits limits) {

    /**
     * @throws InvalidValueException
     *             if the port is none, a name is none, or the address can be reached from outside and there is no token
     */
    public HttpServerSettings {
        names = List.copyOf(names);
        Require.within("port", port, 0, 65_535);
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?")) {
                throw new InvalidValueException("name", name, "must be a host name, with :PORT where it has one");
            }
        }
        if (address.isPresent() && !address.get().isLoopbackAddress() && token.isEmpty()) {
            throw new InvalidValueException("address", address.get().getHostAddress(),
                    "is not loopback and must have a token");
        }
    }

    /** Loopback, any free port, no token. */
    public static HttpServerSettings loopback() {
        return new HttpServerSettings(Optional.empty(), 0, Optional.empty(), List.of(), HttpLimits.DEFAULT);
    }

    public HttpServerSettings withLimits(HttpLimits newLimits) {
        return new HttpServerSettings(address, port, token, names, newLimits);
    }

    public HttpServerSettings withToken(AccessToken newToken) {
        return new HttpServerSettings(address, port, Optional.of(newToken), names, limits);
    }

    public HttpServerSettings withPort(int value) {
        return new HttpServerSettings(address, value, token, names, limits);
    }

    public HttpServerSettings withNames(List<String> value) {
        return new HttpServerSettings(address, port, token, value, limits);
    }

    /** At an address that others reach a token must be set first. */
    public HttpServerSettings withAddress(InetAddress value) {
        return new HttpServerSettings(Optional.of(value), port, token, names, limits);
    }
}
