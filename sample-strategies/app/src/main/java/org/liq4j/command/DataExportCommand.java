/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.external.ExternalHeatmaps;
import org.liq4j.history.CsvWriter;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.TimeLabel;
import org.liq4j.store.MarketStore;
import org.liq4j.store.StoredMarketReader;

/** {@code liq4j data export}. */
@Command(name = "export", description = {"Writes stored data as CSV, in a form that can be imported again:",
        "bars with the inputs known at their ends, or with --kind the rows of one kind as they are."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class DataExportCommand implements Callable<Integer> {

    private final Console console;
    private final MarketStore store;
    private final ExternalHeatmaps heatmaps;

    @Option(names = "--instrument", paramLabel = "VENUE:SYMBOL", description = "Instrument whose stored data to use, for example BINANCE:BTCUSDT.")
    private @Nullable String instrument;

    @Option(names = "--heatmap", paramLabel = "NAME", description = "Instead of an instrument: an imported heatmap, as JSON in the form in which it is imported.")
    private @Nullable String heatmap;

    @Option(names = "--kind", paramLabel = "KIND", description = "One kind of rows: ${COMPLETION-CANDIDATES} (default: bars).", completionCandidates = KindOption.Labels.class)
    private @Nullable String kind;

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(names = "--interval", paramLabel = "DURATION", description = "Length of a bar, for example 1m, 4h, 1d (default: the shortest stored).")
    private @Nullable String interval;

    @Option(names = "--time-label", paramLabel = "open|close", defaultValue = "open", description = "Whether the time of a bar is its open or its close (default: ${DEFAULT-VALUE}).")
    private TimeLabel timeLabel = TimeLabel.OPEN;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private @Nullable Path out;

    @Inject
    DataExportCommand(Console console, MarketStore store, ExternalHeatmaps heatmaps) {
        this.console = console;
        this.store = store;
        this.heatmaps = heatmaps;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> file = Optional.ofNullable(out).map(path -> OutputFile.of("--out", path, List.of()));
        try {
            if (heatmap != null) {
                write(file, external(heatmap));
            } else if (instrument != null) {
                stored(file, instrument);
            } else {
                throw new UsageException("--instrument or --heatmap is needed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.OK;
    }

    private void write(Optional<OutputFile> file, OutputFile.Content content) throws IOException {
        if (file.isPresent()) {
            file.get().write(content);
        } else {
            content.writeTo(console.out());
        }
    }

    private OutputFile.Content external(String name) {
        Path found = UsageException.check("--heatmap", () -> heatmaps.find(name));
        return to -> to.append(Files.readString(found)).append('\n');
    }

    private void stored(Optional<OutputFile> file, String name) throws IOException {
        Instrument chosen = UsageException.check("--instrument", () -> Instrument.parse(name));
        Optional<RowKind> rowsOf = Optional.ofNullable(kind)
                .map(label -> UsageException.check("--kind", () -> KindOption.parse(label)));
        write(file, rowsOf.isPresent() ? rows(chosen, rowsOf.get()) : bars(chosen));
    }

    private OutputFile.Content rows(Instrument chosen, RowKind rowsOf) {
        RowBatch rows = store.read(chosen, rowsOf, range.range());
        if (rows.size() == 0) {
            throw new InvalidDataException("kind", rowsOf.label(),
                    chosen + " has no such rows in the range, see liq4j data list");
        }
        return to -> new CsvWriter(to).write(rows);
    }

    private OutputFile.Content bars(Instrument chosen) {
        Optional<Duration> length = Optional.ofNullable(interval)
                .map(text -> UsageException.check("--interval", () -> Durations.parsePositive("interval", text)));
        TimeRange asked = range.range();
        MarketHistory history = InvalidDataException
                .check(() -> new StoredMarketReader(store).read(chosen, length, asked).history());
        return to -> new CsvWriter(to).write(history, timeLabel);
    }
}
