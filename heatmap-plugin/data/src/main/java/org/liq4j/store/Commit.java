/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces files, all of them or none, whenever the process ends. Drafts are written beside the files and forced to the disk;
 * then a journal names them; then each takes its place. Whoever finds a journal completes it; drafts without a journal were never
 * meant to count. To be used under the {@link StoreLock}.
 */
final class Commit {

    private static final String DRAFT = ".draft";
    private static final String JOURNAL = "commit.journal";

    private final Path root;
    private final List<Path> targets = new ArrayList<>();
    private final Set<Path> grownFolders = new LinkedHashSet<>();

    Commit(Path root) {
        this.root = root;
    }

    /** Where to write what is to replace the file. */
    Path draft(Path target) throws IOException {
        for (Path folder = parent(target); !Files.exists(folder); folder = parent(folder)) {
            grownFolders.add(parent(folder));
        }
        Files.createDirectories(parent(target));
        targets.add(target);
        return draftOf(target);
    }

    void complete() throws IOException {
        for (Path target : targets) {
            force(draftOf(target));
        }
        for (Path folder : grownFolders) {
            forceFolder(folder);
        }
        // One file takes its place in one step, without a journal.
        if (targets.size() > 1) {
            Path journal = root.resolve(JOURNAL);
            Files.write(draftOf(journal), targets.stream().map(root::relativize).map(Path::toString).toList());
            force(draftOf(journal));
            move(journal);
            forceFolder(root);
            rollForward(root);
        } else if (!targets.isEmpty()) {
            move(targets.getFirst());
            forceFolder(parent(targets.getFirst()));
        }
    }

    /** Removes the drafts; the files stay as they were. */
    void abandon() throws IOException {
        for (Path target : targets) {
            Files.deleteIfExists(draftOf(target));
        }
    }

    static boolean isPending(Path root) {
        return Files.exists(root.resolve(JOURNAL));
    }

    /** Completes what an ended process had begun. */
    static void rollForward(Path root) throws IOException {
        Path journal = root.resolve(JOURNAL);
        if (!Files.exists(journal)) {
            return;
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (String line : Files.readAllLines(journal)) {
            Path target = root.resolve(line);
            if (Files.exists(draftOf(target))) {
                move(target);
            }
            folders.add(parent(target));
        }
        for (Path folder : folders) {
            forceFolder(folder);
        }
        Files.delete(journal);
        forceFolder(root);
    }

    /** Removes what ended processes left; not while a journal is there. Folders that cannot be read are passed over. */
    static void removeDrafts(Path root) throws IOException {
        // The root may be a link; within it none is followed.
        Files.walkFileTree(root.toRealPath(), new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isDraft(file)) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Files of users may end likewise. */
    private static boolean isDraft(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(DRAFT);
    }

    private static Path draftOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + DRAFT);
    }

    private static void move(Path target) throws IOException {
        Files.move(draftOf(target), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path parent(Path target) {
        Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(target + " has no folder");
        }
        return parent;
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** So that names outlive a power cut. Windows neither needs nor allows it. */
    private static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notAllowed) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
