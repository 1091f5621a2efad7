/* SPDX-License-Identifier: MIT */
package org.liq4j.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.history.MarketHistory;

/**
 * What to look at before a trade, at the close of a history's last bar: each line is a statement with its figures. Modelled; no
 * advice and no forecast.
 *
 * @param time
 *            end of the bar
 * @param spot
 *            its close
 * @param lines
 *            in the order of looking
 */
public record Checklist(Instant time, double spot, List<Line> lines) {

    private static final int CLUSTERS = 3;
    private static final int SWEEPS = 4;
    private static final double OVERBOUGHT = 70;

    public Checklist {
        lines = List.copyOf(lines);
    }

    /**
     * One thing to look at.
     *
     * @param topic
     *            a word or two
     * @param statement
     *            a sentence with its figures
     */
    public record Line(String topic, String statement) {
    }

    /**
     * The checklist at the end of a history.
     *
     * @param model
     *            a fresh one
     * @param now
     *            against which the age of the data is told; empty for a simulated market
     */
    public static Checklist of(MarketHistory history, LiquidationModel model, Optional<Instant> now) {
        MarketState state = MarketState.of(history, model);
        List<Line> lines = new ArrayList<>();
        addClusters(lines, state, Side.SHORT, "Above");
        addClusters(lines, state, Side.LONG, "Below");
        lines.add(new Line("Trapped", trapped(state)));
        lines.add(new Line("Volume delta", state.volumeDelta().isPresent()
                ? delta(state, state.volumeDelta().getAsDouble())
                : "no taker volumes, so it is not known"));
        lines.add(new Line("RSI", state.rsi().isPresent()
                ? rsi(state.rsi().getAsDouble())
                : "too few bars for RSI(14)"));
        lines.add(new Line("Funding", funding(state)));
        lines.add(new Line("Accounts", text(state.longAccountShare(),
                share -> String.format(Locale.ROOT, "%.1f %% of accounts are long", 100 * share),
                "the account ratio is not known")));
        lines.add(new Line("Fragility", String.format(Locale.ROOT, "%.2f of 1%s", state.heat().fragility(),
                state.heat().whipsaw()
                        ? ": dense levels are near on both sides, a whipsaw zone"
                        : ": dense levels are not near on both sides")));
        lines.add(new Line("Vacuum", state.heat().vacuum()
                .map(zone -> "quiet from " + price(zone.low()) + " to " + price(zone.high())
                        + String.format(Locale.ROOT, ", %.2f %% wide", 100 * zone.width()))
                .orElse("no quiet zone between large clusters")));
        addStops(lines, state);
        addSweeps(lines, state);
        addData(lines, state, history, now);
        return new Checklist(state.profile().time(), state.profile().spot(), lines);
    }

    private static void addClusters(List<Line> lines, MarketState state, Side side, String topic) {
        List<Cluster> top = state.clusters().top(side, CLUSTERS);
        if (top.isEmpty()) {
            lines.add(new Line(topic, "no dense cluster of " + plural(side)));
        }
        for (Cluster cluster : top) {
            lines.add(new Line(topic, String.format(Locale.ROOT,
                    "%s of %s from %s to %s, %.2f %% away, %s old, %.0f %% consumed%s",
                    notional(cluster.notional(), state.clusters().unit()), plural(side), price(cluster.low()),
                    price(cluster.high()), 100 * cluster.distance(state.profile().spot()), duration(cluster.age()),
                    100 * cluster.shareConsumed(), cluster.stale() ? ", stale" : "")));
        }
    }

    private static String trapped(MarketState state) {
        double up = state.near().up();
        double down = state.near().down();
        String sums = String.format(Locale.ROOT, "within %.0f %%: %s of shorts above, %s of longs below",
                100 * MarketState.NEAR, notional(up, state.near().unit()), notional(down, state.near().unit()));
        return switch (state.near().regime()) {
            case SHORT_SQUEEZE -> "shorts have more to lose " + sums;
            case LONG_LIQUIDATION -> "longs have more to lose " + sums;
            case BALANCED -> "neither side has much more to lose " + sums;
            case UNKNOWN -> "nobody " + sums;
        };
    }

