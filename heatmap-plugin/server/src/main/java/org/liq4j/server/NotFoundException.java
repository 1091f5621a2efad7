/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

/** What a request names is not there; the message says what is. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }
}
