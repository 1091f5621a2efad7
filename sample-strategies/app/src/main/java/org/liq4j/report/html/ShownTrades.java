/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.Side;

/**
 * The trades as the page lists them, each a row of values in the order of {@link #columns()}; texts are numbers in
 * {@link #texts()}, as most of them repeat.
 *
 * @param total
 *            how many there were
 * @param columns
 *            what the values of a row are
 * @param rows
 *            the first {@value #MOST}
 * @param texts
 *            reasons and regimes
 */
record ShownTrades(int total, List<String> columns, List<List<@Nullable Number>> rows, List<String> texts) {

    /** More would make the file too large to open on a phone; the JSON and the CSV of the run have all. */
    static final int MOST = 5_000;

    private static final List<String> COLUMNS = List.of("short", "entryTime", "entryPrice", "exitTime", "exitPrice",
            "coins", "profit", "fees", "funding", "slippage", "entryReason", "exitReason", "clusterUp", "clusterDown",
            "ratio", "regime");

    static ShownTrades of(List<ListedTrade> trades, long origin) {
        List<String> texts = trades.stream().limit(MOST).flatMap(ShownTrades::texts).distinct().sorted().toList();
        List<List<@Nullable Number>> rows = new ArrayList<>();
        for (ListedTrade trade : trades.subList(0, Math.min(MOST, trades.size()))) {
            rows.add(row(trade, origin, texts));
        }
        return new ShownTrades(trades.size(), COLUMNS, rows, texts);
    }

    private static Stream<String> texts(ListedTrade trade) {
        return Stream.concat(Stream.of(trade.entryReason(), trade.exitReason()),
                trade.heat().map(HeatAtTrade::regime).stream());
    }

    private static List<@Nullable Number> row(ListedTrade trade, long origin, List<String> texts) {
        HeatAtTrade heat = trade.heat().orElse(null);
        return Arrays.asList(trade.side() == Side.SHORT ? 1 : 0, trade.entryTime().toEpochMilli() - origin,
                trade.entryPrice(), trade.exitTime().toEpochMilli() - origin, trade.exitPrice(), trade.coins(),
                trade.profit(), trade.fees(), trade.funding(), trade.slippage(),
                place(texts, trade.entryReason()), place(texts, trade.exitReason()),
                heat == null ? null : ShownPoints.rounded(heat.clusterUp()),
                heat == null ? null : ShownPoints.rounded(heat.clusterDown()),
                heat == null || heat.ratio().isEmpty() ? null : ShownPoints.rounded(heat.ratio().getAsDouble()),
                heat == null ? null : place(texts, heat.regime()));
    }

    private static int place(List<String> sorted, String text) {
        return Collections.binarySearch(sorted, text);
    }
}
