/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;

/** Finds what is there by the names of folders; others than those of the store's own form are left alone. */
final class StoreFolders {

    private final Path root;

    StoreFolders(Path root) {
        this.root = root;
    }

    record Folder(Instrument instrument, RowKind kind) {
    }

    /** In the order of their names, kinds in that of {@link RowKind}. */
    List<Folder> all() throws IOException {
        List<Folder> folders = new ArrayList<>();
        for (Map.Entry<String, Path> venue : children(root, "venue").entrySet()) {
            for (Map.Entry<String, Path> symbol : children(venue.getValue(), "instrument").entrySet()) {
                Optional<Instrument> instrument = instrument(venue.getKey(), symbol.getKey());
                Map<String, Path> kinds = children(symbol.getValue(), "kind");
                if (instrument.isPresent()) {
                    Arrays.stream(RowKind.values()).filter(kind -> kinds.containsKey(kind.label()))
                            .forEach(kind -> folders.add(new Folder(instrument.get(), kind)));
                }
            }
        }
        return folders;
    }

    /** Files by day, counted from 1970-01-01. */
    SortedMap<Long, Path> days(Instrument instrument, RowKind kind) throws IOException {
        SortedMap<Long, Path> days = new TreeMap<>();
        for (String name : children(Partition.folder(root, instrument, kind), "day").keySet()) {
            Optional<LocalDate> day = day(name);
            day.map(date -> new Partition(instrument, kind, date).file(root)).filter(Files::exists)
                    .ifPresent(file -> days.put(day.get().toEpochDay(), file));
        }
        return days;
    }

    private static SortedMap<String, Path> children(Path folder, String key) throws IOException {
        SortedMap<String, Path> children = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, key + "=*")) {
                paths.forEach(path -> children.put(path.getFileName().toString().substring(key.length() + 1), path));
            }
        }
        return children;
    }

    private static Optional<Instrument> instrument(String venue, String symbol) {
        try {
            return Optional.of(new Instrument(venue, symbol));
        } catch (InvalidValueException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeParseException foreign) {
            return Optional.empty();
        }
    }
}
