/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.util.List;

import org.liq4j.margin.BracketTable;

/**
 * Brackets read from a venue's reply.
 *
 * @param table
 *            what the venue states
 * @param source
 *            the kind of reply, for example {@code Bybit risk-limit reply}
 * @param notes
 *            one sentence for each thing computed, assumed or left out
 */
public record ImportedBrackets(BracketTable table, String source, List<String> notes) {

    public ImportedBrackets {
        notes = List.copyOf(notes);
    }
}
