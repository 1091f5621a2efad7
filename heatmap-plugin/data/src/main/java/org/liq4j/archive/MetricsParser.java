/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * Open interest and ratios of accounts every five minutes, 288 rows a day, not always in order.
 *
 * <pre>
 * create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio
 * 2025-01-01 00:05:00,BTCUSDT,82165.103,7689432108.4,1.83,1.41,1.62,0.97
 * </pre>
 *
 * A cell that is empty, and one that is 0, is a reading that is missing. Of a ratio r of long to short, the long share is
 * {@code r / (1 + r)}. What the label means is told by {@link MetricsLabels}.
 */
final class MetricsParser implements ArchiveParser {

    static final String OTHER_SYMBOL = "rows of another symbol, skipped";
    static final String MISSING = "cells that are empty or 0, not there";

    private static final List<String> USUAL = List.of("create_time", "symbol", "sum_open_interest",
            "sum_open_interest_value", "count_toptrader_long_short_ratio", "sum_toptrader_long_short_ratio",
            "count_long_short_ratio", "sum_taker_long_short_vol_ratio");
    private static final List<String> READ = List.of("create_time", "symbol", "sum_open_interest",
            "count_long_short_ratio", "count_toptrader_long_short_ratio", "sum_toptrader_long_short_ratio");
    /** Of the columns from the third on. */
    private static final List<RowKind> KINDS = List.of(RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO,
            RowKind.TOP_TRADER_ACCOUNT_RATIO, RowKind.TOP_TRADER_POSITION_RATIO);
    private static final int LABEL = 0;
    private static final int SYMBOL = 1;
    private static final int FIRST_NUMBER = 2;

    private static final double HIGHEST_COINS = 1e18;
    /** One account in a million on a side: beyond it the share would round to 0 or 1. */
    private static final double HIGHEST_RATIO = 1e6;

    private final MetricsLabels labels;

    MetricsParser(MetricsLabels labels) {
        this.labels = labels;
    }

    @Override
    public void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException {
        ArchiveTable table = new ArchiveTable(file.name(), in, USUAL, READ, rows.tally());
        MetricsLabels.Rule rule = labels.of(file.from());
        long from = file.from().toEpochMilli();
        long to = file.to().toEpochMilli();
        List<SortedRows> sorted = KINDS.stream().map(kind -> new SortedRows(kind, rows.tally())).toList();
        boolean startsAtMidnight = false;
        while (table.next()) {
            long label = table.dateTime(LABEL);
            if (label < from || label > to) {
                rows.tally().add(BarCells.OUTSIDE);
            } else if (!table.text(SYMBOL).equals(file.instrument().symbol())) {
                rows.tally().add(OTHER_SYMBOL);
            } else {
                startsAtMidnight |= label == from;
                add(table, label, rule, sorted, rows.tally());
            }
        }
        long step = MetricsLabels.PERIOD.toMillis();
        long shift = rule.taken().toMillis() - (startsAtMidnight ? step : 0);
        RowRaster raster = new RowRaster(from + shift, to + shift, step);
        for (SortedRows kind : sorted) {
            RowBatch batch = kind.take();
            raster.report(batch, "no readings", rows);
            rows.write(batch);
        }
    }

    private static void add(ArchiveTable table, long label, MetricsLabels.Rule rule, List<SortedRows> sorted,
            Tally tally) {
        long event = label + rule.taken().toMillis();
        long known = label + rule.known().toMillis();
        for (int k = 0; k < KINDS.size(); k++) {
            int column = FIRST_NUMBER + k;
            if (table.isEmpty(column) || table.number(column) == 0) {
                tally.add(MISSING);
            } else if (k == 0) {
                sorted.get(k).add(event, known, table.within(column, 0, HIGHEST_COINS));
            } else {
                double ratio = table.within(column, 1 / HIGHEST_RATIO, HIGHEST_RATIO);
                sorted.get(k).add(event, known, ratio / (1 + ratio));
            }
        }
    }
}
