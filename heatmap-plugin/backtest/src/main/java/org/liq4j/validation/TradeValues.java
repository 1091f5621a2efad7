/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
    private @Nullable ByBar known;

    /**
     * @param series
     *            all bars of the run
     * @param run
     *            runs the strategy
     */
    TradeValues(BarSeries series, Supplier<StrategyOutcome> run, int unstableBars) {
        this.series = series;
        this.run = run;
        this.unstableBars = unstableBars;
    }

    /**
     * A bar of a run.
     *
     * @param equity
     *            at its close
     * @param signal
     *            asked for at its close
     * @param closed
     *            trades that were over when it had begun: a run that ends with the bar knows no more of them
     */
    record Bar(double equity, String signal, List<RoundTrip> closed) {

        /** What stands before the equity. */
        String text() {
            return signal.equals(StrategyOutcome.NO_SIGNAL) && closed.isEmpty()
                    ? "equity "
                    : "signal " + signal + ", " + (closed.isEmpty() ? "" : "trades " + closed + ", ") + "equity ";
        }
    }

    /** An outcome with its trades by the bar in which they were over. */
    private record ByBar(StrategyOutcome outcome, List<List<RoundTrip>> closed, BitSet places) {
    }

    private ByBar known() {
        ByBar current = known;
        if (current == null) {
            current = byBar(run.get());
            known = current;
        }
        return current;
    }

    /** One pass over the trades, each found by a binary search among the bars. */
    private ByBar byBar(StrategyOutcome outcome) {
        List<List<RoundTrip>> closed = new ArrayList<>(Collections.nCopies(series.getBarCount(), List.of()));
        BitSet places = new BitSet();
        for (int bar = 0; bar < closed.size(); bar++) {
            if (!outcome.signal(bar).equals(StrategyOutcome.NO_SIGNAL)) {
                places.set(bar);
            }
        }
        for (RoundTrip trade : outcome.trades()) {
            places.set(barOf(trade.entryTime()));
            if (!trade.open()) {
                int bar = barOf(trade.exitTime());
                places.set(bar);
                // At the very end of a bar it is over only when the next has begun; in a hole it is nobody's.
                if (bar < closed.size() && !trade.exitTime().isBefore(start(bar))) {
                    if (closed.get(bar).isEmpty()) {
                        closed.set(bar, new ArrayList<>());
                    }
                    closed.get(bar).add(trade);
                }
            }
        }
        return new ByBar(outcome, closed, places);
    }

    /** The first bar that ends after the time; the number of bars if none does. */
    private int barOf(Instant time) {
        int low = 0;
        int high = series.getBarCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.getBar(series.getBeginIndex() + middle).getEndTime().isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Instant start(int bar) {
        return series.getBar(series.getBeginIndex() + bar).getBeginTime();
    }

    @Override
    public Object at(int index) {
        ByBar current = known();
        int bar = index - series.getBeginIndex();
        return new Bar(current.outcome().equity(bar), current.outcome().signal(bar), current.closed().get(bar));
    }

    @Override
    public BitSet places() {
        return known().places();
    }

    @Override
    public int unstableBars() {
        return unstableBars;
    }
}
