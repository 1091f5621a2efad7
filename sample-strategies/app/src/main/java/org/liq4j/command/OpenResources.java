/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.ArrayDeque;
import java.util.Deque;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The one owner of what a run opens: whoever opens something adds it, and all is closed in reverse at the end of the run, or
 * before the process ends on a signal. Safe to use from any thread.
 */
final class OpenResources implements AutoCloseable {

    /** The last opened first. */
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    @Inject
    OpenResources() {
    }

    /**
     * Takes what was opened.
     *
     * @throws IllegalStateException
     *             if all has been closed already; what was opened is then closed at once
     */
    synchronized <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        if (closed) {
            close();
            throw new IllegalStateException("nothing can be opened any more: the run has ended");
        }
        return resource;
    }

    /**
     * Closes all, the last opened first, and goes on past what cannot be closed. Closing again does nothing.
     *
     * @throws RuntimeException
     *             the first failure; those after it are suppressed in it
     */
    @Override
    public synchronized void close() {
        closed = true;
        @Nullable
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            AutoCloseable resource = opened.pop();
            try {
                resource.close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                RuntimeException failure = e instanceof RuntimeException unchecked
                        ? unchecked
                        : new IllegalStateException(resource + " cannot be closed: " + e.getMessage(), e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
