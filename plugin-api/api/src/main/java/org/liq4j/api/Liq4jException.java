/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * What every exception of liq4j is: a message that is meant for people, and {@link Blame}, which says who must act. The exit
 * status of a command and the status of an HTTP answer follow from the blame alone.
 */
public abstract class Liq4jException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Blame blame;
    private final String message;

    /** Who must act before the same can succeed. */
    public enum Blame {

        /** Whoever asked must ask differently: an option, an argument or a parameter of a request is wrong. */
        USAGE,
        /** Whoever keeps the data must repair or replace them: a file, the store, the folder of plugins, or what a venue sent. */
        DATA,
        /** Nobody here: a connection or the server at its other end failed; {@link #isRetryable} says whether to try again. */
        NETWORK,
        /** Whoever wrote liq4j or the plugin: a bug that should be reported, with the stack trace. */
        FAULT;

        /**
         * Whose turn it is after any exception: a file that cannot be read or written is {@link #DATA}, everything that is
         * neither that nor a {@link Liq4jException} is a {@link #FAULT}.
         */
        public static Blame of(Throwable thrown) {
            return switch (thrown) {
                case Liq4jException known -> known.blame();
                case UncheckedIOException files -> DATA;
                case IOException files -> DATA;
                default -> FAULT;
            };
        }
    }

    /**
     * @param message
     *            for people: what is wrong, where, and which rule it breaks
     */
    protected Liq4jException(Blame blame, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.blame = blame;
        this.message = message;
    }

    /** An exception without a cause. */
    protected Liq4jException(Blame blame, String message) {
        this(blame, message, null);
    }

    @Override
    public final String getMessage() {
        return message;
    }

    /** Who must act. */
    public final Blame blame() {
        return blame;
    }

    /** Whether the same, tried again later with nothing changed, can succeed. */
    public boolean isRetryable() {
        return false;
    }
}
