/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.ta4j.core.BarSeries;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.market.Gap;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.FundingSchedule;
import org.liq4j.backtest.PerpetualMarket;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.Quality;
import org.liq4j.report.StudyBasis;

/**
 * The market that a command works on.
 *
 * @param history
 *            its bars
 * @param instrument
 *            what it is of, if that was stated
 * @param simulated
 *            whether it is simulated
 * @param data
 *            one phrase for each thing found in the data
 * @param notes
 *            one sentence for each thing assumed
 */
record LoadedMarket(MarketHistory history, Optional<String> instrument, boolean simulated, List<String> data,
        List<String> notes) {

    /** What a study of a model's levels over these bars rests on; the quality is that of the last profile. */
    StudyBasis basis(String model, DataQuality quality, List<String> assumptions) {
        Instant end = history.endTime(history.size() - 1);
        List<String> all = new ArrayList<>(notes);
        all.addAll(quality.notes());
        all.addAll(assumptions);
        Duration bar = history.barDuration();
        return new StudyBasis(instrument, simulated, model, history.size(), bar, history.endTime(0).minus(bar), end,
                quality.brackets(), data, all);
    }

    /** The market for a backtest, with funding where its rates are known. */
    PerpetualMarket perpetual(BarSeries series) {
        PerpetualMarket market = PerpetualMarket.of(series);
        return hasFunding() ? market.withFunding(FundingSchedule.of(history, fundingInterval())) : market;
    }

    private boolean hasFunding() {
        return history.count(MarketHistory.Column.FUNDING_RATE) > 0;
    }

    private Duration fundingInterval() {
        return history.instrument().venue().equals("HYPERLIQUID")
                ? FundingSchedule.HOURLY
                : FundingSchedule.EIGHT_HOURS;
    }

    Quality quality(DataQuality model, OptionalDouble overCount, Backtest backtest, BacktestResult result,
            List<String> further) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(model.notes());
        all.addAll(further);
        if (history.count(MarketHistory.Column.TAKER_BUY_VOLUME) == 0) {
            all.add("no taker volumes: cumulative volume delta stays 0");
        }
        all.add("account of " + String.format(Locale.ROOT, "%,.0f", backtest.startingEquity())
                + " USD, one position at a time of its whole value, no borrowed money; taker fee "
                + String.format(Locale.ROOT, "%.4f", backtest.takerFee() * 100)
                + " %, executed at the next open; " + (hasFunding()
                        ? "funding every " + fundingInterval().toHours() + " h; slippage is not counted"
                        : "funding and slippage are not counted"));
        if (!history.gaps().isEmpty()) {
            all.add("a signal before a gap is executed at the first open after it");
        }
        if (result.ruined()) {
            all.add("the account was used up; trading stopped there");
        }
        Duration bar = history.barDuration();
        long gapBars = history.gaps().stream().map(Gap::length).mapToLong(gap -> gap.dividedBy(bar)).sum();
        OptionalDouble age = model.openInterestAge().map(Duration::toMillis).map(millis -> millis / 1000.0)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new Quality(history.size(), bar, history.endTime(0).minus(bar), history.endTime(history.size() - 1),
                gapBars, history.gaps(), model.seedShare(), age, model.brackets(), overCount, data, all);
    }
}
