/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.report.StoreListing.External;
import org.liq4j.report.StoreListing.Kind;

/** Prints what is stored, and what is wrong with it, for a terminal. */
public final class StoreText {

    private static final String KINDS = "%-22s %-26s %-16s  %-16s %12s %6s %9s";
    private static final String EXTERNAL = "%-30s %-16s  %-16s %7s %6s %9s";
    private static final String GAPS = "%-22s %-26s %-16s  %-16s %8s  %s";

    private StoreText() {
    }

    public static String listing(StoreListing listing) {
        List<String> lines = new ArrayList<>();
        if (listing.rows().isEmpty()) {
            lines.add("Nothing is stored in " + listing.store() + ".");
        } else {
            lines.add(String.format(Locale.ROOT, KINDS, "Instrument", "Kind", "First", "Last", "Rows", "Days", "MB"));
            for (Kind kind : listing.rows()) {
                lines.add(String.format(Locale.ROOT, KINDS, kind.instrument(), kind.kind(), minute(kind.first()),
                        minute(kind.last()), String.format(Locale.ROOT, "%,d", kind.rows()), kind.days(),
                        megabytes(kind.bytes())));
            }
        }
        if (!listing.external().isEmpty()) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, EXTERNAL, "Heatmaps of others", "First", "Last", "Columns", "Rows",
                    "MB"));
            for (External heatmap : listing.external()) {
                lines.add(String.format(Locale.ROOT, EXTERNAL, heatmap.name(), minute(heatmap.first()),
                        minute(heatmap.last()), heatmap.columns(), heatmap.prices(), megabytes(heatmap.bytes())));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    public static String gaps(StoredGapReport report) {
        List<String> lines = new ArrayList<>();
        if (!report.gaps().isEmpty()) {
            lines.add(String.format(Locale.ROOT, GAPS, "Instrument", "Kind", "From", "To", "Missing", "Reason"));
        }
        for (StoredGapReport.Gap gap : report.gaps()) {
            lines.add(String.format(Locale.ROOT, GAPS, gap.instrument(), gap.kind(), minute(gap.from()),
                    minute(gap.to()), gap.missing(), gap.reason()));
        }
        lines.add(report.gaps().isEmpty() ? "No gaps." : report.gaps().size() + " gaps.");
        return String.join("\n", lines) + "\n";
    }

    public static String verification(StoreVerificationReport report) {
        List<String> lines = new ArrayList<>();
        report.findings().forEach(finding -> lines
                .add(finding.file() + ": " + finding.fault() + (finding.rows() > 1
                        ? " (and " + (finding.rows() - 1) + " more rows of the file)"
                        : "")));
        lines.add(String.format(Locale.ROOT, "%,d files with %,d rows were read, %s.", report.files(), report.rows(),
                report.findings().isEmpty() ? "all is well" : report.findings().size() + " have something wrong"));
        return String.join("\n", lines) + "\n";
    }

    private static String minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replaceFirst(":00Z$", "");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.2f", bytes / 1e6);
    }
}
