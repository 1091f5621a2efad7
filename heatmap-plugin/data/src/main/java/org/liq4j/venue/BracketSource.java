/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.liq4j.brackets.ImportedBrackets;
import org.liq4j.http.HttpException;
import org.liq4j.margin.BracketDataException;

/** A venue that serves its margin brackets to everybody. */
public interface BracketSource {

    /**
     * The brackets of now.
     *
     * @param symbol
     *            the venue's own name
     * @throws HttpException
     *             if they cannot be had
     * @throws BracketDataException
     *             if they break a rule
     */
    ImportedBrackets brackets(String symbol);
}
