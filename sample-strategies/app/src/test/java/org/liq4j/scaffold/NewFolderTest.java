/* SPDX-License-Identifier: MIT */
package org.liq4j.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NewFolderTest {

    private static final Map<String, String> FILES = Map.of("a.txt", "one\n", "in/b.txt", "two\n");

    @TempDir
    private Path folder = Path.of("");

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root)).map(path -> root.relativize(path).toString()).sorted()
                    .toList();
        }
    }

    @Test
    void writesIntoAFolderThatIsNotThereYet() throws IOException {
        new NewFolder(folder.resolve("new")).write(FILES);
        assertEquals(List.of("new", "new/a.txt", "new/in", "new/in/b.txt"), below(folder));
        assertEquals("two\n", Files.readString(folder.resolve("new/in/b.txt")));
    }

    @Test
    void writesIntoAnEmptyFolder() throws IOException {
        new NewFolder(folder).write(FILES);
        assertEquals(List.of("a.txt", "in", "in/b.txt"), below(folder));
    }

    @Test
    void leavesWhatIsThereAlone() throws IOException {
        Path own = Files.writeString(folder.resolve("own.txt"), "mine");
        assertEquals("DIR = " + folder + ": must be empty, or not there yet",
                assertThrows(InvalidValueException.class, () -> new NewFolder(folder)).getMessage());
        assertThrows(InvalidValueException.class, () -> new NewFolder(own));
        assertEquals(List.of("own.txt"), below(folder));
    }

    @Test
    void theFolderAroundItMustBeThere() {
        assertThrows(InvalidValueException.class, () -> new NewFolder(folder.resolve("not/there")));
    }

    @Test
    void nothingIsLeftOfAWriteThatFails() throws IOException {
        Map<String, String> clash = new LinkedHashMap<>();
        clash.put("a", "a file\n");
        clash.put("a/b", "needs a folder\n");
        assertThrows(IOException.class, () -> new NewFolder(folder.resolve("new")).write(clash));
        assertThrows(IOException.class, () -> new NewFolder(folder).write(clash));
        assertEquals(List.of(), below(folder));
    }
}
