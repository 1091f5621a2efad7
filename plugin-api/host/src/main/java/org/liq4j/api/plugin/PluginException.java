/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import org.jspecify.annotations.Nullable;

/** The host cannot start with these plugins; names the jars and the cause. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginException(String message) {
        super(message);
    }

    PluginException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
