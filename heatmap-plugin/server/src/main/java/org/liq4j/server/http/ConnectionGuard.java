/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections of which there are too many, and those on which a request does not come: an idle timeout alone starts
 * anew with each byte, so that a client that sends its headers one by one would stay for ever.
 */
final class ConnectionGuard implements Connection.Listener {

    private final HttpLimits limits;
    private final Scheduler scheduler;
    private final Map<EndPoint, Open> connections = new ConcurrentHashMap<>();
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();

    /** A closed socket no longer knows its address. */
    private record Open(String address, Scheduler.Task deadline) {
    }

    ConnectionGuard(HttpLimits limits, Scheduler scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        String address = address(endPoint);
        connections.put(endPoint, new Open(address, schedule(endPoint, limits.headerTime())));
        int fromAddress = perAddress.merge(address, 1, Integer::sum);
        if (fromAddress > limits.connectionsPerAddress() || connections.size() > limits.connections()) {
            endPoint.close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Open open = connections.remove(connection.getEndPoint());
        if (open != null) {
            open.deadline().cancel();
            perAddress.computeIfPresent(open.address(), (address, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** The headers are there. */
    void began(EndPoint endPoint) {
        Open open = connections.get(endPoint);
        if (open != null) {
            open.deadline().cancel();
        }
    }

    /** The next request may wait as long as an idle connection, but not begin and then linger. */
    void ended(EndPoint endPoint) {
        connections.computeIfPresent(endPoint, (same, open) -> new Open(open.address(),
                schedule(endPoint, limits.idleTime().plus(limits.headerTime()))));
    }

    private Scheduler.Task schedule(EndPoint endPoint, Duration time) {
        return scheduler.schedule(endPoint::close, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String address(EndPoint endPoint) {
        return endPoint.getRemoteSocketAddress() instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress()
                : "";
    }
}
