/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.inject.Injector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a message tells users to type is a command that the command line takes, and an option that there is. */
class HintsTest {

    private static final Path ROOT = Path.of("../..");

    /** Stands for what a message takes from a variable. */
    private static final String VARIABLE = "\u0001";

    /** What placeholders and variables may stand for: one of them must fit. */
    private static final List<String> VALUES = List.of("BINANCE:BTCUSDT", "2025-01-01", "bars.csv", "1h", "7", "bars",
            "time=open_time", "indicator");

    private static final Pattern HINT = Pattern.compile("\\bliq4j ([a-z]+)\\b");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]\\b");

    /** Of other programs. */
    private static final Set<String> FOREIGN = Set.of("--enable-native-access", "--sun-misc-unsafe-memory-access");

    private static CommandLine commands() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Injector injector = Main.injector(new Environment(new Console(nowhere, nowhere, false),
                InstantSource.system(), Path.of("target/hints-home"), Optional.empty()));
        IFactory factory = injector.getInstance(IFactory.class);
        CommandLine commandLine = new CommandLine(Liq4jCommand.class, factory);
        injector.getInstance(CommandList.class).types()
                .forEach(type -> commandLine.addSubcommand(new CommandLine(type, factory)));
        ConfigFile.declare(commandLine);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUnmatchedOptionsAllowedAsOptionParameters(false);
        return commandLine;
    }

    private static List<Path> mainSources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("plugin-api", "heatmap-plugin", "sample-strategies")) {
            try (Stream<Path> within = Files.walk(ROOT.resolve(folder))) {
                within.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/")
                        && file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** The texts of a source: literals, and those that are put together with {@code +} as one. */
    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder between = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (source.startsWith("//", i)) {
                i = end(source, "\n", i);
            } else if (source.startsWith("/*", i)) {
                i = end(source, "*/", i + 2) + 2;
            } else if (c == '\'') {
                i = literalEnd(source, i, '\'') + 1;
                between.append('c');
            } else if (c == '"') {
                boolean block = source.startsWith("\"\"\"", i);
                int from = i + (block ? 3 : 1);
                int to = block ? end(source, "\"\"\"", from) : literalEnd(source, i, '"');
                join(texts, text, between.toString().strip());
                text.append(source, from, to);
                between.setLength(0);
                i = to + (block ? 3 : 1);
            } else {
                between.append(c);
                i++;
            }
        }
        texts.add(text + (between.toString().strip().matches("(?s)\\+[^,;]+.*") ? VARIABLE : ""));
        return texts;
    }

    /** Goes on with a text if what stands between says so; else it is over. */
    private static void join(List<String> texts, StringBuilder text, String between) {
        if (between.equals("+")) {
            return;
        }
        if (between.startsWith("+") && between.endsWith("+") && !between.contains(";") && !between.contains("return")) {
            text.append(VARIABLE);
            return;
        }
        if (!text.isEmpty()) {
            texts.add(text + (between.startsWith("+") ? VARIABLE : ""));
        }
        text.setLength(0);
    }

    private static int end(String source, String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found;
    }

    private static int literalEnd(String source, int start, char quote) {
        int i = start + 1;
        while (source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** The words of a hint from the command on: its subcommands, options, placeholders; {@code null} if it is prose. */
    private static @Nullable List<String> words(CommandLine root, String command, String rest) {
        @Nullable
        CommandLine named = root.getSubcommands().get(command);
        if (named == null) {
            return null;
        }
        Map<String, CommandLine> further = named.getSubcommands();
        List<String> words = new ArrayList<>(List.of(command));
        for (String raw : rest.strip().split("\\s+", -1)) {
            String word = raw.replaceAll("[,.:)\"']+$", "");
            @Nullable
            CommandLine subcommand = further.get(word);
            if (subcommand != null) {
                further = subcommand.getSubcommands();
            } else if (word.isEmpty() || !(word.startsWith("-") || word.contains(VARIABLE)
                    || word.matches("[A-Z][A-Z0-9_,=:-]*") || words.getLast().startsWith("--"))) {
                break;
            }
            words.add(word);
            if (!word.equals(raw)) {
                break;
            }
        }
        return words;
    }

    private static boolean isPlaceholder(String word) {
        return word.contains(VARIABLE) || word.matches("[A-Z][A-Z0-9_]*");
    }

    /** What is wrong with the words as a command; empty if some values for the placeholders make it one. */
    private static Optional<String> wrong(List<String> words) {
        int open = (int) words.stream().filter(HintsTest::isPlaceholder).count();
        String wrong = "";
        for (int choice = 0; choice < Math.pow(VALUES.size(), open); choice++) {
            List<String> typed = new ArrayList<>();
            int left = choice;
            for (String word : words) {
                if (isPlaceholder(word)) {
                    typed.add(VALUES.get(left % VALUES.size()));
                    left /= VALUES.size();
                } else {
                    typed.add(word);
                }
            }
            try {
                commands().parseArgs(typed.toArray(String[]::new));
                return Optional.empty();
            } catch (CommandLine.ParameterException e) {
                wrong = String.valueOf(e.getMessage());
            }
        }
        return Optional.of(wrong);
    }

    @Test
    void everyCommandThatAMessageNamesCanBeTyped() throws IOException {
        CommandLine root = commands();
        List<String> wrong = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        for (Path file : mainSources()) {
            for (String text : texts(Files.readString(file))) {
                Matcher hint = HINT.matcher(text);
                while (hint.find()) {
                    @Nullable
                    List<String> words = words(root, hint.group(1), text.substring(hint.end()));
                    if (words != null && tried.add(String.join(" ", words))) {
                        wrong(words).ifPresent(why -> wrong.add(file.getFileName() + ": liq4j "
                                + String.join(" ", words).replace(VARIABLE, "...") + ": " + why));
                    }
                }
            }
        }
        assertTrue(tried.size() > 8, tried::toString);
        assertEquals("", String.join("\n", wrong));
    }

    private static void options(CommandLine command, Set<String> all) {
        command.getCommandSpec().options().forEach(option -> all.addAll(List.of(option.names())));
        command.getSubcommands().values().forEach(each -> options(each, all));
    }

    @Test
    void everyOptionThatAMessageNamesIsOne() throws IOException {
        Set<String> known = new TreeSet<>(FOREIGN);
        options(commands(), known);
        Set<String> wrong = new TreeSet<>();
        int found = 0;
        for (Path file : mainSources()) {
            for (String text : texts(Files.readString(file))) {
                Matcher option = OPTION.matcher(text);
                while (option.find()) {
                    found++;
                    if (!known.contains(option.group())) {
                        wrong.add(file.getFileName() + ": " + option.group());
                    }
                }
            }
        }
        assertTrue(found > 100, "options found: " + found);
        assertEquals(Set.of(), wrong);
    }

    @Test
    void aWrongHintIsSeen() {
        CommandLine root = commands();
        List<String> lines = texts("""
                f("; get some with liq4j download --instrument " + instrument + ", or else");
                f("see liq4j data list" + end); // "liq4j nothing"
                f("read by liq4j download");
                f("liq4j download " + x.y() + " --from DATE");
                """);
        assertEquals(List.of("; get some with liq4j download --instrument " + VARIABLE + ", or else",
                "see liq4j data list" + VARIABLE, "read by liq4j download",
                "liq4j download " + VARIABLE + " --from DATE"), lines);
        List<Boolean> fine = new ArrayList<>();
        for (String line : lines) {
            Matcher hint = HINT.matcher(line);
            assertTrue(hint.find());
            @Nullable
            List<String> words = words(root, hint.group(1), line.substring(hint.end()).replaceAll(VARIABLE + "$", ""));
            assertFalse(words == null, line);
            fine.add(wrong(List.copyOf(words)).isEmpty());
        }
        assertEquals(List.of(false, true, false, true), fine);
    }
}
