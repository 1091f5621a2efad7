/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j config}. */
@Command(name = "config", description = "Explains which options a command runs with.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, subcommands = {
        ConfigExplainCommand.class})
final class ConfigCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: explain");
    }
}
