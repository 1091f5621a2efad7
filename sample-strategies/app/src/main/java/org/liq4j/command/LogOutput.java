/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.liq4j.model.OpenInterestModel;

/**
 * What is logged goes to standard error, in one line each and with the stack trace of a fault: warnings and errors of liq4j, and
 * of the libraries nothing but errors.
 */
final class LogOutput implements AutoCloseable {

    // Kept here, since the levels of loggers that nobody refers to are lost.
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("org.liq4j");
    /** Warns of brackets that are assumed, which the notes of every command say. */
    private static final Logger IN_NOTES = Logger.getLogger(OpenInterestModel.class.getName());

    private final Handler lines;

    private LogOutput(Handler lines) {
        this.lines = lines;
    }

    /** Takes the place of Java's own output for the process. */
    static LogOutput start(Console console) {
        List.of(ALL.getHandlers()).stream().filter(ConsoleHandler.class::isInstance).forEach(ALL::removeHandler);
        ALL.setLevel(Level.SEVERE);
        OWN.setLevel(Level.WARNING);
        IN_NOTES.setLevel(Level.SEVERE);
        Handler lines = new Lines(console.err());
        lines.setLevel(Level.ALL);
        ALL.addHandler(lines);
        return new LogOutput(lines);
    }

    /** Until the next run each step of liq4j is told too, and what the libraries find worth a note. */
    static void tellMore() {
        ALL.setLevel(Level.INFO);
        OWN.setLevel(Level.FINE);
    }

    @Override
    public void close() {
        ALL.removeHandler(lines);
    }

    private static final class Lines extends Handler {

        private final PrintWriter out;

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            if (!isLoggable(entry)) {
                return;
            }
            out.println("liq4j: " + entry.getInstant() + " " + word(entry.getLevel()) + ": "
                    + String.valueOf(entry.getMessage()).replaceAll("\\R", " "));
            Throwable thrown = entry.getThrown();
            if (thrown != null) {
                thrown.printStackTrace(out);
            }
            out.flush();
        }

        private static String word(Level level) {
            return level.intValue() >= Level.SEVERE.intValue()
                    ? "error"
                    : level.intValue() >= Level.WARNING.intValue() ? "warning" : "note";
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
