/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.Liq4jException;

/** A host did not give what it was asked for. The message says what came instead. */
public final class HttpException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    /** Why, and by that whether asking again can help. */
    public enum Reason {

        /** No connection, or one that broke off. */
        NETWORK(Blame.NETWORK, false),
        /** There is no such file. */
        ABSENT(Blame.DATA, true),
        /** What came is not what was stated of it. */
        DAMAGED(Blame.NETWORK, false),
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
    private final int attempts;

    public HttpException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    /**
     * @param retryAfter
     *            how long to wait before asking again, if the venue or its rules say
     */
    public HttpException(Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(reason, message, retryAfter, cause, 1);
    }

    private HttpException(Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause,
            int attempts) {
        super(reason.blame, message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.attempts = attempts;
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

    /** The same, of a request that was sent so often. */
    HttpException after(int sent) {
        return new HttpException(reason, String.valueOf(getMessage()), retryAfter, this, sent);
    }

    /** The same with the request in its message, and how often it was sent. */
    public HttpException about(String request) {
        return new HttpException(reason, request + (attempts > 1 ? ", attempt " + attempts : "") + ": " + getMessage(),
                retryAfter, this, attempts);
    }
}
