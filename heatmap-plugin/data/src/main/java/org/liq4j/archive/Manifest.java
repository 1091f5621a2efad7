/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Which files of the archive were imported: a small JSON file for each, written whole or not at all. Thread-safe. */
final class Manifest {

    private static final Logger LOG = LoggerFactory.getLogger(Manifest.class);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /**
     * @param folder
     *            below it the files lie as they do in the archive
     */
    Manifest(Path folder) {
        this.folder = folder;
    }

    /** Where the file is put when it is whole. */
    Path zip(ArchiveFile file) {
        return folder.resolve(file.path());
    }

    /** Where the file grows; what was fetched of a file that was issued anew is not mixed with it. */
    Path part(ArchiveFile file, Checksum checksum) {
        return folder.resolve(file.path() + "." + checksum.sha256().substring(0, 16) + ".part");
    }

    private Path entry(ArchiveFile file) {
        return folder.resolve(file.path() + ".json");
    }

    /** What is known of the file; empty if it was not imported, or the entry cannot be read: then it is imported again. */
    Optional<ManifestEntry> find(ArchiveFile file) throws IOException {
        Path entry = entry(file);
        if (!Files.exists(entry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(entry), ManifestEntry.class))
                    .filter(read -> read.file().equals(file.name()));
        } catch (JacksonException | NullPointerException malformed) {
            LOG.info("{} is imported again: {} cannot be read", file.name(), entry);
            return Optional.empty();
        }
    }

    void put(ArchiveFile file, ManifestEntry read) throws IOException {
        Path entry = entry(file);
        Path draft = entry.resolveSibling(entry.getFileName() + ".part");
        Files.createDirectories(folder.resolve(file.path()).resolveSibling("."));
        Files.write(draft, JSON.writeValueAsBytes(read));
        Files.move(draft, entry, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
