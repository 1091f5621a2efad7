/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j brackets}: the margin brackets that liquidation prices are computed with. */
@Command(name = "brackets", description = "Lists the margin brackets by instrument and date, and imports them from a venue's own reply.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, subcommands = {
        BracketsListCommand.class, BracketsImportCommand.class})
final class BracketsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list or import");
    }
}
