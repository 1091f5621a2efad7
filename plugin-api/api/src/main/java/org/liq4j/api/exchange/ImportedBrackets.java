/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.List;

import org.liq4j.api.margin.BracketTable;

/**
 * Brackets read from an exchange's reply.
 *
 * @param table
 *            what the exchange states
 * @param source
 *            the kind of reply, for example {@code risk-limit reply}
 * @param notes
 *            one sentence for each thing computed, assumed or left out
 */
public record ImportedBrackets(BracketTable table, String source, List<String> notes) {

    public ImportedBrackets {
        notes = List.copyOf(notes);
    }
}
