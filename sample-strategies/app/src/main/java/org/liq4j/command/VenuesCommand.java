/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.InstantSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j venues}. */
@Command(name = "venues", description = "Shows the venues that data can be fetched from.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class VenuesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own one. */
    static CommandLine of(Console console, InstantSource clock) {
        return new CommandLine(new VenuesCommand()).addSubcommand(new VenuesListCommand(console, clock));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list");
    }
}
