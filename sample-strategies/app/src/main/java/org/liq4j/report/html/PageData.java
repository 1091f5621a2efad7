/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** The JSON object in the page, which its script reads. Times are milliseconds since {@code origin}, or ISO text. */
record PageData(String title, String strategy, String instrument, boolean simulated, String model, String currency,
        double capital, String verdict, long origin, long end, int barCount, int mostPoints, List<ShownRun> runs,
        ShownBars bars, Optional<ShownHeatmap> heatmap, NotionalUnit levelUnit, ShownTrades trades,
        List<SideSummary> sides, Provenance provenance) {

    static PageData of(ReportPage page) {
        long origin = page.bars().firstStart();
        return new PageData(page.title(), page.strategy(), page.instrument(), page.simulated(), page.model(),
                page.currency(), page.capital(), Verdict.of(page), origin, page.bars().lastEnd() - origin,
                page.bars().size(), ShownPoints.MOST,
                page.runs().stream().map(run -> ShownRun.of(run, page.capital(), origin)).toList(),
                ShownBars.of(page.bars()), page.heatmap().map(heatmap -> ShownHeatmap.of(heatmap, origin)),
                page.levelUnit(), ShownTrades.of(page.trades(), origin),
                Stream.of(Side.values()).map(side -> SideSummary.of(side, page)).toList(), page.provenance());
    }
}
