/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.Liq4jException;

/** A venue did not give what it was asked for. The message names the request, and what came instead. */
public final class VenueException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    /** Why, and by that whether asking again can help. */
    public enum Reason {

        /** No connection, or one that broke off. */
        NETWORK(Blame.NETWORK, false),
        /** The venue says that it failed or is overloaded. */
        OVERLOADED(Blame.NETWORK, false),
        /** Too much was asked for; not yet a ban. */
        RATE_LIMITED(Blame.NETWORK, false),
        /** All requests are refused for a while: none may be sent until then. */
        BANNED(Blame.NETWORK, false),
        /** The reply is no JSON, as when something between cut or replaced it. */
        UNREADABLE(Blame.NETWORK, false),
        /** The reply is JSON that breaks a rule of what was asked for. */
        BROKEN_REPLY(Blame.DATA, true),
        /** The venue does not serve this place or address. */
        RESTRICTED(Blame.NETWORK, true),
        /** The request is wrong in the venue's eyes: an unknown symbol, a value out of range. */
        REFUSED(Blame.DATA, true),
        /** The thread was interrupted while it waited. */
        INTERRUPTED(Blame.NETWORK, true);

        private final Blame blame;
        private final boolean terminal;

        Reason(Blame blame, boolean terminal) {
            this.blame = blame;
            this.terminal = terminal;
        }
    }

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    public VenueException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    /**
     * @param retryAfter
     *            how long to wait before asking again, if the venue or its rules say
     */
    public VenueException(Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason.blame, message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether asking the same again is of no use. */
    public boolean isTerminal() {
        return reason.terminal;
    }

    @Override
    public boolean isRetryable() {
        return !isTerminal();
    }

    /** How long to wait at least before asking again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    VenueException about(String request) {
        return new VenueException(reason, request + ": " + getMessage(), retryAfter, this);
    }
}
