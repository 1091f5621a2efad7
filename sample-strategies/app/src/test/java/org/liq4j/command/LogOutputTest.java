/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogOutputTest {

    private static final Logger OWN = Logger.getLogger("org.liq4j.LogOutputTest");
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.jetty.LogOutputTest");

    private final StringWriter err = new StringWriter();
    private final LogOutput output = LogOutput
            .start(new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false));

    @AfterEach
    void stop() {
        output.close();
    }

    private static void log(Logger logger, Level level, String message) {
        logger.log(new LogRecord(level, message));
    }

    @Test
    void warningsOfTheProjectAreOneLineEachAndLibrariesAreQuiet() {
        log(OWN, Level.INFO, "unheard note");
        log(OWN, Level.WARNING, "first\nsecond");
        log(LIBRARY, Level.WARNING, "unheard warning");

        assertTrue(err.toString().matches("liq4j: \\S+ warning: first second\\R"), err.toString());
    }

    @Test
    void aFaultHasItsStackTrace() {
        LogRecord fault = new LogRecord(Level.SEVERE, "failed");
        fault.setThrown(new IllegalStateException("never"));
        OWN.log(fault);

        assertTrue(err.toString().contains(" error: failed"), err.toString());
        assertTrue(err.toString().contains("IllegalStateException: never"), err.toString());
        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void moreIsToldWhereThatIsAsked() {
        LogOutput.tellMore();
        log(OWN, Level.FINE, "a step");
        log(LIBRARY, Level.INFO, "started");

        assertEquals(2, err.toString().lines().count(), err.toString());
    }

    @Test
    void verboseIsAnOptionOfEveryCommand() {
        assertEquals(ExitCode.OK, CommandRun.of("plugins", "list", "--verbose").exitCode());
        assertEquals(ExitCode.OK, CommandRun.of("--verbose", "plugins", "list").exitCode());
    }
}
