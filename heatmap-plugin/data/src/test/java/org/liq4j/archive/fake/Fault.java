/* SPDX-License-Identifier: MIT */
package org.liq4j.archive.fake;

/** What a server or a line can do to one reply. */
public enum Fault {
    /** The connection ends in the middle of the body. */
    CUT,
    /** The connection ends before a reply. */
    HUNG_UP,
    /** States more bytes than come. */
    LENGTH_TOO_LONG,
    /** States fewer bytes than the file has. */
    LENGTH_TOO_SHORT,
    /** Half the file, said to be all of it. */
    TRUNCATED,
    /** Nothing, said to be all of it. */
    EMPTY,
    /** One byte of the file, or of its checksum, is another. */
    WRONG_BYTE,
    /** Asked for the rest, answers with another part. */
    WRONG_RANGE,
    /** Asked for the rest, answers with the whole. */
    RANGE_IGNORED,
    /** HTTP 429 with a pause asked for. */
    LIMITED,
    /** HTTP 418. */
    BANNED,
    /** HTTP 403. */
    FORBIDDEN,
    /** HTTP 503. */
    UNAVAILABLE
}
