/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from a file: lines of {@code option = value}, the option without its dashes, or {@code command.option = value} for
 * one command alone; {@code #} begins a comment line. An option that may be given several times may stand on several lines.
 * What is given on the command line counts instead.
 */
final class ConfigFile {

    static final String OPTION = "--config";

    private final Path path;
    private final List<Setting> settings;

    private ConfigFile(Path path, List<Setting> settings) {
        this.path = path;
        this.settings = settings;
    }

    /**
     * One line.
     *
     * @param command
     *            empty for all that have the option
     */
    record Setting(int line, Optional<String> command, String option, String value) {

        /** As an argument. */
        String argument() {
            return "--" + option + "=" + value;
        }
    }

    /** Lets a command and those below it take the option, which is then documented beside the others. */
    static void declare(CommandLine command) {
        if (runs(command)) {
            command.getCommandSpec().addOption(OptionSpec.builder(OPTION).paramLabel("FILE").type(Path.class)
                    .description("Options from a file of lines \"option = value\"; what is given here counts instead.")
                    .build());
        }
        command.getSubcommands().values().forEach(ConfigFile::declare);
    }

    /** Whether it does something itself; others only hold the commands below them. */
    static boolean runs(CommandLine command) {
        return command.getSubcommands().isEmpty() || command.getCommand() instanceof Callable;
    }

    /** The file that a command line names, checked against all options there are; empty if it names none. */
    static Optional<ConfigFile> namedIn(List<String> arguments, CommandLine root) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(OPTION + "=")) {
                return Optional.of(read(arguments.get(i).substring(OPTION.length() + 1), root));
            }
            if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
                return Optional.of(read(arguments.get(i + 1), root));
            }
        }
        return Optional.empty();
    }

    private static ConfigFile read(String name, CommandLine root) {
        Path path = Path.of(name);
        return new ConfigFile(path, ConfigFileReader.read(path, root));
    }

    /** The ways to name a market: one on the command line overrules the others of a file. */
    private static final List<Set<String>> MARKETS = List.of(
            Set.of("data", "instrument", "time-label", "columns"), Set.of("source"), Set.of("recording"),
            Set.of("bars", "seed", "cascade"));

    private static boolean isGiven(List<String> given, String option) {
        String name = "--" + option;
        return given.stream().anyMatch(text -> text.equals(name) || text.startsWith(name + "="));
    }

    private static boolean isOverruled(List<String> given, String option) {
        boolean ofMarket = (option.equals("interval") && isGiven(given, "source"))
                || MARKETS.stream().anyMatch(market -> market.contains(option));
        return ofMarket && MARKETS.stream().filter(market -> !market.contains(option))
                .anyMatch(market -> market.stream().anyMatch(other -> isGiven(given, other)));
    }

    static String plain(String option) {
        return option.replaceFirst("^-+", "");
    }

    Path path() {
        return path;
    }

    /** What counts for a command: its own lines before those for all. */
    List<Setting> of(CommandSpec command) {
        String top = top(command);
        List<Setting> chosen = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            String name = plain(option.longestName());
            List<Setting> all = settings.stream().filter(setting -> setting.option().equals(name)).toList();
            List<Setting> own = all.stream().filter(s -> s.command().filter(top::equals).isPresent()).toList();
            chosen.addAll(own.isEmpty() ? all.stream().filter(s -> s.command().isEmpty()).toList() : own);
        }
        return chosen;
    }

    private static String top(CommandSpec command) {
        CommandSpec spec = command;
        while (spec.parent() != null && spec.parent().parent() != null) {
            spec = spec.parent();
        }
        return spec.name();
    }

    /** The command line with what the file says of its command and the command line itself does not. */
    List<String> applied(List<String> arguments, CommandLine root) {
        CommandLine command = root;
        int position = 0;
        CommandLine next = root;
        while (next != null) {
            command = next;
            next = position < arguments.size() ? command.getSubcommands().get(arguments.get(position)) : null;
            position += next == null ? 0 : 1;
        }
        List<String> given = arguments.subList(position, arguments.size());
        List<String> all = new ArrayList<>(arguments.subList(0, position));
        for (Setting setting : of(command.getCommandSpec())) {
            if (!isGiven(given, setting.option()) && !isOverruled(given, setting.option())) {
                all.add(setting.argument());
            }
        }
        all.addAll(given);
        return all;
    }
}
