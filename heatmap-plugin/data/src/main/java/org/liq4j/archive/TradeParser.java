/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Trades;
import org.liq4j.api.rows.RowKind;

/**
 * Trades; the fills of one taker order at one price are one row.
 *
 * <pre>
 * agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker
 * 2511474601,93548.8,0.014,5800213342,5800213345,1735689600021,true
 * </pre>
 *
 * If the buyer was the maker, a seller took. Ids follow one another; where they do not, trades are missing. A month has tens
 * of millions of rows: they are handed on in batches as they come.
 */
final class TradeParser implements ArchiveParser {

    static final String UNKNOWN_MAKER = "rows whose is_buyer_maker is neither true nor false, skipped";

    private static final List<String> USUAL = List.of("agg_trade_id", "price", "quantity", "first_trade_id",
            "last_trade_id", "transact_time", "is_buyer_maker");
    private static final List<String> READ = List.of("agg_trade_id", "price", "quantity", "transact_time",
            "is_buyer_maker");
    private static final int ID = 0;
    private static final int PRICE = 1;
    private static final int QUANTITY = 2;
    private static final int TIME = 3;
    private static final int BUYER_IS_MAKER = 4;

    private static final int BATCH = 500_000;
    /** Beyond it not every whole number is a double. */
    private static final long MOST_IDS = 1L << 53;

    @Override
    public void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException {
        ArchiveTable table = new ArchiveTable(file.name(), in, USUAL, READ, rows.tally());
        long from = file.from().toEpochMilli();
        long to = file.to().toEpochMilli();
        SortedRows sorted = new SortedRows(RowKind.TRADES, rows.tally());
        IdGaps gaps = new IdGaps(rows);
        while (table.next()) {
            long time = table.millis(TIME);
            if (time < from || time >= to) {
                rows.tally().add(BarCells.OUTSIDE);
                continue;
            }
            int side = takerSide(table);
            if (side == 0) {
                rows.tally().add(UNKNOWN_MAKER);
                continue;
            }
            long id = table.whole(ID);
            if (id > MOST_IDS) {
                throw table.broken(ID, "must be <= " + MOST_IDS);
            }
            sorted.add(time, time, (double) id, table.price(PRICE), table.quantity(QUANTITY), side);
            if (sorted.size() == BATCH) {
                hand(sorted, gaps, rows);
            }
        }
        hand(sorted, gaps, rows);
        if (rows.counts().getOrDefault(RowKind.TRADES, 0L) == 0) {
            rows.hole(Hole.forGood(RowKind.TRADES, file.from(), file.to(), "no trades"));
        }
    }

    private static void hand(SortedRows sorted, IdGaps gaps, ParsedRows rows) throws IOException {
        RowBatch batch = sorted.take();
        gaps.see(batch);
        rows.write(batch);
    }

    /** 1 for a buyer, -1 for a seller, 0 if the file does not say. */
    private static int takerSide(ArchiveTable table) {
        return switch (table.text(BUYER_IS_MAKER).toLowerCase(Locale.ROOT)) {
            case "true" -> -1;
            case "false" -> 1;
            default -> 0;
        };
    }

    /** Reports where ids are left out. */
    private static final class IdGaps {

        private final ParsedRows rows;
        private long lastId = -1;
        private long lastTime;

        IdGaps(ParsedRows rows) {
            this.rows = rows;
        }

        void see(RowBatch batch) {
            IntStream all = IntStream.range(0, batch.size());
            IntStream rising = isRising(batch)
                    ? all
                    : all.boxed().sorted(Comparator.comparingDouble(row -> batch.value(Trades.ID, row)))
                            .mapToInt(Integer::intValue);
            rising.forEach(row -> see((long) batch.value(Trades.ID, row), batch.eventMillis(row)));
        }

        private static boolean isRising(RowBatch batch) {
            return IntStream.range(1, batch.size())
                    .allMatch(row -> batch.value(Trades.ID, row - 1) < batch.value(Trades.ID, row));
        }

        private void see(long id, long time) {
            if (lastId >= 0 && id > lastId + 1) {
                rows.hole(Hole.forGood(RowKind.TRADES, Instant.ofEpochMilli(Math.min(lastTime, time)),
                        Instant.ofEpochMilli(Math.max(lastTime + 1, time)), (id - lastId - 1) + " trades left out"));
            }
            if (id > lastId) {
                lastId = id;
                lastTime = time;
            }
        }
    }
}
