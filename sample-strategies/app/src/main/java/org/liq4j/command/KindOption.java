/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowKind;

/** Reads a kind of rows from a command line. */
final class KindOption {

    private static final List<String> LABELS = Arrays.stream(RowKind.values()).map(RowKind::label).toList();

    private KindOption() {
    }

    static RowKind parse(String text) {
        return Arrays.stream(RowKind.values()).filter(kind -> kind.label().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new InvalidValueException("kind", text, "must be one of " + LABELS));
    }

    /** For the help. */
    static final class Labels implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return LABELS.iterator();
        }
    }
}
