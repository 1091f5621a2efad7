/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.ArchiveInterval;
import org.liq4j.archive.ArchiveKind;
import org.liq4j.archive.ArchiveRequest;
import org.liq4j.archive.ArchiveSettings;
import org.liq4j.archive.ArchivedExchange;
import org.liq4j.archive.MetricsLabels;

/** What to download and from where. */
final class DownloadOptions {

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day, UTC, for example 2025-01-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DATE", description = "Day after the last, UTC (default: today; the archive is one to two days behind).")
    private @Nullable LocalDate to;

    @Option(names = "--kinds", split = ",", paramLabel = "KIND", defaultValue = "candles,open-interest,funding", description = "Kinds of rows: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Open interest and all ratios come in the same files.", completionCandidates = KindOption.Labels.class)
    private List<String> kinds = List.of();

    @Option(names = "--interval", paramLabel = "LENGTH", defaultValue = "1m", description = "Length of bars: 1m, 3m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 8h, 12h, 1d (default: ${DEFAULT-VALUE}).")
    private String interval = "";

    @Option(names = "--metrics-labels", paramLabel = "safe|as-reported", defaultValue = "safe", description = "When open interest and ratios count as known: five minutes after their label (safe), or at their label, as was reported before 2026-06-25 (as-reported) (default: ${DEFAULT-VALUE}).")
    private String labels = "";

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "4", description = "Files fetched at once, 1 to 16 (default: ${DEFAULT-VALUE}).")
    private int parallel;

    @Option(names = "--base-url", paramLabel = "URL", description = "Address of a mirror, to ask instead of the exchange's own archive.")
    private @Nullable String baseUrl;

    ArchiveRequest request(Instrument chosen, LocalDate today) {
        ArchiveInterval bars = UsageException.check("--interval", () -> ArchiveInterval.parse(interval));
        Set<ArchiveKind> files = UsageException.check("--kinds", this::files);
        LocalDate end = Optional.ofNullable(to).orElse(today);
        if (!from.isBefore(end)) {
            throw new UsageException("--to = " + end + ": must be later than --from (" + from + ")");
        }
        return UsageException.check("download", () -> new ArchiveRequest(chosen, files, from, end, bars));
    }

    private Set<ArchiveKind> files() {
        Set<ArchiveKind> files = EnumSet.noneOf(ArchiveKind.class);
        for (String label : kinds) {
            RowKind rows = KindOption.parse(label);
            List<ArchiveKind> with = ArchiveKind.with(rows);
            if (with.isEmpty()) {
                throw new InvalidValueException("kind", label, "must be a kind that the archive has");
            }
            files.addAll(with);
        }
        return files;
    }

    ArchiveSettings settings(ArchivedExchange exchange) {
        String address = baseUrl == null ? exchange.archive().toString() : baseUrl;
        return UsageException.check("--parallel, --base-url",
                () -> ArchiveSettings.of(address).withParallel(parallel));
    }

    MetricsLabels labels() {
        return switch (labels) {
            case "safe" -> MetricsLabels.SAFE;
            case "as-reported" -> MetricsLabels.AS_REPORTED;
            default -> throw new UsageException("--metrics-labels = " + labels + ": must be safe or as-reported");
        };
    }
}
