/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.extension.Durations;

/** Prints exchanges for a terminal. */
public final class VenueText {

    private VenueText() {
    }

    /** Each exchange with its histories, what it tells of now and streams, what is known of it, and its limits. */
    public static String of(VenueListing listing) {
        List<String> lines = new ArrayList<>();
        for (VenueListing.Entry venue : listing.venues()) {
            lines.add(venue.name() + venue.base().map(base -> " at " + base).orElse(""));
            venue.histories().forEach(history -> lines.add("  history  " + line(history)));
            if (!venue.now().isEmpty()) {
                lines.add("  now      " + String.join(", ", venue.now()));
            }
            if (!venue.streams().isEmpty()) {
                lines.add("  streams  " + String.join(", ", venue.streams()));
            }
            venue.bracketReply()
                    .ifPresent(reply -> lines.add("  reply    " + reply + ", read by brackets import"));
            venue.archive().ifPresent(archive -> lines.add("  archive  " + archive + ", read by download"));
            lines.add("  fees     " + venue.fees().map(VenueText::line).orElse("not known"));
            lines.add("  funding  " + venue.funding().map(VenueText::line).orElse("not known"));
            venue.limits().forEach(limit -> lines.add("  limit    " + line(limit)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(ExchangeFees fees) {
        return String.format(Locale.ROOT, "maker %.4f %%, taker %.4f %%", 100 * fees.maker(), 100 * fees.taker());
    }

    private static String line(FundingTimes times) {
        return "every " + Durations.format(times.interval()) + " from " + times.first() + " UTC";
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
