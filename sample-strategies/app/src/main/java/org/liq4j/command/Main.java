/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The {@code liq4j} command. */
public final class Main {

    private Main() {
    }

    /** Runs the command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        Console console = new Console(new PrintWriter(System.out, false, java.nio.charset.StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8),
                Boolean.getBoolean("liq4j.terminal"));
        Path home = HomeDirectory.of(System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
        int exitCode = Liq4jCommand.run(console, InstantSource.system(), home,
                Optional.ofNullable(System.getenv("LIQ4J_TOKEN")).filter(text -> !text.isBlank()), arguments);
        System.exit(exitCode);
    }
}
