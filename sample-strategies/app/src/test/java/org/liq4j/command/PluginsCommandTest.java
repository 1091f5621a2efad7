/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PluginsCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void listsWhatEachPluginBrings() {
        CommandRun run = CommandRun.of("plugins", "list");
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("""

                  indicator cluster-ratio
                    Notional to be liquidated above the close over that below, in [0.01, 100].
                      fraction=0.05 of the close: How far from the close levels count. [0 < x < 1]
                """), run.out());
        assertTrue(run.out().contains("  source csv\n"), run.out());
        assertTrue(run.out().contains("file (must be given): Bars as CSV, plain or gzip. [text]"), run.out());
        assertFalse(run.out().contains("there is no heatmap"), run.out());
    }

    @Test
    void jsonHasTheDocumentedFields() {
        JsonNode listing = JsonMapper.shared().readTree(CommandRun.of("plugins", "list", "--json").out());
        assertEquals("[\"apiVersion\",\"plugins\",\"failed\"]",
                JsonMapper.shared().writeValueAsString(listing.propertyNames()));
        JsonNode heatmap = listing.get("plugins").valueStream()
                .filter(plugin -> plugin.get("name").asString().equals("heatmap")).findFirst().orElseThrow();
        JsonNode decay = heatmap.get("extensions").get(0);
        assertEquals("{\"name\":\"leverage\",\"values\":\"x > 1\",\"unit\":\"x\",\"standard\":\"10\","
                + "\"description\":\"Of every position.\"}", decay.get("parameters").get(0).toString());
        JsonNode csv = heatmap.get("extensions").valueStream()
                .filter(extension -> extension.get("kind").asString().equals("source")).findFirst().orElseThrow();
        assertTrue(csv.get("parameters").get(0).get("standard").isNull(), csv::toString);
    }

    @Test
    void aPluginThatCannotBeLoadedIsLeftOutOrRefused() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");
        CommandRun lenient = CommandRun.of("plugins", "list", "--plugins", folder.toString());
        assertEquals(0, lenient.exitCode());
        assertTrue(lenient.err().startsWith("liq4j: left out: no plugin in " + jar), lenient.err());
        assertTrue(lenient.out().contains("left out: no plugin in " + jar), lenient.out());
        CommandRun strict = CommandRun.of("plugins", "list", "--plugins", folder.toString(), "--strict");
        assertEquals(ExitCode.DATA, strict.exitCode());
        assertTrue(strict.err().startsWith("liq4j: plugins that cannot be loaded: no plugin in " + jar), strict.err());
        CommandRun backtest = CommandRun.of("backtest", "--bars", "500", "--plugins", folder.toString(), "--strict");
        assertEquals(ExitCode.DATA, backtest.exitCode());
    }

    @Test
    void aCommandIsNeeded() {
        assertEquals(ExitCode.USAGE, CommandRun.of("plugins").exitCode());
        CommandRun absent = CommandRun.of("plugins", "list", "--plugins", folder.resolve("absent").toString());
        assertEquals(ExitCode.USAGE, absent.exitCode());
        assertTrue(absent.err().contains(folder.resolve("absent").toString()), absent.err());
    }
}
