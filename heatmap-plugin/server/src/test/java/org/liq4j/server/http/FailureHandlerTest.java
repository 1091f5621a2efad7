/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;
import org.liq4j.server.NotFoundException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class FailureHandlerTest {

    private static final class Unreachable extends Liq4jException {

        private static final long serialVersionUID = 1L;

        Unreachable() {
            super(Blame.NETWORK, "nobody answers");
        }
    }

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger(FailureHandler.class.getName());
    private final Handler keeping = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void keepWhatIsLogged() {
        log.addHandler(keeping);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void logAsBefore() {
        log.removeHandler(keeping);
        log.setUseParentHandlers(true);
    }

    private static RawClient.Reply get(String target) throws IOException {
        try (TestServer server = TestServer.loopback()) {
            return RawClient.get(server.port(), target);
        }
    }

    @Test
    void aFaultIsLoggedOnceWithItsStackTraceAndAnsweredInJson() throws IOException {
        RawClient.Reply reply = get("/api/v1/fault");

        assertEquals(500, reply.status());
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals("{\"error\":{\"message\":\"the server failed; its log says why\"}}", reply.body());
        assertEquals(1, logged.size());
        assertEquals(Level.SEVERE, logged.getFirst().getLevel());
        assertEquals("secret detail", logged.getFirst().getThrown().getMessage());
        assertEquals("/api/v1/fault answered 500", logged.getFirst().getMessage());
    }

    @Test
    void dataAtFaultAreLoggedInOneLineThatTheClientDoesNotSee() throws IOException {
        RawClient.Reply reply = get("/api/v1/unreadable");

        assertEquals(500, reply.status());
        assertEquals("{\"error\":{\"message\":\"the data of the server are at fault; its log says where\"}}",
                reply.body());
        assertEquals(1, logged.size());
        assertEquals(Level.WARNING, logged.getFirst().getLevel());
        assertEquals("/api/v1/unreadable answered 500: /secret/file: no such file", logged.getFirst().getMessage());
        assertNull(logged.getFirst().getThrown());
    }

    @Test
    void whatTheClientCanMendIsNotLogged() throws IOException {
        assertEquals(404, get("/api/v1/echo?text=unknown").status());
        assertEquals(400, get("/api/v1/echo?text=bad").status());
        assertEquals(List.of(), logged);
    }

    @Test
    void theStatusFollowsFromTheBlame() {
        assertEquals(400, FailureHandler.status(new InvalidValueException("text", "x", "must not be bad")));
        assertEquals(404, FailureHandler.status(new NotFoundException("no such thing")));
        assertEquals(500, FailureHandler.status(new UncheckedIOException(new IOException("disk full"))));
        assertEquals(502, FailureHandler.status(new Unreachable()));
        assertEquals(500, FailureHandler.status(new IllegalStateException("never")));
    }
}
