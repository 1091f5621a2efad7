/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageFilesTest {

    private static Path folder() throws URISyntaxException {
        URI index = java.util.Objects
                .requireNonNull(PageFiles.class.getResource("/org/liq4j/server/page/index.html")).toURI();
        return java.util.Objects.requireNonNull(Path.of(index).getParent());
    }

    @Test
    void theListIsTheFolder() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(
                    files.map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(PageFiles.names()));
        }
    }

    @Test
    void whatThePageAsksForIsServed() throws IOException, URISyntaxException {
        Set<String> asked = new TreeSet<>();
        for (String name : PageFiles.names()) {
            Matcher matcher = Pattern.compile("/assets/([\\w.-]+)").matcher(Files.readString(folder().resolve(name)));
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }
        assertTrue(asked.contains("main.js"), asked.toString());
        assertTrue(PageFiles.names().containsAll(asked), asked.toString());
    }

    @Test
    void thePageItselfHoldsToItsPolicy() throws IOException, URISyntaxException {
        String index = Files.readString(folder().resolve("index.html"));

        assertTrue(Pattern.compile("<script(?![^>]*src=)").matcher(index).results().findAny().isEmpty(),
                "inline script");
        assertTrue(Pattern.compile(" (style|on\\w+)=").matcher(index).results().findAny().isEmpty(), "inline style");
        // A link that a reader may follow is no file of the page.
        assertTrue(Pattern.compile("(src=|<link[^>]*href=).https?:").matcher(index).results().findAny().isEmpty(),
                "foreign file");
    }

    @Test
    void everyFileHasAType() {
        for (String name : PageFiles.names()) {
            assertNotNull(PageHandler.contentType(name));
        }
        assertEquals("text/javascript; charset=utf-8", PageHandler.contentType("main.js"));
    }
}
