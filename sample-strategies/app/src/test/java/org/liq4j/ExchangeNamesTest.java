/* SPDX-License-Identifier: MIT */
package org.liq4j;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An exchange is known by its own package alone: no other main source or resource names one. */
class ExchangeNamesTest {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern NAME = Pattern.compile("\\b(binance|bybit|okx|hyperliquid)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Examples of instruments, in help texts and documentation. */
    private static final Pattern EXAMPLE = Pattern.compile("\\b(BINANCE|BYBIT|OKX|HYPERLIQUID):[A-Z0-9]+\\b");

    /** Where they are named: their packages and their list, the archive of one of them, data, and the sources of a formula. */
    private static final List<String> ALLOWED = List.of("org/liq4j/venue/binance/", "org/liq4j/venue/bybit/",
            "org/liq4j/venue/hyperliquid/", "org/liq4j/venue/okx/", "org/liq4j/data/ExchangesModule.java",
            "org/liq4j/archive/", "resources/org/liq4j/margin/", "org/liq4j/api/margin/BracketTable.java");

    private static Stream<Path> mainFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("plugin-api", "heatmap-plugin", "sample-strategies")) {
            try (Stream<Path> modules = Files.list(ROOT.resolve(folder))) {
                for (Path main : modules.map(module -> module.resolve("src/main")).filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> within = Files.walk(main)) {
                        within.filter(Files::isRegularFile).forEach(files::add);
                    }
                }
            }
        }
        return files.stream();
    }

    private static boolean isAllowed(Path file) {
        String path = file.toString().replace('\\', '/');
        return ALLOWED.stream().anyMatch(path::contains);
    }

    private static List<String> named(Path file) {
        List<String> found = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (NAME.matcher(EXAMPLE.matcher(lines.get(i)).replaceAll("")).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        } catch (MalformedInputException picture) {
            return List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void noOtherPlaceNamesAnExchange() throws IOException {
        assertEquals(List.of(), mainFiles().filter(file -> !isAllowed(file)).flatMap(file -> named(file).stream())
                .toList());
    }

    @Test
    void allMainSourcesAreLookedAt() throws IOException {
        assertTrue(mainFiles().count() > 1_000, "files");
        assertTrue(mainFiles().filter(ExchangeNamesTest::isAllowed).flatMap(file -> named(file).stream()).count() > 50,
                "names in the packages that may have them");
    }
}
