/* SPDX-License-Identifier: MIT */
package org.liq4j.api.overlay;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Where in a feed a frame stands, written {@code epoch-sequence}.
 *
 * @param epoch
 *            of the feed: another one after each start, so that a sequence number of an earlier run is not taken for one of
 *            this; {@code [0-9a-z]+}
 * @param sequence
 *            1 more than that of the frame before, {@code >= 0}
 */
public record FramePosition(String epoch, long sequence) {

    /**
     * @throws InvalidValueException
     *             if the epoch has other characters, or the sequence is negative
     */
    public FramePosition {
        if (!epoch.matches("[0-9a-z]{1,32}")) {
            throw new InvalidValueException("epoch", epoch, "must match [0-9a-z]{1,32}");
        }
        Require.atLeast("sequence", sequence, 0);
    }

    /**
     * Reads {@code epoch-sequence}.
     *
     * @throws InvalidValueException
     *             if the text is not of that form
     */
    public static FramePosition parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0 || !text.substring(hyphen + 1).matches("[0-9]{1,18}")) {
            throw new InvalidValueException("position", text, "must be EPOCH-SEQUENCE, for example 1a2b-17");
        }
        return new FramePosition(text.substring(0, hyphen), Long.parseLong(text.substring(hyphen + 1)));
    }

    @Override
    public String toString() {
        return epoch + "-" + sequence;
    }
}
