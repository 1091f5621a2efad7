/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

/** What a resource answers; whoever carries it adds an ETag of the bytes and compresses them. */
public final class Answer {

    private final String contentType;
    private final byte[] body;

    /**
     * @param contentType
     *            with character set where it is text
     * @param body
     *            the bytes; not to be changed any more
     */
    public Answer(String contentType, byte[] body) {
        this.contentType = contentType;
        this.body = body;
    }

    /** JSON in UTF-8. */
    public static Answer json(byte[] body) {
        return new Answer("application/json", body);
    }

    public String contentType() {
        return contentType;
    }

    /** The bytes themselves, not to be changed. */
    public byte[] body() {
        return body;
    }
}
