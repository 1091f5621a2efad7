/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.List;

import org.liq4j.backtest.RoundTrip;

/** What a run of a strategy left behind, bar by bar. Immutable. */
public final class StrategyOutcome {

    /** What {@link #signal} gives where nothing was asked for. */
    public static final String NO_SIGNAL = "none";

    private final double start;
    private final double[] equity;
    private final List<String> signals;
    private final List<RoundTrip> trades;

    /**
     * @param start
     *            account value before the first bar
     * @param equity
     *            account value at the close of each bar; not copied
     * @param signals
     *            what was asked for at the close of each bar
     * @param trades
     *            in any order
     */
    public StrategyOutcome(double start, double[] equity, List<String> signals, List<RoundTrip> trades) {
        this.start = start;
        this.equity = equity;
        this.signals = List.copyOf(signals);
        this.trades = List.copyOf(trades);
    }

    /** Account value at the close of a bar, 0 the first. */
    double equity(int bar) {
        return equity[bar];
    }

    /** What was asked for at the close of a bar, 0 the first. */
    String signal(int bar) {
        return signals.get(bar);
    }

    List<RoundTrip> trades() {
        return trades;
    }

    /** Returns of the bars from {@code first} until before {@code end}, each a fraction of the value before; 0 after ruin. */
    public double[] returns(int first, int end) {
        double[] returns = new double[end - first];
        for (int i = first; i < end; i++) {
            double before = i == 0 ? start : equity[i - 1];
            returns[i - first] = before > 0 ? Math.max(-1, equity[i] / before - 1) : 0;
        }
        return returns;
    }
}
