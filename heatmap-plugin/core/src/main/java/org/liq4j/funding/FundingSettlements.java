/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settlements that funding rates tell of.
 *
 * <p>
 * Rates that state their interval are settled where they stand, each at the multiple of the interval that is within
 * {@link #TOLERANCE}. Rates that do not are
 * <ul>
 * <li>settled where they stand if they come as rarely as funding is settled, the rest of the rows being blank or 0;
 * <li>filled forward if they change at settlements only, or in the row after: then the first rate after an instant, not the one
 * before, is that of the instant;
 * <li>readings of the rate in force otherwise: then the last one known at an instant is settled there.
 * </ul>
 * The interval is the stated one, or what the rates themselves tell, or the venue's usual one where the rates agree with it or
 * cannot tell. Where they contradict it, nothing is assumed: {@link #question} says what has to be stated.
 *
 * @param settlements
 *            ascending, one for each instant
 * @param words
 *            how and how often funding is settled, and where that is known from, for a sentence
 * @param notes
 *            one sentence for each thing that the rates do not tell as they should
 * @param question
 *            what is to be stated before anything can be settled; empty if nothing is
 * @param zerosAreBlanks
 *            whether rows with a rate of 0 only fill up between settlements
 * @param readings
 *            whether the rates are readings of the rate in force
 */
public record FundingSettlements(List<FundingSettlement> settlements, String words, List<String> notes,
        Optional<String> question, boolean zerosAreBlanks, boolean readings) {

    /** How far from its instant a settled rate may be stated, in milliseconds. */
    public static final long TOLERANCE = 60_000;

    /** No rates at all. */
    public static final FundingSettlements NONE = new FundingSettlements(List.of(),
            "funding is not counted, the data have no rates", List.of(), Optional.empty(), false, false);

    public FundingSettlements {
        settlements = List.copyOf(settlements);
        notes = List.copyOf(notes);
    }

    /** Recognises the settlements of an instrument. */
    public static FundingSettlements of(FundingRates rates, FundingTerms terms) {
        if (rates.isEmpty()) {
            return NONE;
        }
        return new FundingRecognition(rates, terms).settlements();
    }

    /** Rates by the time of the settlement. */
    public SortedMap<Instant, Double> rates() {
        SortedMap<Instant, Double> rates = new TreeMap<>();
        settlements.forEach(settlement -> rates.put(settlement.time(), settlement.rate()));
        return Collections.unmodifiableSortedMap(rates);
    }
}
