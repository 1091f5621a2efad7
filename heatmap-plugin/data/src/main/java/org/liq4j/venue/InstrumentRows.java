/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.VenueInstrument;

/** Reads a list of instruments; one that breaks a rule is left out and counted. */
public final class InstrumentRows {

    private InstrumentRows() {
    }

    /**
     * Reads a list.
     *
     * @param instrument
     *            what a row is; empty if it is no linear perpetual future
     * @throws InvalidValueException
     *             if no row can be read
     */
    public static InstrumentList read(List<VenueJson> rows, Function<VenueJson, Optional<VenueInstrument>> instrument) {
        List<VenueInstrument> instruments = new ArrayList<>();
        ReplyIssues issues = rows.isEmpty() ? new ReplyIssues() : rows.getFirst().issues();
        int broken = 0;
        for (VenueJson row : rows) {
            try {
                instrument.apply(row).ifPresent(instruments::add);
            } catch (InvalidValueException e) {
                issues.add(Issue.BROKEN_ROW, String.valueOf(e.getMessage()));
                if (++broken == rows.size()) {
                    throw e;
                }
            }
        }
        return new InstrumentList(instruments, issues);
    }
}
