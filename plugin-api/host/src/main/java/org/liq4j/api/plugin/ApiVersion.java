/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

/** The version of this api. It changes when a plugin that was compiled against it before would no longer work. */
public final class ApiVersion {

    /** A constant, so that the compiler writes into a plugin which version it was compiled against. */
    public static final int CURRENT = 1;

    /** The oldest version whose plugins still work. */
    public static final int OLDEST = 1;

    private ApiVersion() {
    }
}
