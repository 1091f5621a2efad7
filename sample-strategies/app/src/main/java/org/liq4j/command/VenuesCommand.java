/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j venues}. */
@Command(name = "venues", description = "Shows the exchanges that data can be fetched from.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, subcommands = {
        VenuesListCommand.class})
final class VenuesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list");
    }
}
