/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.liq4j.api.InvalidValueException;

/**
 * Something that came from outside, or happened to a connection.
 *
 * @param kind
 *            what it is: one of the constants, or another of 1 to 100 letters, digits, {@code _} and {@code -}
 * @param receivedAt
 *            in whole milliseconds
 * @param source
 *            whom it came from, for example an instrument or a connection's name; at most 255 bytes in UTF-8
 */
public record RawRecord(String kind, Instant receivedAt, String source, String text) {

    /** What the recording is of. */
    public static final String HEADER = "HEADER";
    /** A text that came by a socket. */
    public static final String MESSAGE = "MESSAGE";
    /** A reply with rows. */
    public static final String ROWS = "ROWS";
    /** Something that could not be had. */
    public static final String GAP = "GAP";
    /** A socket opened or ended. */
    public static final String CONNECTION = "CONNECTION";
    /** Records are missing before this one; written by the recorder. */
    public static final String UNWRITTEN = "UNWRITTEN";

    /**
     * @throws InvalidValueException
     *             if the kind is not of that form, or the time has parts of a millisecond
     */
    public RawRecord {
        if (!isKind(kind)) {
            throw new InvalidValueException("kind", "\"" + kind + "\"",
                    "must be 1 to 100 letters, digits, _ and -");
        }
        if (!receivedAt.equals(receivedAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw new InvalidValueException("receivedAt", receivedAt.toString(), "must be in whole milliseconds");
        }
    }

    private static boolean isKind(String kind) {
        for (int i = 0; i < kind.length(); i++) {
            char c = kind.charAt(i);
            if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
                return false;
            }
        }
        return !kind.isEmpty() && kind.length() <= 100;
    }
}
