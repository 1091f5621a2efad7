/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** What a parser found in one file: rows, which go on at once, and counts and holes, which are kept. Not thread-safe. */
final class ParsedRows {

    /** Takes rows as they come. */
    interface Output {

        void write(RowBatch rows) throws IOException;
    }

    private final Output output;
    private final Tally tally = new Tally();
    private final List<Hole> holes = new ArrayList<>();
    private final Map<RowKind, Long> rows = new EnumMap<>(RowKind.class);

    ParsedRows(Output output) {
        this.output = output;
    }

    void write(RowBatch batch) throws IOException {
        rows.merge(batch.kind(), (long) batch.size(), Long::sum);
        if (batch.size() > 0) {
            output.write(batch);
        }
    }

    void hole(Hole hole) {
        holes.add(hole);
    }

    Tally tally() {
        return tally;
    }

    List<Hole> holes() {
        return holes;
    }

    /** Number of rows by kind. */
    Map<RowKind, Long> counts() {
        return rows;
    }
}
