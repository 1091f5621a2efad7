/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.liq4j.api.plugin.UserDirectory;

/** {@code liq4j plugins}. */
@Command(name = "plugins", description = "Shows plugins and what they bring.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class PluginsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its own one. */
    static CommandLine of(Console console, Path home) {
        return new CommandLine(new PluginsCommand())
                .addSubcommand(new PluginsListCommand(console, UserDirectory.of(home)));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: list");
    }
}
