/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;

/**
 * The market data that a user keeps, in the folder {@code data} of the user's directory: Parquet files in folders such as
 * {@code venue=NAME/instrument=BTCUSDT/kind=candles/day=2026-03-15}.
 *
 * <p>
 * Rows are kept by event time and {@link RowKind#keyColumns()}. Writing a row again changes nothing; a row of the same key with
 * other numbers, or another time at which it was known, replaces the one that is there. What {@code write} has returned from
 * outlives a crash; a write that did not return is there as a whole or not at all. Thread-safe; several processes may read and
 * write one store.
 *
 * <p>
 * Opening costs nothing: DuckDB starts with the first file that is read or written.
 */
public final class MarketStore implements RowSink, AutoCloseable {

    private final Path root;
    private final StoreLock lock;
    private final StoreFolders folders;
    private @Nullable ParquetFiles parquet;
    private boolean swept;

    private MarketStore(Path root) {
        this.root = root;
        this.lock = new StoreLock(root);
        this.folders = new StoreFolders(root);
    }

    /** The store in a user's directory, which need not exist. */
    public static MarketStore within(Path userDirectory) {
        return new MarketStore(userDirectory.resolve("data").toAbsolutePath().normalize());
    }

    /** Where the files are. */
    public Path root() {
        return root;
    }

    @Override
    public void write(Instrument instrument, RowBatch rows) throws IOException {
        store(instrument, List.of(rows));
    }

    /**
     * Keeps rows of any kinds, all of them or none.
     *
     * @return what changed, by kind
     * @throws IOException
     *             if they cannot be written; nothing has changed then
     * @throws InvalidValueException
     *             if a row is not of the years 1970 to 9999
     * @throws StoreDataException
     *             if a file that is there cannot be read, or DuckDB is not on the class path
     */
    public Map<RowKind, StoreChange> store(Instrument instrument, List<RowBatch> batches) throws IOException {
        ParquetFiles.requireDriver();
        Files.createDirectories(root);
        return lock.writing(() -> {
            recover();
            Commit commit = new Commit(root);
            try {
                Map<RowKind, StoreChange> changes = merge(instrument, batches,
                        (rows, file) -> parquet().write(rows, commit.draft(file)));
                commit.complete();
                return changes;
            } catch (IOException | RuntimeException e) {
                // A journal that is there will be completed: then the drafts count.
                if (!Commit.isPending(root)) {
                    commit.abandon();
                }
                throw e;
            }
        });
    }

    /** What {@link #store} would change. */
    public Map<RowKind, StoreChange> compare(Instrument instrument, List<RowBatch> batches) {
        return reading(() -> merge(instrument, batches, (rows, file) -> {
        }));
    }

    private interface Output {
        void write(RowBatch rows, Path file) throws IOException;
    }

    private Map<RowKind, StoreChange> merge(Instrument instrument, List<RowBatch> batches, Output output)
            throws IOException {
        Map<RowKind, List<RowBatch>> byKind = new EnumMap<>(RowKind.class);
        batches.forEach(batch -> byKind.computeIfAbsent(batch.kind(), kind -> new ArrayList<>()).add(batch));
        Map<RowKind, StoreChange> changes = new EnumMap<>(RowKind.class);
        for (Map.Entry<RowKind, List<RowBatch>> entry : byKind.entrySet()) {
            RowKind kind = entry.getKey();
            StoreChange change = StoreChange.NONE;
            for (Map.Entry<Long, RowBatch> day : RowDays.split(kind, entry.getValue()).entrySet()) {
                LocalDate date = LocalDate.ofEpochDay(day.getKey());
                if (date.getYear() < 1970 || date.getYear() > 9999) {
                    throw new InvalidValueException("time", date.toString(), "must be within the years 1970 to 9999");
                }
                Path file = new Partition(instrument, kind, date).file(root);
                List<Path> present = Files.exists(file) ? List.of(file) : List.of();
                RowMerge.Result merged = RowMerge.of(parquet().read(kind, present), day.getValue());
                if (merged.change().isChange()) {
                    output.write(merged.rows(), file);
                }
                change = change.plus(merged.change());
            }
            changes.put(kind, change);
        }
        return changes;
    }

    /**
     * The rows of the range, ascending by event time.
     *
     * @throws StoreDataException
     *             if a file cannot be read, or DuckDB is not on the class path and there is something to read
     */
    public RowBatch read(Instrument instrument, RowKind kind, TimeRange range) {
        return read(instrument, Map.of(kind, range)).getFirst();
    }

