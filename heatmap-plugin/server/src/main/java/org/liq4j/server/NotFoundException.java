/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

import org.liq4j.api.Liq4jException;

/** What a request names is not there; the message says what is. */
public final class NotFoundException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(Blame.USAGE, message);
    }
}
