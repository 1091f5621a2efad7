/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.liq4j.backtest.EquityCurve;
import org.liq4j.backtest.Metrics;
import org.liq4j.backtest.RoundTrip;

/**
 * Runs of strategies as CSV: a header, comma-separated, a line feed after each row; times as ISO text in UTC, amounts in quote
 * currency, shares as fractions, numbers that read back as the same double, what is not defined as an empty field. All tables
 * begin with the strategy and which heatmap it had, empty for its own.
 */
public final class RunCsv {

    private RunCsv() {
    }

    /**
     * A run.
     *
     * @param strategy
     *            as it was asked for
     * @param heatmap
     *            empty, or which wrong one it had
     */
    public record Run(String strategy, String heatmap, Metrics metrics, List<RoundTrip> trades, EquityCurve equity) {

        public Run {
            trades = List.copyOf(trades);
        }

        private StringBuilder row(StringBuilder text, Object... fields) {
            text.append(field(strategy)).append(',').append(field(heatmap));
            for (Object value : fields) {
                text.append(',').append(field(value));
            }
            return text.append('\n');
        }
    }

    /** A row for each run. */
    public static String summary(List<Run> runs) {
        StringBuilder text = header("total_return,buy_and_hold,trades,win_rate,profit_factor,max_drawdown,sharpe,"
                + "exposure,fees,slippage,funding");
        for (Run run : runs) {
            Metrics metrics = run.metrics();
            run.row(text, metrics.totalReturn(), metrics.buyAndHold(), metrics.trades(), metrics.winRate(),
                    metrics.profitFactor(), metrics.maxDrawdown(), metrics.sharpe(), metrics.exposure(),
                    metrics.fees(), metrics.slippage(), metrics.funding());
        }
        return text.toString();
    }

    /** A row for each round trip; funding is what was received less what was paid. */
    public static String trades(List<Run> runs) {
        StringBuilder text = header("market,side,entry_time,entry_price,exit_time,exit_price,coins,fees,slippage,"
                + "funding,profit,exit_reason,partial,open");
        for (Run run : runs) {
            for (RoundTrip trade : run.trades()) {
                run.row(text, trade.market(), trade.side().name().toLowerCase(Locale.ROOT), trade.entryTime(),
                        trade.entryPrice(), trade.exitTime(), trade.exitPrice(), trade.coins(), trade.fees(),
                        trade.slippage(), trade.funding(), trade.profit(), trade.reason().text(), trade.partial(),
                        trade.open());
            }
        }
        return text.toString();
    }

    /** A row for each bar of each run: the account's value at its close. */
    public static String equity(List<Run> runs) {
        StringBuilder text = header("time,equity");
        for (Run run : runs) {
            EquityCurve curve = run.equity();
            for (int bar = 0; bar < curve.size(); bar++) {
                run.row(text, curve.timeAt(bar), curve.valueAt(bar));
            }
        }
        return text.toString();
    }

    private static StringBuilder header(String columns) {
        return new StringBuilder("strategy,heatmap,").append(columns).append('\n');
    }

    private static String field(Object value) {
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
        }
        String text = value.toString();
        return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
