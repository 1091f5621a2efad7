/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
            check(option, file, target, inputs);
            return new OutputFile(option, target);
        } catch (IOException e) {
            throw new UsageException(option + " = " + file + ": " + e);
        }
    }

    private static void check(String option, Path named, Path target, List<Path> inputs)
            throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UsageException(option + " = " + named + ": its folder must exist and be writable");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new UsageException(option + " = " + named + ": must be an ordinary file, or none yet");
        }
        for (Path input : inputs) {
            if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
                throw new UsageException(option + " = " + named + ": must not be a file that is read");
            }
        }
    }

    /**
     * Refuses files that were read meanwhile.
     *
     * @throws UsageException
     *             if this is one of them
     */
    void refuse(List<Path> read) {
        try {
            check(option, file, file, read);
        } catch (IOException e) {
            throw new UsageException(option + " = " + file + ": " + e);
        }
    }

    Path path() {
        return file;
    }

    /** The text that is to be in the file. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    void write(String text) {
        write(out -> out.append(text));
    }

    void write(Content content) {
        writeAll(List.of(this), List.of(content));
    }

    void write(byte[] content) {
        writeBytes(List.of(this), List.of(out -> out.write(content)));
    }

    /** Writes several files; none takes its place before all are written. */
    static void writeAll(List<OutputFile> files, List<Content> contents) {
        writeBytes(files, contents.stream().map(OutputFile::bytes).toList());
    }

    private static Bytes bytes(Content content) {
        return out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.writeTo(text);
            text.flush();
        };
    }

    private static void writeBytes(List<OutputFile> files, List<Bytes> contents) {
        try {
            for (int i = 0; i < files.size(); i++) {
                files.get(i).writePart(contents.get(i));
            }
            files.forEach(OutputFile::takePlace);
        } finally {
            files.forEach(OutputFile::deletePart);
        }
    }

    private Path part() {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    private void writePart(Bytes content) {
        try (OutputStream out = Files.newOutputStream(part())) {
            content.writeTo(out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void takePlace() {
        try {
            Files.move(part(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void deletePart() {
        try {
            Files.deleteIfExists(part());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UsageException failed(IOException e) {
        return new UsageException(option + " = " + file + ": cannot be written, " + e);
    }
}
