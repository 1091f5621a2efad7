/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.liq4j.api.extension.Names;

/** {@code liq4j config explain}: which value of which option comes from where. */
@Command(name = "explain", description = "Shows the options of a command with their values and where these come from.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class ConfigExplainCommand implements Callable<Integer> {

    private static final String LINE = "%-22s %-44s %s%n";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "COMMAND", description = "For example backtest.")
    private String command = "";

    @Inject
    ConfigExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        Set<String> commands = new TreeSet<>(root.getSubcommands().keySet());
        CommandLine explained = Optional.ofNullable(root.getSubcommands().get(command))
                .orElseThrow(() -> new UsageException("COMMAND = " + command + ": is no command"
                        + Names.didYouMean(command, commands) + " (there are: " + String.join(", ", commands) + ")"));
        Optional<ConfigFile> file = Optional
                .ofNullable(spec.commandLine().getParseResult().matchedOptionValue(ConfigFile.OPTION, (Path) null))
                .flatMap(path -> ConfigFile.namedIn(List.of(ConfigFile.OPTION + "=" + path), root));
        explain(explained, file);
        return ExitCode.OK;
    }

    private void explain(CommandLine explained, Optional<ConfigFile> file) {
        explained.getSubcommands().forEach((name, sub) -> {
            console.out().println(explained.getCommandName() + " " + name);
            explain(sub, file);
        });
        if (!ConfigFile.runs(explained)) {
            return;
        }
        if (!explained.getSubcommands().isEmpty()) {
            console.out().println(explained.getCommandName());
        }
        console.out().printf(Locale.ROOT, LINE, "Option", "Value", "From");
        for (OptionSpec option : explained.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp() && !option.longestName().equals("--config")) {
                explain(option, explained.getCommandSpec(), file);
            }
        }
    }

    private void explain(OptionSpec option, CommandSpec owner, Optional<ConfigFile> file) {
        List<ConfigFile.Setting> settings = file.map(read -> read.of(owner)).orElse(List.of()).stream()
                .filter(setting -> option.longestName().equals("--" + setting.option())).toList();
        for (ConfigFile.Setting setting : settings) {
            console.out().printf(Locale.ROOT, LINE, option.longestName(), setting.value(),
                    file.orElseThrow().path() + ", line " + setting.line());
        }
        if (settings.isEmpty()) {
            String standard = option.defaultValue();
            console.out().printf(Locale.ROOT, LINE, option.longestName(), standard == null ? "" : standard,
                    option.required() ? "must be given" : standard == null ? "not set" : "default");
        }
    }
}
