/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

/** The body of a reply as it came. Immutable. */
public final class ReplyBytes {

    private final byte[] bytes;

    ReplyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy. */
    public byte[] copy() {
        return bytes.clone();
    }
}
