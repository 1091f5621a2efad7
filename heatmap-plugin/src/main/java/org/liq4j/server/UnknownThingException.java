/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

/** What a request names is not there; the message says what is. */
public final class UnknownThingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownThingException(String message) {
        super(message);
    }
}
