/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import com.google.inject.Guice;
import com.google.inject.Injector;

/** The {@code liq4j} command: a list of modules, and a command line that is run with what they bind. */
public final class Main {

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
        Path home = HomeDirectory.of(System.getenv(), System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
        int exitCode = Liq4jCommand.run(console, InstantSource.system(), home,
                Optional.ofNullable(System.getenv("LIQ4J_TOKEN")).filter(text -> !text.isBlank()), arguments);
        System.exit(exitCode);
    }
}
