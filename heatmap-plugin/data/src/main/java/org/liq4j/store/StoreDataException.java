/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.nio.file.Path;

/** Stored data that cannot be used; the message names the file or folder and what is wrong with it. */
public final class StoreDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreDataException(Path place, String fault) {
        super(place + ": " + fault);
    }

    StoreDataException(Path place, String fault, Throwable cause) {
        super(place + ": " + fault, cause);
    }

    StoreDataException(String message) {
        super(message);
    }
}
