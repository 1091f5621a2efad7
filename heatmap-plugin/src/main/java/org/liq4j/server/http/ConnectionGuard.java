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
    private final Map<EndPoint, Scheduler.Task> deadlines = new ConcurrentHashMap<>();
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();

    ConnectionGuard(HttpLimits limits, Scheduler scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        int fromAddress = perAddress.merge(address(endPoint), 1, Integer::sum);
        awaitHeaders(endPoint, limits.headerTime());
        if (fromAddress > limits.connectionsPerAddress() || deadlines.size() > limits.connections()) {
            endPoint.close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        Scheduler.Task task = deadlines.remove(endPoint);
        if (task != null) {
            task.cancel();
            perAddress.computeIfPresent(address(endPoint), (address, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** The headers are there. */
    void began(EndPoint endPoint) {
        Scheduler.Task task = deadlines.get(endPoint);
        if (task != null) {
            task.cancel();
        }
    }

    /** The next request may wait as long as an idle connection, but not begin and then linger. */
    void ended(EndPoint endPoint) {
        deadlines.computeIfPresent(endPoint,
                (same, task) -> schedule(endPoint, limits.idleTime().plus(limits.headerTime())));
    }

    private void awaitHeaders(EndPoint endPoint, Duration time) {
        deadlines.put(endPoint, schedule(endPoint, time));
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
