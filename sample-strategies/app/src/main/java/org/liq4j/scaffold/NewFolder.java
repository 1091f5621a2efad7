/* SPDX-License-Identifier: MIT */
package org.liq4j.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liq4j.api.InvalidValueException;

/** A folder that is not there or empty, and gets all of its files or none. */
public final class NewFolder {

    private final Path folder;

    /**
     * Checks the folder.
     *
     * @throws InvalidValueException
     *             if it is a file or not empty, or the folder that it is to be in is not there
     */
    public NewFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (Files.exists(folder) && !(Files.isDirectory(folder) && isEmpty(folder))) {
            throw new InvalidValueException("DIR", folder.toString(), "must be empty, or not there yet");
        }
        Path parent = this.folder.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InvalidValueException("DIR", folder.toString(), "must be in a folder that is there");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new InvalidValueException("DIR", folder.toString(), "must be readable (" + e + ")");
        }
    }

    /**
     * Writes the files.
     *
     * @param files
     *            texts by path from the folder, {@code /} between folders
     * @throws IOException
     *             if that fails; nothing is left of them then
     */
    public void write(Map<String, String> files) throws IOException {
        boolean there = Files.isDirectory(folder);
        // Within or beside it, so that moving is renaming.
        Path part = Files.createTempDirectory(there ? folder : folder.resolveSibling(""), ".liq4j-new");
        List<Path> moved = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = part.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            if (!there) {
                Files.createDirectory(folder);
                moved.add(folder);
            }
            for (Path entry : entries(part)) {
                Path target = folder.resolve(entry.getFileName());
                Files.move(entry, target);
                moved.add(target);
            }
        } catch (IOException e) {
            for (Path path : moved.reversed()) {
                delete(path);
            }
            throw e;
        } finally {
            delete(part);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> within = Files.walk(path)) {
            for (Path each : within.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
