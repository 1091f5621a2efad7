/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A command line that was run, at a time that stands still.
 *
 * @param exitCode
 *            its exit status
 * @param out
 *            what it printed
 * @param err
 *            what it complained of
 */
record CommandRun(int exitCode, String out, String err) {

    /** Runs a command line of a user who has no files. */
    static CommandRun of(String... arguments) {
        return at(Path.of("absent"), arguments);
    }

    /** Runs a command line of a user whose files are there. */
    static CommandRun at(Path home, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Liq4jCommand.run(new Console(new PrintWriter(out), new PrintWriter(err), false),
                InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), home, arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** The output in one line, however it was broken. */
    String text() {
        return out.replaceAll("\\s+", " ");
    }
}
