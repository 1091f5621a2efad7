/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * Data that are not there: a loss is an event, never silence.
 *
 * @param from
 *            the end of the last bar before the gap
 * @param to
 *            the start of the first bar after it
 * @param knownAt
 *            when the gap was known, which is when the first bar after it was
 * @param reason
 *            one phrase, for example {@code "missing"} or {@code "synthetic"}
 */
public record Gap(Instant from, Instant to, Instant knownAt, String reason) implements MarketEvent {

    /**
     * @throws InvalidValueException
     *             unless {@code from < to <= knownAt}
     */
    public Gap {
        Rules.time("from", from);
        if (!from.isBefore(to)) {
            throw new InvalidValueException("to", to.toString(), "to must be > from (" + from + ")");
        }
        Rules.knownAfter(to, knownAt);
    }

    @Override
    public Instant eventTime() {
        return to;
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
