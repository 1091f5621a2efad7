/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveFileTest {

    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");

    private static String month(ArchiveKind kind) {
        return ArchiveFile.ofMonth(kind, BTC, ArchiveInterval.M1, YearMonth.of(2025, 1)).path();
    }

    private static String day(ArchiveKind kind) {
        return ArchiveFile.ofDay(kind, BTC, ArchiveInterval.M1, LocalDate.of(2025, 1, 9)).path();
    }

    @Test
    void filesLieWhereTheArchiveHasThem() {
        assertEquals("data/futures/um/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2025-01.zip", month(ArchiveKind.KLINES));
        assertEquals("data/futures/um/daily/klines/BTCUSDT/1m/BTCUSDT-1m-2025-01-09.zip", day(ArchiveKind.KLINES));
        assertEquals("data/futures/um/monthly/markPriceKlines/BTCUSDT/1m/BTCUSDT-1m-2025-01.zip",
                month(ArchiveKind.MARK_KLINES));
        assertEquals("data/futures/um/daily/metrics/BTCUSDT/BTCUSDT-metrics-2025-01-09.zip", day(ArchiveKind.METRICS));
        assertEquals("data/futures/um/monthly/fundingRate/BTCUSDT/BTCUSDT-fundingRate-2025-01.zip",
                month(ArchiveKind.FUNDING));
        assertEquals("data/futures/um/monthly/aggTrades/BTCUSDT/BTCUSDT-aggTrades-2025-01.zip",
                month(ArchiveKind.TRADES));
        assertEquals("data/futures/um/daily/bookDepth/BTCUSDT/BTCUSDT-bookDepth-2025-01-09.zip",
                day(ArchiveKind.BOOK_DEPTH));
    }

    @Test
    void aMonthIsNoMinute() {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> ArchiveInterval.parse("1M"));
        assertTrue(refused.rule().startsWith("must be one of [1m, 3m"));
        assertThrows(InvalidValueException.class, () -> ArchiveInterval.parse("1s"));
        for (String longer : List.of("3d", "1w", "1mo")) {
            assertTrue(assertThrows(InvalidValueException.class, () -> ArchiveInterval.parse(longer)).rule()
                    .endsWith("1d]; longer bars do not start at multiples of their length"));
        }
        assertEquals(ArchiveInterval.M1, ArchiveInterval.parse("1m"));
    }

    @Test
    void aMonthHasTheDaysOfItsMonth() {
        ArchiveFile february = ArchiveFile.ofMonth(ArchiveKind.KLINES, BTC, ArchiveInterval.M1, YearMonth.of(2024, 2));
        List<ArchiveFile> days = february.days();
        assertEquals(29, days.size());
        assertEquals(february.from(), days.getFirst().from());
        assertEquals(february.to(), days.getLast().to());
        assertEquals(List.of(),
                ArchiveFile.ofMonth(ArchiveKind.FUNDING, BTC, ArchiveInterval.M1, YearMonth.of(2024, 2)).days());
    }

    @Test
    void aMonthIsDueOnTheFirstMondayAfterItAndADayWhenItIsOver() {
        assertEquals("2026-09-07T00:00:00Z", due(YearMonth.of(2026, 8)));
        assertEquals("2026-06-01T00:00:00Z", due(YearMonth.of(2026, 5)));
        assertEquals("2025-01-10T00:00:00Z",
                ArchiveFile.ofDay(ArchiveKind.KLINES, BTC, ArchiveInterval.M1, LocalDate.of(2025, 1, 9)).due()
                        .toString());
    }

    private static String due(YearMonth month) {
        return ArchiveFile.ofMonth(ArchiveKind.FUNDING, BTC, ArchiveInterval.M1, month).due().toString();
    }
}
