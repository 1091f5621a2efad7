/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import org.liq4j.api.Liq4jException;
import org.liq4j.api.margin.BracketDataException;

/** A venue that serves its margin brackets to everybody. */
public interface BracketSource {

    /**
     * The brackets of now.
     *
     * @param symbol
     *            the venue's own name
     * @throws Liq4jException
     *             if they cannot be had
     * @throws BracketDataException
     *             if they break a rule
     */
    ImportedBrackets brackets(String symbol);
}
