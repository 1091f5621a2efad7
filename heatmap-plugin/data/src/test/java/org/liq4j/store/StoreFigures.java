/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.MINUTE;
import static org.liq4j.store.StoredRowsFixture.minute;

/**
 * What a year of 1-minute bars and 5-minute readings of four kinds costs: time and processor time to store, to store again, and
 * to load, and its size. Prints figures and judges none, since they depend on the machine. Run by name:
 *
 * <pre>mvn -pl heatmap-plugin -am test -Dtest=StoreFigures -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class StoreFigures {

    private static final int DAYS = 365;
    private static final int DAY = 1440;
    private static final List<RowKind> READINGS = List.of(RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO,
            RowKind.TOP_TRADER_ACCOUNT_RATIO, RowKind.TOP_TRADER_POSITION_RATIO);

    @TempDir
    private Path home = Path.of("");

    private final Random random = new Random(1);
    private double price = 70_000;

    @Test
    void ofAYear() throws IOException {
        List<List<RowBatch>> days = IntStream.range(0, DAYS).mapToObj(this::day).toList();
        try (MarketStore store = MarketStore.within(home)) {
            // Starts DuckDB, which is not counted.
            store.write(StoredRowsFixture.SWAP, StoredRowsFixture.candles(1, 10));
            measure("store day by day", () -> {
                for (List<RowBatch> day : days) {
                    store.store(BTC, day);
                }
                return DAYS;
            });
            measure("store again", () -> {
                for (List<RowBatch> day : days) {
                    store.store(BTC, day);
                }
                return DAYS;
            });
        }
        try (MarketStore store = MarketStore.within(home)) {
            store.read(StoredRowsFixture.SWAP, RowKind.CANDLES, TimeRange.ALL);
            for (int run = 0; run < 3; run++) {
                measure("load bars of 1 minute", () -> load(store, 1).size());
            }
            measure("load bars of 1 hour", () -> load(store, 60).size());
            measure("read the columns of bars", () -> store.read(BTC, RowKind.CANDLES, TimeRange.ALL).size());
            List<StoredRows> contents = StoredRowsFixture.contents(store);
            contents.forEach(rows -> System.out.printf("%s: %,d rows, %.1f MB%n", rows.kind().label(), rows.rows(),
                    rows.bytes() / 1e6));
            assertEquals(DAYS * DAY, load(store, 1).size());
        }
    }

    private static MarketHistory load(MarketStore store, int minutes) {
        return new StoredMarketReader(store).read(BTC, Optional.of(Duration.ofMinutes(minutes)), TimeRange.ALL)
                .history();
    }

    private List<RowBatch> day(int day) {
        RowBatch.Builder bars = RowBatch.builder(RowKind.CANDLES);
        for (int bar = day * DAY + 1; bar <= (day + 1) * DAY; bar++) {
            double open = price;
            price = tenth(price + 25 * random.nextGaussian());
            double high = tenth(Math.max(open, price) + 10 * random.nextDouble());
            double low = tenth(Math.min(open, price) - 10 * random.nextDouble());
            double volume = Math.round(-50_000 * Math.log(1 - random.nextDouble())) / 1000.0;
            double buy = Math.round(1000 * volume * random.nextDouble()) / 1000.0;
            bars.add(minute(bar), minute(bar), MINUTE, open, high, low, price, volume, buy,
                    Math.round(1e4 * volume * (open + price) / 2) / 1e4);
        }
        List<RowBatch.Builder> readings = READINGS.stream().map(RowBatch::builder).toList();
        for (int at = day * DAY + 5; at <= (day + 1) * DAY; at += 5) {
            for (RowBatch.Builder kind : readings) {
                boolean coins = kind == readings.getFirst();
                kind.add(minute(at), minute(at), coins
                        ? Math.round(8e7 + 1e6 * random.nextGaussian()) / 1000.0
                        : Math.round(1e4 * (0.4 + 0.2 * random.nextDouble())) / 1e4);
            }
        }
        return Stream.concat(Stream.of(bars), readings.stream())
                .map(RowBatch.Builder::build).toList();
    }

    private static double tenth(double number) {
        return Math.round(10 * number) / 10.0;
    }

    private static void measure(String what, StoreLock.Work<Integer> work) throws IOException {
        long start = System.nanoTime();
        long processor = processorNanos();
        int count = work.run();
        System.out.printf("%s: %.3f s, processor %.3f s (%,d)%n", what, (System.nanoTime() - start) / 1e9,
                (processorNanos() - processor) / 1e9, count);
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
