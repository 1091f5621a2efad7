/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.google.inject.Guice;
import com.google.inject.Injector;

import org.liq4j.model.OpenInterestModel;

/** The {@code liq4j} command: a list of modules, and a command line that is run with what they bind. */
public final class Main {

    /** What this logger warns of is in the notes of every command; kept, since loggers that nobody holds forget their level. */
    private static final Logger TOLD_BY_NOTES = Logger.getLogger(OpenInterestModel.class.getName());

    private Main() {
    }

    /** The program, wired for one run. */
    static Injector injector(Environment environment) {
        return Guice.createInjector(
                new EnvironmentModule(environment),
                new CommandsModule(),
                new PluginsModule(),
                new StoreModule(),
                new NetworkModule(),
                new ServerModule());
    }

    /** Runs the command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        Console console = new Console(new PrintWriter(System.out, false, java.nio.charset.StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8),
                Boolean.getBoolean("liq4j.terminal"));
        TOLD_BY_NOTES.setLevel(Level.SEVERE);
        Path home = HomeDirectory.of(System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
        int exitCode = Liq4jCommand.run(console, InstantSource.system(), home,
                Optional.ofNullable(System.getenv("LIQ4J_TOKEN")).filter(text -> !text.isBlank()), arguments);
        System.exit(exitCode);
    }
}
