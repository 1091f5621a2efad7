/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.Liq4jException;

/** A sink has given up one signal or alert: to hand it over again would not help, the next may still be taken. */
public final class UndeliverableException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message
     *            why, and where it is kept, if it is
     */
    public UndeliverableException(String message, @Nullable Throwable cause) {
        super(Blame.NETWORK, message, cause);
    }
}
