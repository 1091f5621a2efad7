/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowKind;
import org.liq4j.store.holes.HoleList;

/**
 * Finds where rows are missing between stored rows. Bars must follow each other; readings (open interest, ratios, funding) come
 * at a usual step, see {@link UsualStep}, and a gap is where one and a half of it passes; of trades, liquidations and depth, which
 * come when they come, only whole days count.
 */
public final class StoredGaps {

    private static final Duration DAY = Duration.ofDays(1);

    private final MarketStore store;
    private final List<Hole> holes;

    private StoredGaps(MarketStore store, List<Hole> holes) {
        this.store = store;
        this.holes = holes;
    }

    /**
     * The gaps of what is stored of an instrument, by kind and time.
     *
     * @throws StoreDataException
     *             if a file cannot be read
     */
    public static List<StoredGap> of(MarketStore store, HoleList holes, Instrument instrument) {
        List<StoredGap> gaps = new ArrayList<>();
        try {
            StoredGaps finder = new StoredGaps(store, holes.holes(instrument));
            for (RowKind kind : RowKind.values()) {
                if (store.has(instrument, kind)) {
                    gaps.addAll(finder.gaps(instrument, kind));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of holes cannot be read, " + e.getMessage(), e);
        }
        return gaps;
    }

    private List<StoredGap> gaps(Instrument instrument, RowKind kind) {
        return switch (kind) {
            case CANDLES, MARK_CANDLES, LIQUIDATED_VOLUME -> betweenBars(instrument, kind);
            case OPEN_INTEREST, ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO, FUNDING ->
                betweenReadings(instrument, kind);
            case LIQUIDATIONS, TRADES, BOOK_DEPTH -> betweenDays(instrument, kind);
            // Read when someone asks for them, and in force until then.
            case BRACKETS -> List.of();
        };
    }

    private List<StoredGap> betweenBars(Instrument instrument, RowKind kind) {
        List<StoredGap> gaps = new ArrayList<>();
        RowBatch rows = store.read(instrument, kind, TimeRange.ALL);
        SortedMap<Long, Long> lastEnds = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            long length = rows.barMillis(row);
            long end = rows.eventMillis(row);
            Long last = lastEnds.put(length, end);
            if (last != null && end - last > length) {
                gaps.add(gap(instrument, kind, last, end - length, length, (end - last) / length - 1));
            }
        }
        return gaps;
    }

    private List<StoredGap> betweenReadings(Instrument instrument, RowKind kind) {
        RowBatch rows = store.read(instrument, kind, TimeRange.ALL);
        if (kind != RowKind.FUNDING) {
            return betweenReadings(instrument, rows);
        }
        // Settlements every some hours, and rates in force as often as someone asked.
        List<StoredGap> gaps = new ArrayList<>(betweenReadings(instrument, funding(rows, true)));
        gaps.addAll(betweenReadings(instrument, funding(rows, false)));
        gaps.sort(Comparator.comparing(StoredGap::from));
        return gaps;
    }

    private static RowBatch funding(RowBatch rows, boolean settled) {
        RowBatch.Builder kept = RowBatch.builder(RowKind.FUNDING);
        for (int row = 0; row < rows.size(); row++) {
            if (Double.isNaN(rows.value(Funding.INTERVAL_HOURS, row)) != settled) {
                kept.add(rows, row);
            }
        }
        return kept.build();
    }

    private List<StoredGap> betweenReadings(Instrument instrument, RowBatch rows) {
        UsualStep usual = UsualStep.of(rows);
        List<StoredGap> gaps = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            long earlier = rows.eventMillis(row - 1);
            long later = rows.eventMillis(row);
            long step = usual.between(earlier, later);
            if (step > 0 && later - earlier >= step + step / 2) {
                gaps.add(gap(instrument, rows.kind(), earlier, later, step,
                        Math.max(1, Math.round((double) (later - earlier) / step) - 1)));
            }
        }
        return gaps;
    }

    private List<StoredGap> betweenDays(Instrument instrument, RowKind kind) {
        List<StoredGap> gaps = new ArrayList<>();
        long last = -1;
        for (long day : store.days(instrument, kind)) {
            if (last >= 0 && day > last + 1) {
                gaps.add(gap(instrument, kind, (last + 1) * DAY.toMillis(), day * DAY.toMillis(), DAY.toMillis(),
                        day - last - 1));
            }
            last = day;
        }
        return gaps;
    }

    private StoredGap gap(Instrument instrument, RowKind kind, long from, long to, long step, long missing) {
        Instant start = Instant.ofEpochMilli(from);
        Instant end = Instant.ofEpochMilli(to);
        String reasons = holes.stream()
                .filter(hole -> hole.kind() == kind && hole.overlaps(start, end))
                .map(Hole::reason).distinct().collect(Collectors.joining("; "));
        return new StoredGap(instrument, kind, start, end, Duration.ofMillis(step).toString(), missing,
                reasons.isEmpty() ? "unknown" : reasons);
    }
}
