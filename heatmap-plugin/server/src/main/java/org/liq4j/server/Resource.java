/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

/**
 * Answers GET requests for one path. Knows nothing of HTTP but what {@link Query} and {@link Answer} say; any thread.
 */
public interface Resource {

    /** Path from the server's root, for example {@code /api/v1/candles}. */
    String path();

    /**
     * The answer.
     *
     * @throws org.liq4j.api.InvalidValueException
     *             if a parameter breaks a rule: status 400 with field, value and rule
     * @throws NotFoundException
     *             if what a parameter names is not there: status 404
     */
    Answer answer(Query query);
}
