/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowRules;

/**
 * Reads every file and looks for what should not be: a file that cannot be read, rows of another day, out of order or twice, and
 * rows that break a rule of their kind.
 */
public final class StoreVerification {

    private final List<StoreFinding> findings = new ArrayList<>();
    private long files;
    private long rows;

    private StoreVerification() {
    }

    public static StoreVerification of(MarketStore store) {
        StoreVerification verification = new StoreVerification();
        store.forEachFile((partition, file) -> {
            String name = store.root().relativize(file).toString();
            verification.files++;
            try {
                verification.check(name, partition, store.readFile(partition.kind(), file));
            } catch (StoreDataException | InvalidValueException e) {
                verification.findings.add(new StoreFinding(name, String.valueOf(e.getMessage()), 0));
            }
        });
        return verification;
    }

    private void check(String file, Partition partition, RowBatch batch) {
        rows += batch.size();
        if (batch.size() == 0) {
            findings.add(new StoreFinding(file, "has no rows", 0));
        }
        String first = "";
        long broken = 0;
        for (int row = 0; row < batch.size(); row++) {
            Optional<String> fault = fault(partition, batch, row);
            if (fault.isPresent()) {
                first = broken == 0 ? Instant.ofEpochMilli(batch.eventMillis(row)) + ": " + fault.get() : first;
                broken++;
            }
        }
        if (broken > 0) {
            findings.add(new StoreFinding(file, first, broken));
        }
    }

    private static Optional<String> fault(Partition partition, RowBatch batch, int row) {
        if (!partition.holds(batch.eventMillis(row))) {
            return Optional.of("the row belongs to another day");
        }
        int order = row == 0 ? -1 : batch.compare(row - 1, batch, row);
        if (order >= 0) {
            return Optional.of(order == 0 ? "the row is there twice" : "the row must come before the one before it");
        }
        try {
            RowRules.check(batch, row);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What was found, by file. */
    public List<StoreFinding> findings() {
        return List.copyOf(findings);
    }

    /** Number of files that were read. */
    public long files() {
        return files;
    }

    /** Number of rows that were read. */
    public long rows() {
        return rows;
    }
}
