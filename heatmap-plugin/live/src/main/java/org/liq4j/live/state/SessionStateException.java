/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.Liq4jException;

/** A state cannot be used. The message names the file and says what to do. */
public final class SessionStateException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    private enum Kind {

        REFUSED(Blame.USAGE), DAMAGED(Blame.DATA), UNUSABLE(Blame.DATA);

        private final Blame blame;

        Kind(Blame blame) {
            this.blame = blame;
        }
    }

    private SessionStateException(Kind kind, String message, @Nullable Throwable cause) {
        super(kind.blame, message, cause);
    }

    /** What the state is of, or who has it, is not what was asked for. */
    static SessionStateException refused(Path file, String why) {
        return new SessionStateException(Kind.REFUSED, file + ": " + why, null);
    }

    /** The file is not what was written. */
    static SessionStateException damaged(Path file, String what, @Nullable Throwable cause) {
        return new SessionStateException(Kind.DAMAGED,
                file + ": damaged, " + what + "; put back a copy of it, or move " + file
                        + " and " + file.getFileName() + "-wal away to start anew",
                cause);
    }

    /** The file cannot be read or written. */
    static SessionStateException unusable(Path file, String why, @Nullable Throwable cause) {
        return new SessionStateException(Kind.UNUSABLE, file + ": " + why, cause);
    }
}
