/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.rows.RowKind;

/**
 * What a reader wants of a table.
 *
 * @param kind
 *            of the rows; empty for bars with inputs beside them
 * @param barFields
 *            without a kind: the fields that the reader knows
 * @param headers
 *            by field, as stated by the user
 * @param scaled
 *            fields whose numbers the user scales, so that their unit is known
 * @param constants
 *            fields that the user states, so that no column is needed
 * @param facts
 *            what is known besides
 */
public record ReadingRequest(Optional<RowKind> kind, List<String> barFields, Map<String, String> headers,
        Set<String> scaled, Set<String> constants, SourceFacts facts) {

    public ReadingRequest {
        barFields = List.copyOf(barFields);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        scaled = Set.copyOf(scaled);
        constants = Set.copyOf(constants);
    }

    /** The fields with what they may mean. */
    Map<String, List<ColumnMeaning>> fields() {
        return kind.map(FieldCatalogue::of).orElseGet(() -> FieldCatalogue.of(barFields));
    }
}
