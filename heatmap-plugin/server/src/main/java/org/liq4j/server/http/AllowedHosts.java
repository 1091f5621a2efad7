/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The names by which the server may be called. A page of another site can have its own name point at this machine (DNS
 * rebinding), but cannot have the browser send one of these names.
 */
final class AllowedHosts implements RequestRule {

    private static final int DEFAULT_PORT = 80;

    private final Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    private final Set<String> proxied;
    private final IntSupplier port;

    /**
     * @param own
     *            further names and addresses at which the server itself listens
     * @param proxied
     *            names by which a proxy calls it, each with the proxy's port unless that is the scheme's
     * @param port
     *            at which it listens
     */
    AllowedHosts(List<String> own, List<String> proxied, IntSupplier port) {
        own.stream().map(name -> name.toLowerCase(Locale.ROOT)).forEach(names::add);
        this.proxied = new TreeSet<>(proxied.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        this.port = port;
    }

    @Override
    public Optional<Refusal> refuse(Request request) {
        List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        String asked = request.getHttpURI().isAbsolute() ? request.getHttpURI().getAuthority() : null;
        return hosts.size() == 1 && allows(hosts.get(0)) && (asked == null || allows(asked))
                ? Optional.empty()
                : Optional.of(new Refusal(421, "the server does not answer by this name"));
    }

    /** Whether {@code name:port} is one of the names; the port may be left out if it is that of HTTP. */
    boolean allows(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        String lower = authority.toLowerCase(Locale.ROOT);
        String suffix = ":" + port.getAsInt();
        return proxied.contains(lower)
                || (lower.endsWith(suffix) && names.contains(lower.substring(0, lower.length() - suffix.length())))
                || (port.getAsInt() == DEFAULT_PORT && names.contains(lower));
    }
}
