/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.Liq4jException;

/** The host cannot start with these plugins; names the jars and the cause. */
public final class PluginException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    PluginException(String message) {
        super(Blame.DATA, message);
    }

    PluginException(String message, @Nullable Throwable cause) {
        super(Blame.DATA, message, cause);
    }
}
