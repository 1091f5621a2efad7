/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ArchivePlanTest {

    private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");

    private static ArchiveRequest request(String instrument, String from, String to, ArchiveKind... kinds) {
        return new ArchiveRequest(Instrument.parse(instrument), Set.of(kinds), LocalDate.parse(from),
                LocalDate.parse(to), ArchiveInterval.M1);
    }

    private static ArchivePlan plan(String from, String to, ArchiveKind... kinds) {
        return ArchivePlan.of(request("BINANCE:BTCUSDT", from, to, kinds), NOW);
    }

    private static List<String> names(ArchivePlan plan) {
        return plan.files().stream().map(ArchiveFile::name).toList();
    }

    @Test
    void wholeMonthsComeAtOnceAndTheRestByDay() {
        assertEquals(
                List.of("BTCUSDT-1m-2025-11-30.zip", "BTCUSDT-1m-2025-12.zip", "BTCUSDT-1m-2026-01.zip",
                        "BTCUSDT-1m-2026-02-01.zip", "BTCUSDT-1m-2026-02-02.zip"),
                names(plan("2025-11-30", "2026-02-10", ArchiveKind.KLINES)));
    }

    @Test
    void metricsAndBookDepthComeByDayOnly() {
        assertEquals(365, plan("2025-01-01", "2026-01-01", ArchiveKind.METRICS).files().size());
        assertEquals("BTCUSDT-bookDepth-2025-01-01.zip",
                names(plan("2025-01-01", "2025-02-01", ArchiveKind.BOOK_DEPTH)).getFirst());
    }

    @Test
    void fundingComesByMonthEvenForADay() {
        ArchivePlan plan = plan("2026-01-15", "2026-02-02", ArchiveKind.FUNDING);
        assertEquals(List.of("BTCUSDT-fundingRate-2026-01.zip"), names(plan));
        assertEquals(List.of(Hole.forNow(RowKind.FUNDING, Instant.parse("2026-02-01T00:00:00Z"),
                Instant.parse("2026-02-02T00:00:00Z"), "not published yet")), plan.unpublished());
    }

    @Test
    void aDayThatIsNotOverHasNoFile() {
        ArchivePlan plan = plan("2026-02-02", "2026-02-05", ArchiveKind.KLINES);
        assertEquals(List.of("BTCUSDT-1m-2026-02-02.zip"), names(plan));
        assertEquals(List.of(Hole.forNow(RowKind.CANDLES, Instant.parse("2026-02-03T00:00:00Z"),
                Instant.parse("2026-02-05T00:00:00Z"), "not published yet")), plan.unpublished());
        ArchivePlan later = plan("2026-03-02", "2026-03-05", ArchiveKind.KLINES);
        assertEquals(List.of(), later.files());
        assertEquals(Instant.parse("2026-03-02T00:00:00Z"), later.unpublished().getFirst().from());
    }

    @Test
    void requestsThatCannotBeServedAreRefused() {
        for (String coinMargined : List.of("BINANCE:BTCUSD_PERP", "BINANCE:BTCUSD_250328")) {
            assertEquals("symbol", assertThrows(InvalidValueException.class,
                    () -> request(coinMargined, "2025-01-01", "2025-02-01", ArchiveKind.KLINES)).field());
        }
        assertEquals("BTCBUSD",
                request("BINANCE:BTCBUSD", "2021-01-01", "2021-02-01", ArchiveKind.KLINES).instrument().symbol());
        assertThrows(InvalidValueException.class,
                () -> request("BINANCE:BTCUSDT", "2025-02-01", "2025-02-01", ArchiveKind.KLINES));
        assertThrows(InvalidValueException.class,
                () -> request("BINANCE:BTCUSDT", "2019-09-07", "2025-02-01", ArchiveKind.KLINES));
        assertThrows(InvalidValueException.class, () -> request("BINANCE:BTCUSDT", "2025-01-01", "2025-02-01"));
    }
}
