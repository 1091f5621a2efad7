/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.util.Optional;

import org.liq4j.api.Liq4jException;

/** A request that did not bring what was asked for. */
final class FetchException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    /** Why, and with it whether to ask again. */
    enum Cause {

        /** There is no such file. */
        ABSENT(false),
        /** The venue refuses: a firewall, a country, a wrong address. */
        REFUSED(false),
        /** A cut connection, a server in trouble. */
        BROKEN(true),
        /** Too many requests: nothing may be asked for a while. */
        LIMITED(true),
        /** Too many requests, and nothing may be asked for longer than anybody waits. */
        BANNED(false),
        /** What came is not what its checksum states. */
        DAMAGED(true);

        private final boolean retryable;

        Cause(boolean retryable) {
            this.retryable = retryable;
        }
    }

    private final Cause why;
    private final String reason;
    private final boolean hasPause;
    private final Duration pause;

    FetchException(Cause why, String message) {
        this(why, message, Optional.empty());
    }

    FetchException(Cause why, String message, Optional<Duration> pause) {
        super(Blame.NETWORK, message);
        this.why = why;
        this.reason = message;
        this.hasPause = pause.isPresent();
        this.pause = pause.orElse(Duration.ZERO);
    }

    Cause why() {
        return why;
    }

    /** The message. */
    String reason() {
        return reason;
    }

    @Override
    public boolean isRetryable() {
        return why.retryable;
    }

    /** How long the venue asks to wait. */
    Optional<Duration> pause() {
        return hasPause ? Optional.of(pause) : Optional.empty();
    }
}
