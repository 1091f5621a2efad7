/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.server.Query;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;

/** The parameters of a question, each with its type and limits. */
final class RequestParameters {

    private static final String VALUE = "value";

    private final Query query;

    /**
     * @param known
     *            names of all parameters that the resource takes
     * @throws InvalidValueException
     *             if there is another one
     */
    RequestParameters(Query query, List<String> known) {
        query.requireKnown(known);
        this.query = query;
    }

    /** What was given; a blank text counts as none. */
    Optional<String> text(String name) {
        return query.text(name).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new InvalidValueException(name, "none", "must be given"));
    }

    /** The market that the question is about. */
    ServedMarket market(ServedMarkets markets) {
        return text("instrument").map(markets::find).orElseGet(markets::first);
    }

    /** Epoch milliseconds. */
    Optional<Instant> time(String name) {
        return text(name).map(value -> {
            if (!value.matches("-?[0-9]{1,15}")) {
                throw new InvalidValueException(name, value, "must be a time in epoch milliseconds");
            }
            return Instant.ofEpochMilli(Long.parseLong(value));
        });
    }

    int whole(String name, int standard, int lowest, int highest) {
        return parsed(name, Parameter.wholeNumber(VALUE, standard, NumberRange.closed(lowest, highest), "", ""))
                .orElse(standard);
    }

    double fraction(String name, double standard) {
        return parsed(name, Parameter.number(VALUE, standard, NumberRange.open(0, 1), "", "")).orElse(standard);
    }

    /** A price or another positive number. */
    OptionalDouble positive(String name) {
        return parsed(name, Parameter.number(VALUE, 1, NumberRange.above(0), "", "")).map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    double requiredPrice(String name) {
        return positive(name).orElseThrow(() -> new InvalidValueException(name, "none", "must be given"));
    }

    /** Whole bars, written 30s, 1m, 4h, 1d or 1w. */
    Optional<Duration> duration(String name, Duration barDuration) {
        return parsed(name, Parameter.duration(VALUE, Duration.ofHours(1), Duration.ofSeconds(1), "")).map(duration -> {
            if (duration.toMillis() % barDuration.toMillis() != 0) {
                throw new InvalidValueException(name, Durations.format(duration),
                        "must be a whole number of bars of " + Durations.format(barDuration));
            }
            return duration;
        });
    }

    <E extends Enum<E>> E choice(String name, E standard) {
        return parsed(name, Parameter.choice(VALUE, standard, "")).orElse(standard);
    }

    /** As extensions read theirs; an error names the parameter of the question. */
    private <T> Optional<T> parsed(String name, Parameter<T> type) {
        return text(name).map(value -> {
            try {
                return type.parse(value);
            } catch (InvalidValueException e) {
                throw new InvalidValueException(name, value, e.rule());
            }
        });
    }

    /** Words between commas, in upper case. */
    Optional<List<String>> words(String name) {
        return text(name).map(value -> Arrays.stream(value.toUpperCase(Locale.ROOT).split(",", -1)).map(String::trim)
                .toList());
    }
}
