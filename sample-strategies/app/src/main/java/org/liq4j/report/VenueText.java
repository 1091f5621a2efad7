/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.liq4j.api.extension.Durations;

/** Prints venues for a terminal. */
public final class VenueText {

    private VenueText() {
    }

    /** Each venue with its histories, what it tells of now, and its limits. */
    public static String of(VenueListing listing) {
        List<String> lines = new ArrayList<>();
        for (VenueListing.Entry venue : listing.venues()) {
            lines.add(venue.name() + " at " + venue.base());
            venue.histories().forEach(history -> lines.add("  history  " + line(history)));
            lines.add("  now      " + String.join(", ", venue.now()));
            venue.limits().forEach(limit -> lines.add("  limit    " + line(limit)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(VenueListing.History history) {
        String intervals = history.intervals().stream().map(Durations::format).collect(Collectors.joining(" "));
        String age = history.age().map(oldest -> "  last " + oldest.toDays() + " days").orElse("");
        String newest = history.newest().map(count -> "  newest " + count).orElse("");
        return String.format(Locale.ROOT, "%-26s %s%s%s", history.kind(), intervals, age, newest).stripTrailing();
    }

    private static String line(VenueListing.Limit limit) {
        return String.format(Locale.ROOT, "%s: %d in %s, %d of them left to other programs", limit.name(),
                limit.weight(), Durations.format(limit.window()), limit.reserve());
    }
}
