/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.resample.HeatmapBuilder;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.resample.PriceRange;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/**
 * A page of a simulated market under the simplest of strategies, always long or short by the side of a trailing mean; its
 * runs differ in the length of the mean. {@code main} writes it to a file, to be looked at in a browser.
 */
final class SimulatedPage {

    private static final double CAPITAL = 10_000;
    private static final double FEE = 0.0005;
    private static final double SLIPPAGE = 0.0001;

    private final MarketHistory history;
    private final List<ListedTrade> trades = new ArrayList<>();

    private SimulatedPage(MarketHistory history) {
        this.history = history;
    }

    /** @param arguments the file to write and the number of one-minute bars */
    public static void main(String[] arguments) throws IOException {
        int bars = Integer.parseInt(arguments[1]);
        Files.writeString(Path.of(arguments[0]),
                HtmlReport.of(of(bars, Duration.ofMinutes(bars > 100_000 ? 720 : 60))));
    }

    /** A page of so many one-minute bars, under columns of a length. */
    static ReportPage of(int bars, Duration columnLength) {
        MarketHistory history = SimulatedMarket.record(
                SimulationSettings.DEFAULT.withSeed(7).withBarDuration(Duration.ofMinutes(1)).withBars(bars));
        return new SimulatedPage(history).page(columnLength);
    }

    private ReportPage page(Duration columnLength) {
        Candle first = history.candle(0);
        PriceBars bars = new PriceBars(first.beginTime().toEpochMilli());
        for (int i = 0; i < history.size(); i++) {
            Candle bar = history.candle(i);
            bars.add(bar.endTime().toEpochMilli(), bar.open(), bar.high(), bar.low(), bar.close());
        }
        List<RunFigures> runs = new ArrayList<>();
        runs.add(run(RunRole.STRATEGY, 700));
        List<ListedTrade> listed = List.copyOf(trades);
        runs.add(run(RunRole.BUY_AND_HOLD, history.size() * 2));
        runs.add(run(RunRole.CONTROL, 800));
        runs.add(run(RunRole.SHUFFLED, 1_100));
        runs.add(run(RunRole.MIRRORED, 400));
        return new ReportPage("Crossing of a mean, simulated", "mean-crossing", "BTCUSDT", true, "open-interest", "USD",
                CAPITAL, runs, bars, Optional.of(heatmap(columnLength)), NotionalUnit.USD, listed, provenance());
    }

    private HeatmapGrid heatmap(Duration columnLength) {
        Instant from = history.candle(0).beginTime();
        HeatmapWindow window = new HeatmapWindow(from, history.endTime(history.size() - 1), columnLength);
        return new HeatmapBuilder(window,
                PriceRange.traded(history, window).orElseThrow().widened(0.08).rows(RowScale.LOG, 150))
                .over(history, PluginHost.load(SimulatedPage.class.getClassLoader()).createModel("open-interest",
                        history.instrument()));
    }

    private RunFigures run(RunRole role, int length) {
        trades.clear();
        long[] times = new long[history.size()];
        double[] equity = new double[history.size()];
        double cash = CAPITAL;
        double coins = 0;
        int entry = 0;
        double mean = history.candle(0).close();
        double fees = 0;
        for (int i = 0; i < history.size(); i++) {
            double close = history.candle(i).close();
            mean += (close - mean) / length;
            int side = role == RunRole.BUY_AND_HOLD || close > mean ? 1 : -1;
            boolean turns = i > 600 && side != Math.signum(coins) && i - entry > 240;
            if (turns && coins != 0) {
                fees += FEE * close * Math.abs(coins);
                cash -= (FEE + SLIPPAGE) * close * Math.abs(coins);
                trades.add(trade(entry, i, coins));
                cash += coins * close;
                coins = 0;
            }
            if (turns) {
                coins = side * cash / close;
                fees += FEE * cash;
                cash -= coins * close + (FEE + SLIPPAGE) * close * Math.abs(coins);
                entry = i;
            }
            times[i] = history.endTime(i).toEpochMilli();
            equity[i] = cash + coins * close;
        }
        long wins = trades.stream().filter(trade -> trade.profit() > 0).count();
        TimedValues values = TimedValues.of(times, equity);
        TimedValues drawdown = values.drawdown(CAPITAL);
        double deepest = 0;
        for (int i = 0; i < drawdown.size(); i++) {
            deepest = Math.max(deepest, -drawdown.value(i));
        }
        return new RunFigures(role, equity[equity.length - 1] / CAPITAL - 1, deepest, OptionalDouble.of(-0.4),
                trades.size(), trades.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) wins / trades.size()),
                OptionalDouble.empty(), 0.97, fees, fees * SLIPPAGE / FEE, 3.21, values);
    }

    private ListedTrade trade(int entry, int exit, double coins) {
        double in = history.candle(entry).close();
        double out = history.candle(exit).close();
        double fees = FEE * (in + out) * Math.abs(coins);
        double slippage = SLIPPAGE * (in + out) * Math.abs(coins);
        double up = 4e7 + 1e6 * (entry % 31);
        double down = 5e7 - 1e6 * (entry % 17);
        return new ListedTrade(coins > 0 ? Side.LONG : Side.SHORT, history.endTime(entry), in, history.endTime(exit),
                out, Math.abs(coins), coins * (out - in) - fees - slippage, fees, 0.02 * (entry % 5 - 2), slippage,
                "close crossed its mean", exit % 3 == 0 ? "stop at the cold side of the cluster" : "opposite signal",
                entry % 7 == 0
                        ? Optional.empty()
                        : Optional.of(new HeatAtTrade(up, down, OptionalDouble.of(up / down),
                                up > down ? "SHORTS_DOMINATE" : "BALANCED")));
    }

    private static Provenance provenance() {
        return new Provenance(
                List.of(new SourceFile("bars/btcusdt-1m.csv",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
                List.of(new MissingBars(Instant.parse("2026-01-03T10:00:00Z"), Instant.parse("2026-01-03T10:07:00Z"),
                        7)),
                "A bar is known at its end: end = open time + 1 minute, UTC.",
                List.of(new NamedSettings("Model", "open-interest", Map.of("halfLife", "12 h", "seed", "0.5")),
                        new NamedSettings("Strategy", "mean-crossing", Map.of("barCount", "700 bars"))),
                "binance of 2026-04-21", OptionalLong.of(7), "0.1.0",
                Optional.of("liq4j backtest --simulate --seed 7 --strategy mean-crossing(barCount=700) --report out"),
                List.of("Entries at the next open.", "Fees 0.05 % a fill; slippage 0.01 %."),
                List.of("The market is simulated; its levels are known, those shown are modelled."));
    }
}
