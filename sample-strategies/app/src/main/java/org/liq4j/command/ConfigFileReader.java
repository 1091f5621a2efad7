/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import org.liq4j.api.extension.Names;
import org.liq4j.command.ConfigFile.Setting;

/** Reads the settings of a file and collects what is wrong with it, so that a user mends all at once. */
final class ConfigFileReader {

    private final Path path;
    private final CommandLine root;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Lines of settings by their keys. */
    private final Map<String, Integer> lines = new HashMap<>();

    private ConfigFileReader(Path path, CommandLine root) {
        this.path = path;
        this.root = root;
    }

    /** What is wrong with a line. */
    private record Problem(int line, String text) {
    }

    /**
     * The settings of a file.
     *
     * @param root
     *            the command line with all commands, whose options may be set
     * @throws UsageException
     *             if the file cannot be read, or a line of it is wrong; names all such lines
     */
    static List<Setting> read(Path path, CommandLine root) {
        ConfigFileReader reader = new ConfigFileReader(path, root);
        try {
            List<String> text = Files.readAllLines(path);
            for (int i = 0; i < text.size(); i++) {
                String line = text.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    reader.line(i + 1, line);
                }
            }
        } catch (IOException e) {
            throw new UsageException(ConfigFile.OPTION + " = " + path + ": cannot be read, " + e);
        }
        reader.refuseProblems();
        return reader.settings;
    }

    private void refuseProblems() {
        if (problems.size() == 1) {
            throw new UsageException(path + ", line " + problems.getFirst().line() + ": "
                    + problems.getFirst().text());
        }
        if (!problems.isEmpty()) {
            StringBuilder all = new StringBuilder(path + ": " + problems.size() + " problems");
            for (int i = 0; i < problems.size(); i++) {
                all.append("\n  ").append(i + 1).append(". line ").append(problems.get(i).line()).append(": ")
                        .append(problems.get(i).text());
            }
            throw new UsageException(all.toString());
        }
    }

    private void line(int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            problem(number, line, "must be option = value");
            return;
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        int dot = key.indexOf('.');
        Optional<String> command = dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
        String option = key.substring(dot + 1);
        Set<String> commands = new TreeSet<>(root.getSubcommands().keySet());
        if (command.filter(name -> !commands.contains(name)).isPresent()) {
            problem(number, key, "is of no command" + Names.didYouMean(command.get(), commands) + " (there are: "
                    + String.join(", ", commands) + ")");
            return;
        }
        Map<String, List<OptionSpec>> options = options(root, command);
        if (!options.containsKey(option)) {
            problem(number, key, "is no option" + Names.didYouMean(option, options.keySet()) + " (there are: "
                    + String.join(", ", options.keySet()) + ")");
            return;
        }
        if (value.isEmpty()) {
            problem(number, key, "must have a value");
            return;
        }
        check(number, key, value, options.getOrDefault(option, List.of()));
        settings.add(new Setting(number, command, option, value));
    }

    /** One name may be of several commands' options: a value is wrong if it is for all of them. */
    private void check(int number, String key, String value, List<OptionSpec> options) {
        List<String> refusals = options.stream().flatMap(option -> refusal(option, value).stream()).toList();
        if (refusals.size() == options.size()) {
            problem(number, key, refusals.getFirst());
        }
        Integer before = lines.put(key, number);
        if (before != null && options.stream().noneMatch(OptionSpec::isMultiValue)) {
            problem(number, key, "is on line " + before + " already");
        }
    }

    private void problem(int line, String key, String rule) {
        problems.add(new Problem(line, key + ": " + rule));
    }

    /** What the option, taken by itself, says against a value. */
    private static Optional<String> refusal(OptionSpec option, String value) {
        CommandSpec alone = CommandSpec.create().addOption(OptionSpec.builder(option.longestName())
                .type(option.type()).auxiliaryTypes(option.auxiliaryTypes()).arity(option.arity().toString())
                .converters(option.converters()).splitRegex(option.splitRegex()).build());
        try {
            new CommandLine(alone).setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(option.longestName() + "=" + value);
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** All options that a file may set, by their names without dashes. */
    static Map<String, List<OptionSpec>> options(CommandLine root, Optional<String> command) {
        Map<String, List<OptionSpec>> options = new TreeMap<>();
        root.getSubcommands().forEach((name, sub) -> {
            if (command.isEmpty() || command.get().equals(name)) {
                addOptions(sub, options);
            }
        });
        return options;
    }

    private static void addOptions(CommandLine command, Map<String, List<OptionSpec>> options) {
        command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp()
                        && !option.longestName().equals(ConfigFile.OPTION))
                .forEach(option -> options
                        .computeIfAbsent(ConfigFile.plain(option.longestName()), name -> new ArrayList<>())
                        .add(option));
        command.getSubcommands().values().forEach(sub -> addOptions(sub, options));
    }
}
