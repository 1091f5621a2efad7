/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liq4j.store.StoredRowsFixture.text;

class RowMergeTest {

    @Test
    void doesWhatAMapByKeyDoesOnRandomRows() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            TreeMap<String, String> expected = new TreeMap<>();
            RowBatch stored = RowBatch.builder(RowKind.BOOK_DEPTH).build();
            for (int write = 0; write < 4; write++) {
                RowBatch batch = batch(random);
                int before = expected.size();
                List<String> lines = text(batch);
                lines.forEach(line -> expected.put(line.replaceAll("^(\\S+) \\S+ (\\S+) .*", "$1 $2"), line));
                RowMerge.Result merged = RowMerge.of(stored, batch);
                stored = merged.rows();
                StoreChange change = merged.change();
                assertEquals(expected.size() - before, change.added(), "seed " + seed);
                assertEquals(batch.size(), change.added() + change.revised() + change.unchanged(), "seed " + seed);
                assertEquals(List.copyOf(expected.values()), text(stored), "seed " + seed);
                assertEquals(new StoreChange(0, 0, stored.size()), RowMerge.of(stored, stored).change());
            }
        }
    }

    /** Times and keys of as many digits each, so that they sort as texts. */
    private static RowBatch batch(Random random) {
        RowBatch.Builder rows = RowBatch.builder(RowKind.BOOK_DEPTH);
        int size = random.nextInt(30);
        for (int row = 0; row < size; row++) {
            long event = 1000L + random.nextInt(8);
            rows.add(event, event + random.nextInt(2), 1 + random.nextInt(3), random.nextInt(2), Double.NaN);
        }
        return rows.build();
    }
}
