/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The sockets at which a server listens: one port, at one address or at both loopback addresses. */
final class Listeners {

    /** How often a free port is looked for that is free at both loopback addresses. */
    private static final int ATTEMPTS = 10;

    private final Server server;
    private final HttpLimits limits;
    private final ConnectionGuard guard;

    Listeners(Server server, HttpLimits limits, ConnectionGuard guard) {
        this.server = server;
        this.limits = limits;
        this.guard = guard;
    }

    /**
     * Opens them and returns the port.
     *
     * @throws IOException
     *             if the port is taken or the address is not this machine's
     */
    int open(Optional<InetAddress> address, int port) throws IOException {
        if (address.isPresent()) {
            return add(opened(address.get(), port));
        }
        InetAddress four = loopback("127.0.0.1");
        InetAddress six = loopback("::1");
        if (!isThere(six)) {
            return add(opened(four, port));
        }
        for (int attempt = 1; true; attempt++) {
            ServerConnector first = opened(four, port);
            try {
                add(opened(six, first.getLocalPort()));
                return add(first);
            } catch (IOException e) {
                first.close();
                if (port != 0 || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private int add(ServerConnector connector) {
        server.addConnector(connector);
        return connector.getLocalPort();
    }

    private ServerConnector opened(InetAddress address, int port) throws IOException {
        HttpConfiguration configuration = new HttpConfiguration();
        // The server does not use buffers again, and direct ones are dear to make.
        configuration.setUseInputDirectByteBuffers(false);
        configuration.setUseOutputDirectByteBuffers(false);
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(limits.headerBytes());
        configuration.setUriCompliance(UriCompliance.RFC3986);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(limits.idleTime().toMillis());
        connector.setReuseAddress(true);
        connector.addBean(guard);
        connector.open();
        return connector;
    }

    private static boolean isThere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    private static InetAddress loopback(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }

    /** As {@code Host} has them. */
    static List<String> names(Optional<InetAddress> address) {
        return address.map(InetAddress::getHostAddress).map(text -> text.contains(":") ? "[" + text + "]" : text)
                .map(List::of).orElse(List.of());
    }
}
