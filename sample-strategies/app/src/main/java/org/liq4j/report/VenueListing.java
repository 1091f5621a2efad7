/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.venue.BracketSource;
import org.liq4j.venue.ClockSource;
import org.liq4j.venue.FundingSource;
import org.liq4j.venue.InstrumentSource;
import org.liq4j.venue.OpenInterestSource;
import org.liq4j.venue.RateLimit;
import org.liq4j.venue.RowHistory;
import org.liq4j.venue.Venue;
import org.liq4j.venue.VenueHistories;

/** Venues, what each serves without an account, and how often it may be asked. */
public record VenueListing(List<Entry> venues) {

    public VenueListing {
        venues = List.copyOf(venues);
    }

    /**
     * A venue.
     *
     * @param base
     *            whom is asked
     * @param histories
     *            kinds of past rows, as {@code liq4j fetch --kinds} names them
     * @param now
     *            what is told of now only
     * @param limits
     *            for one address
     */
    public record Entry(String name, String base, List<History> histories, List<String> now, List<Limit> limits) {

        /** What a venue serves, by what it is. */
        public static Entry of(Venue venue) {
            List<History> histories = new ArrayList<>();
            VenueHistories.of(venue).forEach((kind, history) -> histories.add(History.of(kind.label(), history)));
            return new Entry(venue.name(), venue.base().toString(), histories, told(venue),
                    venue.limits().stream().map(Limit::of).toList());
        }

        private static List<String> told(Venue venue) {
            List<String> told = new ArrayList<>();
            if (venue instanceof OpenInterestSource) {
                told.add("open-interest");
            }
            if (venue instanceof FundingSource) {
                told.add("funding-interval");
            }
            if (venue instanceof BracketSource) {
                told.add("brackets");
            }
            if (venue instanceof InstrumentSource) {
                told.add("instruments");
            }
            if (venue instanceof ClockSource) {
                told.add("time");
            }
            return told;
        }
    }

    /**
     * Past rows of one kind.
     *
     * @param intervals
     *            lengths of bars or periods; empty if there is no choice
     * @param age
     *            of the oldest row; empty if all are kept
     * @param newest
     *            how many of the newest rows are kept; empty if their age alone counts
     */
    public record History(String kind, List<Duration> intervals, Optional<Duration> age, Optional<Integer> newest) {

        private static History of(String kind, RowHistory history) {
            return new History(kind, List.copyOf(history.reach().periods().keySet()), history.reach().age(),
                    history.reach().newest());
        }
    }

    /**
     * A limit.
     *
     * @param weight
     *            sum of the requests' weights within any window
     * @param reserve
     *            part of it that is left to other programs at the same address
     */
    public record Limit(String name, int weight, Duration window, int reserve) {

        private static Limit of(RateLimit limit) {
            return new Limit(limit.name(), limit.weight(), limit.window(), limit.reserve());
        }
    }
}
