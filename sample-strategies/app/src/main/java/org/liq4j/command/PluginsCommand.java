/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liq4j plugins}. */
@Command(name = "plugins", description = "Shows plugins and what they bring.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, subcommands = {
        PluginsListCommand.class})
final class PluginsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list");
    }
}
