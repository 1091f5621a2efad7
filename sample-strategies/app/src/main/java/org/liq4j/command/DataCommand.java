/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j data}: the market data that is stored. */
@Command(name = "data", description = "Lists, checks and exports stored market data.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own four. */
    static CommandLine of(Console console, Path home) {
        return new CommandLine(new DataCommand()).addSubcommand(new DataListCommand(console, home))
                .addSubcommand(new DataVerifyCommand(console, home)).addSubcommand(new DataGapsCommand(console, home))
                .addSubcommand(new DataExportCommand(console, home));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "a command is missing: list, verify, gaps or export");
    }
}
