/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.util.Optional;

import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.market.Instrument;

/**
 * Where the brackets of instruments are found. A plugin is given the installed ones, which a user's own imports replace and
 * extend, if it asks for this type in a constructor; {@link BracketCatalog#shipped()} has what liq4j ships. Any thread may
 * use it.
 */
@FunctionalInterface
public interface MarginBrackets {

    /**
     * The tables of an instrument by date; empty if none are known. Those of {@link BracketCatalog#STAND_IN} are always
     * known, for whoever must assume some: see {@link AppliedBrackets}.
     *
     * @throws BracketDataException
     *             if the user's file of that instrument breaks a rule
     */
    Optional<BracketSchedule> find(Instrument instrument);
}
