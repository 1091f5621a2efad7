/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

import org.liq4j.backtest.RoundTrip;

/** A strategy's run, bar by bar; it is run when the first bar is read, so that a heatmap's engine knows all its readers. */
final class TradeValues implements Subject.Values {

    private final BarSeries series;
    private final Supplier<StrategyOutcome> run;
    private final int unstableBars;
    private @Nullable StrategyOutcome outcome;

    TradeValues(BarSeries series, Supplier<StrategyOutcome> run, int unstableBars) {
        this.series = series;
        this.run = run;
        this.unstableBars = unstableBars;
    }

    /**
     * A bar of a run.
     *
     * @param signal
     *            asked for at its close
     * @param equity
     *            at its close
     * @param closed
     *            trades that were over when it had begun: a run that ends with the bar knows no more of them
     */
    record Bar(String signal, double equity, List<RoundTrip> closed) {
    }

    @Override
    public Object at(int index) {
        StrategyOutcome known = outcome;
        if (known == null) {
            known = run.get();
            outcome = known;
        }
        int bar = index - series.getBeginIndex();
        Instant start = series.getBar(index).getBeginTime();
        Instant end = series.getBar(index).getEndTime();
        List<RoundTrip> closed = known.trades().stream()
                .filter(trade -> !trade.open() && !trade.exitTime().isBefore(start) && trade.exitTime().isBefore(end))
                .toList();
        return new Bar(known.signal(bar), known.equity(bar), closed);
    }

    @Override
    public int unstableBars() {
        return unstableBars;
    }
}