    private static String delta(MarketState state, double coins) {
        boolean buying = coins > 0;
        boolean upward = state.near().up() > state.near().down();
        return String.format(Locale.ROOT, "takers %s %.4g coins net over %d bars, %s the larger side's levels",
                buying ? "bought" : "sold", Math.abs(coins), MarketState.DELTA_BARS,
                buying == upward ? "towards" : "away from");
    }

    private static String rsi(double rsi) {
        String word = rsi >= OVERBOUGHT ? "overbought" : rsi <= 100 - OVERBOUGHT ? "oversold" : "in between";
        return String.format(Locale.ROOT, "RSI(14) %.1f, %s", rsi, word);
    }

    private static String funding(MarketState state) {
        return text(state.fundingRate(), rate -> String.format(Locale.ROOT, "%.4f %% for an interval: %s", 100 * rate,
                rate > 0 ? "longs pay shorts" : rate < 0 ? "shorts pay longs" : "nobody pays"),
                "the funding rate is not known");
    }

    private static void addStops(List<Line> lines, MarketState state) {
        for (Side side : Side.values()) {
            String position = side == Side.LONG ? "a long" : "a short";
            lines.add(new Line("Stop", state.nearest(side)
                    .map(range -> "not of " + position + " between " + price(range.low()) + " and "
                            + price(range.high()) + "; the cold side is at " + price(state.safeStop(range)))
                    .orElse("no dense levels beside the stop of " + position)));
        }
    }

    private static void addSweeps(List<Line> lines, MarketState state) {
        List<Cluster> cleared = state.clusters().cleared().stream()
                .sorted((one, other) -> other.sweep().orElseThrow().time()
                        .compareTo(one.sweep().orElseThrow().time()))
                .limit(SWEEPS).toList();
        if (cleared.isEmpty()) {
            lines.add(new Line("Last sweeps", "none is remembered"));
        }
        for (Cluster cluster : cleared) {
            var sweep = cluster.sweep().orElseThrow();
            lines.add(new Line("Last sweeps", sweep.time() + ": " + plural(cluster.side()) + " from "
                    + price(cluster.low()) + " to " + price(cluster.high()) + ", then "
                    + sweep.reaction().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
    }

    private static void addData(List<Line> lines, MarketState state, MarketHistory history, Optional<Instant> now) {
        now.ifPresent(time -> lines.add(new Line("Age", "the last bar ended " + duration(state.age(time)) + " ago")));
        lines.add(new Line("Open interest", state.profile().quality().openInterestAge()
                .map(age -> "last reading " + duration(age) + " before that close")
                .orElse("none: sizes are relative, not USD")));
        lines.add(new Line("Seed", String.format(Locale.ROOT, "%.1f %% of the book is still that of the first bar",
                100 * state.profile().quality().seedShare())));
        lines.add(new Line("Gaps", history.gaps().isEmpty() ? "none" : history.gaps().size() + " in the bars"));
        state.profile().quality().notes().forEach(note -> lines.add(new Line("Note", note)));
    }

    private static String text(OptionalDouble figure, DoubleFunction<String> known, String unknown) {
        return figure.isPresent() ? known.apply(figure.getAsDouble()) : unknown;
    }

    private static String plural(Side side) {
        return side == Side.LONG ? "longs" : "shorts";
    }

    private static String price(double price) {
        return price >= 1_000
                ? String.format(Locale.ROOT, "%,.1f", price)
                : String.format(Locale.ROOT, "%.6g", price);
    }

    private static String notional(double notional, NotionalUnit unit) {
        String amount = notional >= 1e6
                ? String.format(Locale.ROOT, "%,.1f M", notional / 1e6)
                : String.format(Locale.ROOT, "%,.0f", notional);
        return amount + (unit == NotionalUnit.USD ? " USD" : " (relative)");
    }

    /** The two largest units. */
    private static String duration(Duration duration) {
        long days = duration.toDays();
        if (days > 0) {
            return days + "d" + (duration.toHoursPart() > 0 ? duration.toHoursPart() + "h" : "");
        }
        return duration.toHoursPart() > 0
                ? duration.toHoursPart() + "h" + duration.toMinutesPart() + "m"
                : duration.toMinutesPart() + "m" + duration.toSecondsPart() + "s";
    }
}
