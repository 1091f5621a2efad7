/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a recording, by their names. */
class RecordingFolder {

    private static final String NAME = "\\d{4}-\\d{2}-\\d{2}-\\d{4}\\.rec\\.gz";
    private static final int DAY_LENGTH = 10;

    private final Path folder;

    RecordingFolder(Path folder) {
        this.folder = folder;
    }

    /** In order. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> String.valueOf(path.getFileName()).matches(NAME)).sorted().toList();
        }
    }

    /** A new file after all others, also if a clock says that it belongs before them. */
    RecordingFile next(Instant now) throws IOException {
        Files.createDirectories(folder);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int number = 1;
        List<Path> files = files();
        if (!files.isEmpty()) {
            String last = String.valueOf(files.getLast().getFileName());
            LocalDate lastDay = LocalDate.parse(last.substring(0, DAY_LENGTH));
            if (!lastDay.isBefore(day)) {
                day = lastDay;
                number = 1 + Integer.parseInt(last.substring(DAY_LENGTH + 1, DAY_LENGTH + 5));
            }
        }
        return open(folder.resolve(String.format(Locale.ROOT, "%s-%04d%s", day, number, RecordFormat.SUFFIX)), day);
    }

    RecordingFile open(Path file, LocalDate day) throws IOException {
        return new RecordingFile(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                day);
    }
}
