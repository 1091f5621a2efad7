/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException.Blame;
import org.liq4j.server.NotFoundException;

/**
 * Answers what any other handler throws: with its message where the client can act, else with a sentence that tells the client
 * nothing of the inside, while the log has it once, a fault with its stack trace.
 */
final class FailureHandler extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    FailureHandler(Handler guarded) {
        super(guarded);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            return super.handle(request, response, callback);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            int status = status(e);
            log(request, status, e);
            if (response.isCommitted()) {
                callback.failed(e);
            } else {
                Replies.error(response, callback, status, body(e));
            }
            return true;
        }
    }

    static int status(Throwable thrown) {
        return switch (Blame.of(thrown)) {
            case USAGE -> thrown instanceof NotFoundException ? 404 : 400;
            case DATA, FAULT -> 500;
            case NETWORK -> 502;
        };
    }

    private static byte[] body(Throwable thrown) {
        return switch (Blame.of(thrown)) {
            case USAGE -> thrown instanceof InvalidValueException broken
                    ? ErrorJson.of(broken)
                    : ErrorJson.of(String.valueOf(thrown.getMessage()));
            case DATA -> ErrorJson.of("the data of the server are at fault; its log says where");
            case NETWORK -> ErrorJson.of("another server did not answer; the log of this one says which");
            case FAULT -> ErrorJson.of("the server failed; its log says why");
        };
    }

    /** The path without its parameters: a client may have put a secret there by mistake. */
    private static void log(Request request, int status, Throwable thrown) {
        String path = Paths.of(request);
        switch (Blame.of(thrown)) {
            case USAGE -> LOG.debug("{} answered {}: {}", path, status, thrown.getMessage());
            case DATA, NETWORK -> LOG.warn("{} answered {}: {}", path, status, thrown.getMessage());
            case FAULT -> LOG.error("{} answered {}", path, status, thrown);
        }
    }
}