    /** The same of several kinds, one batch each, as they are at one moment; they are read side by side. */
    List<RowBatch> read(Instrument instrument, Map<RowKind, TimeRange> ranges) {
        return reading(() -> {
            List<Supplier<RowBatch>> reads = new ArrayList<>();
            for (Map.Entry<RowKind, TimeRange> each : ranges.entrySet()) {
                RowKind kind = each.getKey();
                TimeRange range = each.getValue();
                List<Path> files = List.copyOf(folders.days(instrument, kind)
                        .subMap(Partition.dayOf(kind, range.from().toEpochMilli()),
                                Partition.dayOf(kind, range.until().toEpochMilli()) + 1)
                        .values());
                reads.add(files.isEmpty()
                        ? () -> RowBatch.builder(kind).build()
                        : () -> RowDays.within(range, parquet().read(kind, files)));
            }
            return reads.parallelStream().map(Supplier::get).toList();
        });
    }

    /**
     * What is stored, by instrument and kind.
     *
     * @param unreadable
     *            is told of each kind that is left out because a file of it cannot be read
     */
    public List<StoredRows> contents(Consumer<StoreDataException> unreadable) {
        return reading(() -> {
            List<StoredRows> contents = new ArrayList<>();
            for (StoreFolders.Folder folder : folders.all()) {
                SortedMap<Long, Path> days = folders.days(folder.instrument(), folder.kind());
                if (days.isEmpty()) {
                    continue;
                }
                try {
                    contents.add(
                            parquet().summary(folder.instrument(), folder.kind(), List.copyOf(days.values())));
                } catch (StoreDataException e) {
                    unreadable.accept(e);
                }
            }
            return contents;
        });
    }

    /** The instruments of which anything is stored; does not start DuckDB. */
    public List<Instrument> instruments() {
        return reading(() -> folders.all().stream().map(StoreFolders.Folder::instrument).distinct().toList());
    }

    /** Whether there are rows of the instrument and kind; does not start DuckDB. */
    public boolean has(Instrument instrument, RowKind kind) {
        return reading(() -> !folders.days(instrument, kind).isEmpty());
    }

    /** The days that have rows, counted from 1970-01-01, ascending; does not start DuckDB. */
    List<Long> days(Instrument instrument, RowKind kind) {
        return reading(() -> List.copyOf(folders.days(instrument, kind).keySet()));
    }

    /** One file's rows, whatever day they are of. */
    RowBatch readFile(RowKind kind, Path file) {
        return reading(() -> parquet().read(kind, List.of(file)));
    }

    void forEachFile(BiConsumer<Partition, Path> action) {
        List<Partition> partitions = new ArrayList<>();
        reading(() -> {
            for (StoreFolders.Folder folder : folders.all()) {
                folders.days(folder.instrument(), folder.kind()).keySet().forEach(day -> partitions
                        .add(new Partition(folder.instrument(), folder.kind(), LocalDate.ofEpochDay(day))));
            }
            return root;
        });
        partitions.forEach(partition -> action.accept(partition, partition.file(root)));
    }

    private <T> T reading(StoreLock.Work<T> work) {
        try {
            // Asked under the lock: a writer may have been killed a moment ago.
            Optional<T> done = lock.reading(() -> unlessPending(work));
            while (done.isEmpty()) {
                lock.writing(() -> {
                    Commit.rollForward(root);
                    return root;
                });
                done = lock.reading(() -> unlessPending(work));
            }
            return done.get();
        } catch (IOException e) {
            throw new UncheckedIOException(root + ": cannot be read, " + e.getMessage(), e);
        }
    }

    private <T> Optional<T> unlessPending(StoreLock.Work<T> work) throws IOException {
        return Commit.isPending(root) ? Optional.empty() : Optional.of(work.run());
    }

    private void recover() throws IOException {
        Commit.rollForward(root);
        if (!swept) {
            Commit.removeDrafts(root);
            swept = true;
        }
    }

    private synchronized ParquetFiles parquet() {
        ParquetFiles open = parquet;
        if (open == null) {
            ParquetFiles.requireDriver();
            open = new ParquetFiles();
            parquet = open;
        }
        return open;
    }

    @Override
    public void close() {
        try {
            lock.withinProcess(() -> {
                ParquetFiles open = parquet;
                if (open != null) {
                    parquet = null;
                    open.close();
                }
                return root;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
