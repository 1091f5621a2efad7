/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.liq4j.margin.BracketDirectory;

/** {@code liq4j brackets}: the margin brackets that liquidation prices are computed with. */
@Command(name = "brackets", description = "Lists the margin brackets by instrument and date, and imports them from a venue's own reply.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class BracketsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own two. */
    static CommandLine of(Console console, InstantSource clock, Path home) {
        BracketDirectory directory = BracketDirectory.within(home);
        return new CommandLine(new BracketsCommand())
                .addSubcommand(new BracketsListCommand(console, clock, directory))
                .addSubcommand(new BracketsImportCommand(console, clock, home, directory));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list or import");
    }
}
