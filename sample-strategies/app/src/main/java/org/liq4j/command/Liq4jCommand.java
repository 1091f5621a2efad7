/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.UncheckedIOException;
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
import picocli.CommandLine.Spec;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.plugin.PluginException;
import org.liq4j.history.CsvDataException;
import org.liq4j.margin.BracketDataException;
import org.liq4j.parameters.ParameterDataException;
import org.liq4j.store.NothingStoredException;
import org.liq4j.store.StoreDataException;

/** The root command: names the others, and turns what they throw into a message and an exit status. */
@Command(name = "liq4j", description = "Crypto liquidation heatmaps for ta4j: modelled, tested, and no forecast.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, footer = {
        "", "Exit status: 0 ok, 1 finding, 2 usage, 3 data, 4 network, 5 fault, 130 interrupted."})
final class Liq4jCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        Injector injector = Main.injector(new Environment(console, clock, home, token));
        IFactory commands = injector.getInstance(IFactory.class);
        CommandLine commandLine = new CommandLine(Liq4jCommand.class, commands);
        injector.getInstance(CommandList.class).neededFor(List.of(arguments))
                .forEach(type -> commandLine.addSubcommand(new CommandLine(type, commands)));
        ConfigFile.declare(commandLine);
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, failed, result) -> report(console, exception));
        int exitCode = closed(console, injector.getInstance(OpenResources.class),
                execute(console, commandLine, List.of(arguments)));
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
        } catch (UsageException e) {
            return report(console, e, ExitCode.USAGE);
        } catch (LinkageError | StackOverflowError | AssertionError e) {
            return fault(console, e);
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

    private static int fault(Console console, Throwable failure) {
        console.err().println("liq4j: this is a fault of liq4j or of a plugin, please report it:");
        failure.printStackTrace(console.err());
        return ExitCode.FAULT;
    }

    private static int report(Console console, Exception exception) {
        return switch (exception) {
            case CsvDataException data -> report(console, data, ExitCode.DATA);
            case BracketDataException data -> report(console, data, ExitCode.DATA);
            case ParameterDataException data -> report(console, data, ExitCode.DATA);
            case PluginException plugins -> report(console, plugins, ExitCode.DATA);
            case StoreDataException data -> report(console, data, ExitCode.DATA);
            case NothingStoredException data -> report(console, data, ExitCode.DATA);
            case UsageException usage -> report(console, usage, ExitCode.USAGE);
            case UncheckedIOException files -> report(console, files, ExitCode.DATA);
            // Options have been checked by then: it is the data that break a rule.
            case InvalidValueException data -> report(console, data, ExitCode.DATA);
            default -> fault(console, exception);
        };
    }

    private static int report(Console console, Exception exception, int exitCode) {
        console.err().println("liq4j: " + exception.getMessage());
        return exitCode;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
