/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j data}: the market data that is stored. */
@Command(name = "data", description = "Lists, checks and exports stored market data.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, subcommands = {
        DataListCommand.class, DataVerifyCommand.class, DataGapsCommand.class, DataExportCommand.class})
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "a command is missing: list, verify, gaps or export");
    }
}
