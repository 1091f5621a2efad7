/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.google.inject.Injector;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import org.liq4j.api.Liq4jException.Blame;
import org.liq4j.table.TableDataException;

/** The root command: names the others, and turns what they throw into a message and an exit status. */
@Command(name = "liq4j", description = "Crypto liquidation heatmaps for ta4j: modelled, tested, and no forecast.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, footer = {
        "", "Exit status: 0 ok, 1 finding, 2 usage, 3 data, 4 network, 5 fault, 130 interrupted."})
final class Liq4jCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell on standard error what happens inside.")
    void verbose(boolean asked) {
        if (asked) {
            LogOutput.tellMore();
        }
    }

    /**
     * Runs a command line and returns its exit status.
     *
     * @param home
     *            where the user's own files are; it need not exist
     */
    static int run(Console console, InstantSource clock, Path home, String... arguments) {
        return run(console, clock, home, Optional.empty(), arguments);
    }

    /**
     * Runs a command line and returns its exit status.
     *
     * @param token
     *            what clients of a server must show, if the environment states it
     */
    static int run(Console console, InstantSource clock, Path home, Optional<String> token, String... arguments) {
        LogOutput log = LogOutput.start(console);
        try {
            return run(new Environment(console, clock, home, token), List.of(arguments));
        } finally {
            log.close();
        }
    }

    private static int run(Environment environment, List<String> arguments) {
        Console console = environment.console();
        Injector injector = Main.injector(environment);
        IFactory commands = injector.getInstance(IFactory.class);
        CommandLine commandLine = new CommandLine(Liq4jCommand.class, commands);
        injector.getInstance(CommandList.class).neededFor(arguments)
                .forEach(type -> commandLine.addSubcommand(new CommandLine(type, commands)));
        ConfigFile.declare(commandLine);
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // --data takes several files, and an option that is misspelled is none of them.
        commandLine.setUnmatchedOptionsAllowedAsOptionParameters(false);
        commandLine.setExecutionExceptionHandler((exception, failed, result) -> {
            int exitCode = report(console, exception);
            if (exception instanceof TableDataException table) {
                WorkingCommands.of(result, table)
                        .forEach(line -> console.err().println("liq4j: this may help: " + line));
            }
            return exitCode;
        });
        int exitCode = closed(console, injector.getInstance(OpenResources.class),
                execute(console, commandLine, arguments));
        console.out().flush();
        console.err().flush();
        if (console.out().checkError()) {
            console.err().println("liq4j: standard output could not be written");
            return ExitCode.FAULT;
        }
        return exitCode;
    }

    private static int execute(Console console, CommandLine commandLine, List<String> arguments) {
        try {
            List<String> all = ConfigFile.namedIn(arguments, commandLine)
                    .map(file -> file.applied(arguments, commandLine)).orElse(arguments);
            return commandLine.execute(all.toArray(String[]::new));
        } catch (UsageException | LinkageError | StackOverflowError | AssertionError e) {
            return report(console, e);
        }
    }

    /** Closes what the command has opened; the command's own failure counts before one of that. */
    private static int closed(Console console, OpenResources resources, int exitCode) {
        try {
            resources.close();
            return exitCode;
        } catch (RuntimeException e) {
            int failed = report(console, e);
            Arrays.stream(e.getSuppressed())
                    .forEach(further -> console.err().println("liq4j: " + further.getMessage()));
            return exitCode == ExitCode.OK ? failed : exitCode;
        }
    }

    /** Tells what was thrown, a fault with its stack trace, and whose turn it is. */
    static int report(Console console, Throwable thrown) {
        Blame blame = Blame.of(thrown);
        if (blame == Blame.FAULT) {
            console.err().println("liq4j: this is a fault of liq4j or of a plugin, please report it:");
            thrown.printStackTrace(console.err());
        } else {
            console.err().println("liq4j: " + thrown.getMessage());
        }
        return ExitCode.of(blame);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
