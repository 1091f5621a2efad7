/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file that a command is to write; checked before the command's work, written whole or not at all. */
final class OutputFile {

    private final String option;
    private final Path file;

    private OutputFile(String option, Path file) {
        this.option = option;
        this.file = file;
    }

    /**
     * Checks where an option wants a file.
     *
     * @param inputs
     *            files that the command reads, and must not write
     * @throws UsageException
     *             if it cannot be written, is no ordinary file, or is an input
     */
    static OutputFile of(String option, Path file, List<Path> inputs) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new UsageException(option + " = " + file + ": its folder must exist and be writable");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new UsageException(option + " = " + file + ": must be an ordinary file, or none yet");
            }
            for (Path input : inputs) {
                if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
                    throw new UsageException(option + " = " + file + ": must not be a file that is read");
                }
            }
            return new OutputFile(option, target);
        } catch (IOException e) {
            throw new UsageException(option + " = " + file + ": " + e);
        }
    }

    /**
     * Refuses files that were read meanwhile.
     *
     * @throws UsageException
     *             if this is one of them
     */
    void refuse(List<Path> read) {
        of(option, file, read);
    }

    Path path() {
        return file;
    }

    /** What is to be in the file. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    void write(String text) {
        write(out -> out.append(text));
    }

    void write(Content content) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try {
                try (Writer out = Files.newBufferedWriter(part)) {
                    content.writeTo(out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UsageException(option + " = " + file + ": cannot be written, " + e);
        }
    }
}
