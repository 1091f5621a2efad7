/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import picocli.CommandLine.Command;

/**
 * The commands of the program, in the order of its help. Making one costs some milliseconds, so that a command line which names
 * one makes that one only.
 *
 * @param types
 *            classes annotated with {@link Command}
 */
record CommandList(List<Class<?>> types) {

    private static final Set<String> VERSION = Set.of("--version", "-V");

    CommandList {
        types = List.copyOf(types);
    }

    static CommandList of(Class<?>... types) {
        return new CommandList(List.of(types));
    }

    /** Those that a command line can have to do with: all where it names none, or speaks of options in general. */
    List<Class<?>> neededFor(List<String> arguments) {
        if (arguments.size() == 1 && VERSION.contains(arguments.getFirst())) {
            return List.of();
        }
        if (arguments.isEmpty() || arguments.getFirst().equals("config")
                || arguments.stream().anyMatch(argument -> argument.startsWith(ConfigFile.OPTION))) {
            return types;
        }
        List<Class<?>> named = types.stream().filter(type -> nameOf(type).equals(arguments.getFirst())).toList();
        return named.isEmpty() ? types : named;
    }

    private static String nameOf(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(Command.class)).name();
    }
}
