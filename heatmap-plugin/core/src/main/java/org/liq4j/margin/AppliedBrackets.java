/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/**
 * The brackets that are applied to an instrument: its own, or what is assumed where there are none.
 *
 * <p>
 * To a linear future those of {@link BracketCatalog#STAND_IN} are applied then. They say nothing of sizes in coins, so to an
 * inverse one only the maintenance rate and leverage of its lowest bracket are, whatever the size of the position.
 *
 * @param schedule
 *            in quote currency or in coins, as the instrument is linear or inverse
 * @param assumptions
 *            one sentence for each thing assumed; empty if the brackets are its own
 */
public record AppliedBrackets(BracketSchedule schedule, List<String> assumptions) {

    public AppliedBrackets {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Looks up an instrument's brackets.
     *
     * @param known
     *            brackets by instrument; those of the stand-in must be known
     * @throws InvalidValueException
     *             if its own are of a linear future and it is inverse, or the other way round
     */
    public static AppliedBrackets of(Instrument instrument, Function<Instrument, Optional<BracketSchedule>> known) {
        boolean inverse = instrument.payoff().isInverse();
        Optional<BracketSchedule> own = known.apply(instrument);
        if (own.isPresent()) {
            return new AppliedBrackets(checked(instrument, own.get()), List.of());
        }
        BracketSchedule standIn = known.apply(BracketCatalog.STAND_IN).orElseThrow();
        if (!inverse) {
            return new AppliedBrackets(standIn, List.of(
                    "no margin brackets for " + instrument + ": those of " + BracketCatalog.STAND_IN + " are assumed"));
        }
        return new AppliedBrackets(lowest(standIn), List.of("no margin brackets for " + instrument
                + ", which is coin-margined: maintenance rate and leverage of the lowest bracket of "
                + BracketCatalog.STAND_IN + " are assumed for positions of any size"));
    }

    private static BracketSchedule checked(Instrument instrument, BracketSchedule own) {
        if (own.isInverse() != instrument.payoff().isInverse()) {
            throw new InvalidValueException("brackets of " + instrument,
                    own.isInverse() ? "in coins" : "in quote currency",
                    "must be in " + (own.isInverse() ? "quote currency" : "coins") + ": its contract is "
                            + instrument.payoff());
        }
        return own;
    }

    private static BracketSchedule lowest(BracketSchedule standIn) {
        SortedMap<Instant, BracketTable> tables = new TreeMap<>();
        standIn.tables().forEach((start, table) -> {
            Bracket lowest = table.brackets().getFirst();
            tables.put(start, BracketTable.inverse(List.of(new Bracket(0, Double.POSITIVE_INFINITY,
                    lowest.maximumLeverage(), lowest.maintenanceRate(), 0)), table.takerFee()));
        });
        return new BracketSchedule(standIn.instrument(), tables);
    }
}
