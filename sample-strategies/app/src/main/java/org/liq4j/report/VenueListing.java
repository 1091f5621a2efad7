/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.ClockSource;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.extension.Arguments;
import org.liq4j.archive.ArchivedExchange;

/** Exchanges, what is known of each, what each serves without an account, and how often it may be asked. */
public record VenueListing(List<Entry> venues) {

    public VenueListing {
        venues = List.copyOf(venues);
    }

    /** What exchanges are and serve. Asks nobody. */
    public static VenueListing of(Exchanges exchanges, InstantSource clock) {
        return new VenueListing(exchanges.all().stream().map(exchange -> Entry.of(exchange, clock)).toList());
    }

    /**
     * An exchange.
     *
     * @param base
     *            whom is asked; empty if it is not asked over REST
     * @param histories
     *            kinds of past rows, as {@code liq4j fetch --kinds} names them
     * @param now
     *            what is told of now only
     * @param streams
     *            what it pushes as it happens; empty if it streams nothing
     * @param bracketReply
     *            the request whose reply {@code liq4j brackets import} reads
     * @param archive
     *            address of its public archive
     * @param fees
     *            of a regular user, fractions of the notional; empty if they are not known
     * @param funding
     *            when it is settled on most instruments; empty if that is not known
     * @param limits
     *            for one address
     */
    public record Entry(String name, Optional<String> base, List<History> histories, List<String> now,
            List<String> streams, Optional<String> bracketReply, Optional<String> archive, Optional<ExchangeFees> fees,
            Optional<FundingTimes> funding, List<Limit> limits) {

        private static Entry of(Exchange exchange, InstantSource clock) {
            Optional<String> reply = exchange instanceof BracketReplyExchange saved
                    ? Optional.of(saved.bracketReply().description())
                    : Optional.empty();
            Optional<String> archive = exchange instanceof ArchivedExchange archived
                    ? Optional.of(archived.archive().toString())
                    : Optional.empty();
            Entry known = new Entry(exchange.name(), Optional.empty(), List.of(), List.of(), streams(exchange), reply,
                    archive,
                    exchange.fees(), exchange.conventions().funding(), List.of());
            return exchange instanceof RestExchange rest ? known.served(rest, clock) : known;
        }

        /** With what it serves over REST, by the type of its data. */
        private Entry served(RestExchange exchange, InstantSource clock) {
            try (RestMarketData data = exchange.open(RestAccess.to(exchange.address(), clock),
                    Arguments.defaults(exchange))) {
                List<History> kinds = new ArrayList<>();
                VenueHistories.of(data).forEach((kind, history) -> kinds.add(History.of(kind.label(), history)));
                return new Entry(name, Optional.of(data.address().toString()), kinds, told(data), streams, bracketReply,
                        archive, fees, funding, data.limits().stream().map(Limit::of).toList());
            }
        }

        private static List<String> streams(Exchange exchange) {
            return exchange instanceof StreamingExchange streaming
                    ? streaming.streams().stream().sorted().map(StreamTopic.Kind::label).toList()
                    : List.of();
        }

        private static List<String> told(RestMarketData data) {
            List<String> told = new ArrayList<>();
            if (data instanceof OpenInterestSource) {
                told.add("open-interest");
            }
            if (data instanceof FundingSource) {
                told.add("funding-interval");
            }
            if (data instanceof BracketSource) {
                told.add("brackets");
            }
            if (data instanceof InstrumentSource) {
                told.add("instruments");
            }
            if (data instanceof ClockSource) {
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
