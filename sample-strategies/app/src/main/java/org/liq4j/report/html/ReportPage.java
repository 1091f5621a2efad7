/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;

/**
 * Everything that a page shows. Names and reasons may hold any text: the page shows them as text.
 *
 * @param title
 *            heading of the page
 * @param strategy
 *            name of the strategy
 * @param instrument
 *            what was traded
 * @param simulated
 *            whether the market is simulated
 * @param model
 *            name of the liquidation model
 * @param currency
 *            of all amounts, for example USD
 * @param capital
 *            what every run began with, in that currency
 * @param runs
 *            the strategy first, then what it is compared with, each role at most once
 * @param bars
 *            what was traded
 * @param heatmap
 *            the modelled levels over the same time; empty if there is none
 * @param levelUnit
 *            unit of the notionals in {@code trades}
 * @param trades
 *            of the strategy, in the order of their entries
 * @param provenance
 *            what all of it rests on
 */
public record ReportPage(String title, String strategy, String instrument, boolean simulated, String model,
        String currency, double capital, List<RunFigures> runs, PriceBars bars, Optional<HeatmapGrid> heatmap,
        NotionalUnit levelUnit, List<ListedTrade> trades, Provenance provenance) {

    /**
     * @throws InvalidValueException
     *             unless the capital is positive and finite, the strategy is the first run and no role comes twice
     */
    public ReportPage {
        runs = List.copyOf(runs);
        trades = List.copyOf(trades);
        Require.positive("capital", capital);
        List<RunRole> roles = runs.stream().map(RunFigures::role).toList();
        if (roles.isEmpty() || roles.get(0) != RunRole.STRATEGY || roles.stream().distinct().count() < roles.size()) {
            throw new InvalidValueException("runs", roles.toString(),
                    "must be the strategy first, and each role at most once");
        }
    }

    /** The run of the strategy itself. */
    public RunFigures run() {
        return runs.get(0);
    }

    /** The run of a role. */
    public Optional<RunFigures> run(RunRole role) {
        return runs.stream().filter(run -> run.role() == role).findFirst();
    }
}
