/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/**
 * A user's own bracket tables: one file for each instrument, in the format of the shipped ones. A file is always whole,
 * since a changed one is written beside it and then takes its place in one step. One writer at a time; anyone may read.
 */
public final class BracketDirectory {

    private final Path directory;

    private BracketDirectory(Path directory) {
        this.directory = directory;
    }

    /** The directory {@code brackets} within that of a user; it need not exist yet. */
    public static BracketDirectory within(Path userDirectory) {
        return new BracketDirectory(userDirectory.resolve("brackets"));
    }

    /** Where an instrument's tables are, or would be. */
    public Path file(Instrument instrument) {
        return directory.resolve(BracketFile.nameOf(instrument));
    }

    /**
     * What is there now.
     *
     * @throws BracketDataException
     *             if a file breaks a rule
     */
    public BracketCatalog catalog() {
        List<BracketSchedule> schedules = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + BracketFile.EXTENSION)) {
                for (Path file : files) {
                    schedules.add(read(file));
                }
            } catch (IOException e) {
                throw new BracketDataException(directory, "cannot be read: " + e);
            }
        }
        return new BracketCatalog(schedules);
    }

    /** The tables of one instrument; empty if it has no file. */
    public Optional<BracketSchedule> find(Instrument instrument) {
        Path file = file(instrument);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /**
     * Adds a table to the file of an instrument. Its other tables are kept; one of the same date is replaced.
     *
     * @param remarks
     *            one sentence each, written as comments: where the table is from and when it was read
     * @throws BracketDataException
     *             if the file cannot be written, if the one there is breaks a rule, or if it is in quote currency and the table in
     *             coins, or the other way round; it is then left as it was
     */
    public void put(Instrument instrument, LocalDate validFrom, BracketTable table, List<String> remarks) {
        Path file = file(instrument);
        SortedMap<Instant, BracketTable> tables = new TreeMap<>();
        find(instrument).ifPresent(schedule -> tables.putAll(schedule.tables()));
        tables.put(validFrom.atStartOfDay(ZoneOffset.UTC).toInstant(), table);
        if (tables.values().stream().anyMatch(other -> other.isInverse() != table.isInverse())) {
            throw new BracketDataException(file, "has tables in " + (table.isInverse() ? "quote currency" : "coins")
                    + ", and the new one of " + validFrom + " is in " + (table.isInverse() ? "coins" : "quote currency")
                    + ": it must be moved away first");
        }
        try {
            List<String> lines = new ArrayList<>(comments(instrument, validFrom, table.isInverse()));
            for (String remark : remarks) {
                lines.add(remarkOn(validFrom) + remark.replaceAll("\\R", " "));
            }
            lines.addAll(BracketLines.of(tables));
            write(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new BracketDataException(file, "cannot be written: " + e);
        }
    }

    private List<String> comments(Instrument instrument, LocalDate replaced, boolean inCoins) throws IOException {
        Path file = file(instrument);
        if (!Files.exists(file)) {
            return List.of(BracketFile.COMMENT + " " + instrument + ": notional in "
                    + (inCoins ? "coins" : "quote currency")
                    + ", rates as fractions. A table is valid from its date, 00:00 UTC.");
        }
        return Files.readAllLines(file).stream().filter(line -> line.startsWith(BracketFile.COMMENT))
                .filter(line -> !line.startsWith(remarkOn(replaced))).toList();
    }

    private static String remarkOn(LocalDate validFrom) {
        return BracketFile.COMMENT + " " + validFrom + ": ";
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "draft-", ".tmp");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static BracketSchedule read(Path file) {
        Instrument instrument = instrumentOf(file);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return new BracketFile(file.toString()).read(instrument, reader);
        } catch (InvalidValueException e) {
            throw BracketDataException.placed(e);
        } catch (IOException e) {
            throw new BracketDataException(file, "cannot be read: " + e);
        }
    }

    private static Instrument instrumentOf(Path file) {
        try {
            return BracketFile.instrumentOf(String.valueOf(file.getFileName()));
        } catch (InvalidValueException e) {
            throw new BracketDataException(file, "must be named as venue-symbol.csv, for example "
                    + BracketFile.nameOf(BracketCatalog.STAND_IN));
        }
    }
}
