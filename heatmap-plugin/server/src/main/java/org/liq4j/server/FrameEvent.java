/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.overlay.FramePosition;

/** One event of a stream of frames, encoded as a server-sent event once for all who receive it. Immutable. */
public final class FrameEvent {

    private final ByteBuffer encoded;
    private final boolean frame;

    private FrameEvent(String text, boolean frame) {
        this.encoded = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
        this.frame = frame;
    }

    /**
     * A frame.
     *
     * @param name
     *            {@code full} or {@code delta}
     * @param position
     *            what a client states to go on after it
     * @param json
     *            one line
     * @throws InvalidValueException
     *             if name or data have a line break
     */
    public static FrameEvent frame(String name, FramePosition position, String json) {
        return new FrameEvent(encode(name, Optional.of(position), json), true);
    }

    /**
     * What is said beside the frames, without a position of its own.
     *
     * @param json
     *            one line
     * @throws InvalidValueException
     *             if name or data have a line break
     */
    public static FrameEvent notice(String name, String json) {
        return new FrameEvent(encode(name, Optional.empty(), json), false);
    }

    private static String encode(String name, Optional<FramePosition> position, String json) {
        requireOneLine("name", name);
        requireOneLine("data", json);
        return "event: " + name + "\n" + position.map(id -> "id: " + id + "\n").orElse("") + "data: " + json + "\n\n";
    }

    /** A line break would let a value write events of its own. */
    private static void requireOneLine(String field, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new InvalidValueException(field, text, "must be one line");
        }
    }

    /** Whether it is a frame, and not a notice. */
    public boolean isFrame() {
        return frame;
    }

    /** The bytes to send, in a buffer of the caller's own. */
    public ByteBuffer encoded() {
        return encoded.duplicate();
    }
}
