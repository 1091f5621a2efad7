/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import org.liq4j.table.TableDataException;
import org.liq4j.table.TableDataException.Remedy;

/** Makes the command lines that may work where one has failed, as they can be typed into a shell. */
final class WorkingCommands {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

    private WorkingCommands() {
    }

    /**
     * One for each option that the error names and the command has.
     *
     * @param result
     *            of the whole line
     */
    static List<String> of(ParseResult result, TableDataException failed) {
        List<String> lines = new ArrayList<>();
        for (Remedy remedy : failed.remedies()) {
            line(result, remedy).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<String> line(ParseResult root, Remedy remedy) {
        List<String> arguments = new ArrayList<>(root.originalArgs());
        ParseResult leaf = root;
        int place = 0;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
            int found = arguments.subList(place, arguments.size()).indexOf(leaf.commandSpec().name());
            if (found < 0) {
                return Optional.empty();
            }
            place += found + 1;
        }
        OptionSpec option = leaf.commandSpec().optionsMap().get(remedy.option());
        if (option == null) {
            return Optional.empty();
        }
        if (!option.isMultiValue() || remedy.option().equals("--header")) {
            remove(arguments, remedy.option());
        }
        // Before all others, so that no option that takes several values takes it.
        arguments.addAll(place, List.of(remedy.option(), remedy.value()));
        arguments.addFirst(root.commandSpec().name());
        return Optional.of(String.join(" ", arguments.stream().map(WorkingCommands::quoted).toList()));
    }

    private static void remove(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at >= 0 && at + 1 < arguments.size()) {
            arguments.subList(at, at + 2).clear();
        }
        arguments.removeIf(argument -> argument.startsWith(option + "="));
    }

    private static String quoted(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
