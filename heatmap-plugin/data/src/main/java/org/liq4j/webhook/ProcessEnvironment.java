/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import org.jspecify.annotations.Nullable;

/** The environment of this process, from which secrets come by the names that a user gives. */
final class ProcessEnvironment {

    private ProcessEnvironment() {
    }

    static @Nullable String variable(String name) {
        return System.getenv(name);
    }
}
