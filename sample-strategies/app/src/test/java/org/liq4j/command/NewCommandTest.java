/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NewCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String kind, String name) {
        return CommandRun.of("new", kind, name, folder.resolve("new").toString());
    }

    private void assertRefused(CommandRun run, String message) {
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void writesAProjectForThisVersion() throws IOException {
        CommandRun run = run("strategy", "my-lean");
        assertEquals("", run.err());
        assertEquals(ExitCode.OK, run.exitCode());
        assertTrue(run.out().startsWith(folder.resolve("new/README.md") + "\n"), run.out());
        String pom = Files.readString(folder.resolve("new/pom.xml"));
        assertTrue(pom.contains("<liq4j.version>" + VersionProvider.version() + "</liq4j.version>"), pom);
        assertTrue(Files.readString(folder.resolve("new/README.md")).contains("--strategy my-lean"));
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndNothingWritten() {
        assertRefused(run("indicator", "MyLean"), "NAME = MyLean: must be kebab-case");
        assertRefused(run("indicator", "class"), "NAME = class: must not be a reserved word of Java");
        assertRefused(run("indicator", "cluster-ratio"), "is taken, liq4j itself brings the indicator of that name");
        assertRefused(run("rocket", "my-lean"), "rocket");
        assertRefused(CommandRun.of("new", "model", "my-lean"), "DIR");
        assertRefused(CommandRun.of("new", "model", "my-lean", folder.resolve("not/there").toString()),
                "must be in a folder that is there");
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("own.txt"), "mine");
        CommandRun run = CommandRun.of("new", "model", "my-lean", folder.toString());
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertEquals("liq4j: new: DIR = " + folder + ": must be empty, or not there yet\n", run.err());
    }
}
