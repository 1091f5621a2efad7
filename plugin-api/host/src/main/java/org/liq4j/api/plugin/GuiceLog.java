/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.logging.Filter;
import java.util.logging.Logger;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;

/**
 * Makes injectors without Guice's own log: it prints the stack trace of whatever a module throws, which the host reports in its
 * own words. Only the thread that makes an injector is muted, and only meanwhile.
 */
final class GuiceLog {

    private static final ThreadLocal<Boolean> MUTED = ThreadLocal.withInitial(() -> false);
    /** Held, as the log manager itself holds loggers weakly. */
    private static final Logger LOGGER = Logger.getLogger(Guice.class.getName());

    static {
        Filter before = LOGGER.getFilter();
        LOGGER.setFilter(line -> !MUTED.get() && (before == null || before.isLoggable(line)));
    }

    private GuiceLog() {
    }

    static Injector createQuietly(Iterable<Module> modules) {
        MUTED.set(true);
        try {
            return Guice.createInjector(modules);
        } finally {
            MUTED.remove();
        }
    }
}
