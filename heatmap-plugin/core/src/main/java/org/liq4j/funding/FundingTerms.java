/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import java.time.Duration;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.FundingTimes;

/**
 * What is known of an instrument's funding beside its rates.
 *
 * @param venue
 *            its name, for a sentence
 * @param stated
 *            the instrument's interval, as somebody stated it; rates that state one of their own keep it
 * @param usual
 *            when the venue settles most of its instruments; empty if it is not known
 */
public record FundingTerms(String venue, Optional<Duration> stated, Optional<FundingTimes> usual) {

    /** Of an instrument that nobody has stated. */
    public static final FundingTerms UNKNOWN = new FundingTerms("the exchange", Optional.empty(), Optional.empty());

    /**
     * @throws InvalidValueException
     *             unless a stated interval is at least a second and a whole number of them makes a day
     */
    public FundingTerms {
        stated.ifPresent(FundingTimes::every);
    }

    /** The same with an interval that somebody stated. */
    public FundingTerms withStated(Optional<Duration> interval) {
        return new FundingTerms(venue, interval, usual);
    }

    /** When readings of the rate in force are settled: as stated, else as usual. */
    public Optional<FundingTimes> times() {
        return stated.map(interval -> usual.filter(times -> times.interval().equals(interval))
                .orElseGet(() -> FundingTimes.every(interval))).or(() -> usual);
    }
}
