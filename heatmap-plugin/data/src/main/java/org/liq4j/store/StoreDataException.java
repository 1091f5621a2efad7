/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.nio.file.Path;

import org.liq4j.api.Liq4jException;

/** Stored data that cannot be used; the message names the file or folder and what is wrong with it. */
public final class StoreDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    StoreDataException(Path place, String fault) {
        super(Blame.DATA, place + ": " + fault);
    }

    StoreDataException(Path place, String fault, Throwable cause) {
        super(Blame.DATA, place + ": " + fault, cause);
    }

    StoreDataException(String message) {
        super(Blame.DATA, message);
    }
}
