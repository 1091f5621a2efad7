/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.MINUTE;
import static org.liq4j.store.StoredRowsFixture.candles;
import static org.liq4j.store.StoredRowsFixture.minute;
import static org.liq4j.store.StoredRowsFixture.openInterest;

class StoreVerificationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-15");

    @TempDir
    private Path home = Path.of("");
    private MarketStore store = MarketStore.within(home);

    @BeforeEach
    void open() {
        store = MarketStore.within(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsNothingInRowsOfAllKinds() throws IOException {
        RowBatch mark = RowBatch.builder(RowKind.MARK_CANDLES).add(minute(1), minute(1), MINUTE, 2, 3, 1, 2).build();
        RowBatch ratio = RowBatch.builder(RowKind.ACCOUNT_RATIO).add(minute(1), minute(1), 0.5).build();
        RowBatch rate = RowBatch.builder(RowKind.FUNDING).add(minute(1), minute(1), -0.001, 8).build();
        RowBatch single = RowBatch.builder(RowKind.LIQUIDATIONS).add(minute(1), minute(1), -1, 5, 2).build();
        RowBatch sum = RowBatch.builder(RowKind.LIQUIDATED_VOLUME).add(minute(1), minute(1), MINUTE, 0, 2).build();
        RowBatch trade = RowBatch.builder(RowKind.TRADES).add(minute(1), minute(1), 7, 5, 2, 1).build();
        RowBatch depth = RowBatch.builder(RowKind.BOOK_DEPTH).add(minute(1), minute(1), -5, 3, 4).build();
        store.store(BTC, List.of(candles(1, 1500), openInterest(3, 0), mark, ratio, rate, single, sum, trade, depth));
        StoreVerification verified = StoreVerification.of(store);
        assertEquals(List.of(), verified.findings());
        assertEquals(10, verified.files());
        assertEquals(1508, verified.rows());
    }

    @Test
    void namesTheRuleThatRowsOfEachKindBreak() throws IOException {
        Map<RowKind, double[]> broken = Map.of(RowKind.CANDLES, new double[]{MINUTE, 5, 4, 3, 5, 1, 0, 0},
                RowKind.MARK_CANDLES, new double[]{0.5, 5, 5, 5, 5}, RowKind.OPEN_INTEREST, new double[]{-1},
                RowKind.ACCOUNT_RATIO, new double[]{1.5}, RowKind.LIQUIDATIONS, new double[]{0, 1, 1},
                RowKind.LIQUIDATED_VOLUME, new double[]{MINUTE, -1, 1}, RowKind.TRADES, new double[]{1, 0, 1, 1},
                RowKind.BOOK_DEPTH, new double[]{1, -1, 1}, RowKind.FUNDING, new double[]{Double.NaN, 8});
        for (Map.Entry<RowKind, double[]> entry : broken.entrySet()) {
            store.write(BTC, RowBatch.builder(entry.getKey()).add(minute(1), minute(1), entry.getValue()).build());
        }
        List<StoreFinding> findings = StoreVerification.of(store).findings();
        assertEquals(broken.size(), findings.size(), findings::toString);
        assertTrue(findings.stream().allMatch(finding -> finding.rows() == 1
                && finding.fault().startsWith("2026-03-15T00:01:00Z: ")), findings::toString);
        assertTrue(findings.getFirst().fault().endsWith("open must be <= high (4.0)"), findings::toString);
    }

    @Test
    void findsFilesThatWereTamperedWith() throws IOException {
        store.write(BTC, candles(1, 10));
        store.write(BTC, candles(1441, 1445));
        Path today = new Partition(BTC, RowKind.CANDLES, DAY).file(store.root());
        Path tomorrow = new Partition(BTC, RowKind.CANDLES, DAY.plusDays(1)).file(store.root());
        Files.copy(today, tomorrow, StandardCopyOption.REPLACE_EXISTING);
        Files.write(today, List.of("no Parquet"));
        List<StoreFinding> findings = StoreVerification.of(store).findings();
        assertEquals(2, findings.size());
        assertTrue(findings.getFirst().fault().contains("cannot be read"), findings::toString);
        assertEquals(10, findings.getLast().rows());
        assertTrue(findings.getLast().fault().endsWith("the row belongs to another day"), findings::toString);
    }
}
