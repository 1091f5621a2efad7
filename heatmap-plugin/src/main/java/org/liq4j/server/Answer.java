/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

/**
 * What a resource answers; whoever carries it adds an ETag of the bytes and compresses them.
 *
 * @param contentType
 *            with character set where it is text
 * @param body
 *            the bytes; not to be changed any more
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(String contentType, byte[] body) {

    /** JSON in UTF-8. */
    public static Answer json(byte[] body) {
        return new Answer("application/json", body);
    }
}
