/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * The promises that indicators, rules and strategies share: what is said of a bar depends on that bar and those before it,
 * and on nothing else.
 *
 * <p>
 * Values are compared to the last bit unless {@link #rounding()} or {@link #warmUpTolerance()} say otherwise. "Stable" bars
 * are those after the stated count of unstable bars, counted from the first bar of the series.
 */
public abstract sealed class BarContract
        permits IndicatorContract, OverlayLayerContract, RuleContract, StrategyContract {

    static final NumFactory DOUBLE = DoubleNumFactory.getInstance();
    static final NumFactory DECIMAL = DecimalNumFactory.getInstance();

    /** How far apart the same value may lie in the two kinds of numbers. */
    private static final double BETWEEN_FACTORIES = 1e-6;

    private static final int OTHER_FUTURES = 20;

    BarContract() {
    }

    /** What is under contract, over the heatmap's series. */
    abstract BarAnswer answer(LiquidationHeatmap heatmap);

    /**
     * The market on which the contract is checked; {@link KitMarket#generated} with 240 bars unless overridden. It must have
     * at least fifty more bars than are unstable.
     */
    protected KitMarket market() {
        return KitMarket.generated(1, 240);
    }

    /**
     * The heatmap of a market; scripted levels unless overridden. It must itself not look ahead, which
     * {@code ModelContract} checks for a model's.
     */
    protected HeatmapFeed feed(KitMarket market) {
        return new ScriptedHeatmapFeed(market, LevelScript.untouchedSwings());
    }

    /**
     * How far, relatively, values may differ when the same bars are read in another order: 0 unless overridden. Running sums
     * such as ta4j's moving averages need 1e-9.
     */
    protected double rounding() {
        return 0;
    }

    /**
     * How far, relatively, a stable value may differ from that of a series that starts earlier: 0 unless overridden. What
     * follows its own past, as an exponential average does, never quite forgets the first bar.
     */
    protected double warmUpTolerance() {
        return 0;
    }

    /**
     * Whether values count from the first bar of the series by definition, as a running total does; false unless overridden.
     * Series that start elsewhere then have other values, and are not compared.
     */
    protected boolean countsFromFirstBar() {
        return false;
    }

    /** Whether several threads may read it at once. */
    boolean servesSeveralThreads() {
        return true;
    }

    final SeriesReading reading(KitMarket market, NumFactory factory) {
        return reading(market.series(factory), feed(market));
    }

    final SeriesReading reading(BarSeries series, HeatmapFeed feed) {
        return new SeriesReading(answer(new LiquidationHeatmap(series, feed)), series);
    }

    /** The values over the whole market, each bar read once and in order. */
    final List<SeenValue> whole(NumFactory factory) {
        return reading(market(), factory).all("over the whole market");
    }

    final double warmUp() {
        return Math.max(rounding(), warmUpTolerance());
    }

    @Test
    void theMarketTellsSomethingAboutIt() {
        SeriesReading reading = reading(market(), DOUBLE);
        List<SeenValue> values = reading.all("over the whole market");
        if (values.stream().map(SeenValue::text).distinct().count() < 2) {
            throw new AssertionFailedError(reading.answer().name() + " says " + values.getFirst()
                    + " at every bar: nothing can be judged by that; override market() or feed()");
        }
    }

    @Test
    void nothingDependsOnBarsThatComeLater() {
        KitMarket market = market();
        List<SeenValue> whole = whole(DOUBLE);
        for (int bars = 1; bars < market.size(); bars++) {
            SeriesReading cut = reading(market.prefix(bars), DOUBLE);
            String when = "with the history cut off after bar " + (bars - 1);
            compare(cut, whole, 0, 0, "looks ahead: " + when + " it must say the same");
        }
    }

    @Test
    void nothingDependsOnWhatTheFutureTurnsOutToBe() {
        KitMarket market = market();
        List<SeenValue> whole = whole(DOUBLE);
        for (int future = 1; future <= OTHER_FUTURES; future++) {
            int bars = Math.max(1, market.size() * future / (OTHER_FUTURES + 1));
            SeriesReading other = reading(market.withOtherFuture(bars), DOUBLE);
            for (int bar = 0; bar < bars; bar++) {
                other.same(bar, whole.get(bar), other.at(bar, "with another future"), 0,
                        "looks ahead: with another future after bar " + (bars - 1) + " it must say the same");
            }
        }
    }

    @Test
    void whatWasSaidOfAClosedBarIsNeverTakenBack() {
        KitMarket market = market();
        List<SeenValue> whole = whole(DOUBLE);
        GrowingFeed feed = new GrowingFeed(market, this::feed);
        SeriesReading live = reading(market.series(DOUBLE, 0, 1), feed);
        List<SeenValue> said = new ArrayList<>();
        for (int bar = 0; bar < market.size(); bar++) {
            if (bar > 0) {
                feed.close(bar + 1);
                live.series().addBar(KitSeries.bar(market.bars().get(bar).candle(), DOUBLE));
            }
            said.add(live.at(bar, "as bar " + bar + " closed"));
            for (int earlier = 0; earlier <= bar; earlier++) {
                live.same(earlier, said.get(earlier), live.at(earlier, "after bar " + bar + " closed"), rounding(),
                        "repaints: the value read as it closed must stand after bar " + bar + " closed");
            }
        }
        for (int bar = 0; bar < market.size(); bar++) {
            live.same(bar, whole.get(bar), said.get(bar), rounding(),
                    "read live, as the bar closed, it must say what it says over the whole history");
        }
    }

    @Test
    void aBarThatFormsEndsWithTheValueOfTheClosedBar() {
        KitMarket market = market();
        List<SeenValue> whole = whole(DOUBLE);
        FormingBars forming = new FormingBars(market, new GrowingFeed(market, this::feed));
        SeriesReading live = reading(forming.series(), forming.feed());
        live.at(0, "at the first bar");
        for (int bar = 1; bar < market.size(); bar++) {
            int index = bar;
            forming.form(bar, () -> live.at(index, "while it formed"));
            live.same(bar, whole.get(bar), live.at(bar, "as it closed"), rounding(),
                    "is stale: a bar that formed trade by trade must, once closed, have the value of the closed bar");
            live.same(bar - 1, whole.get(bar - 1), live.at(bar - 1, "after the next bar formed"), rounding(),
                    "repaints: a bar that forms must not change the value of the closed bar before it");
        }
    }

    @Test
    void aStableValueIsThatOfASeriesThatStartsEarlier() {
        if (countsFromFirstBar()) {
            return;
        }
        KitMarket market = market();
        HeatmapFeed feed = feed(market);
        List<SeenValue> whole = whole(DOUBLE);
        int unstable = requireRoom(market);
        for (int start : new int[]{1, 7, 24, market.size() - unstable - 10}) {
            SeriesReading later = reading(market.series(DOUBLE, start, market.size()), feed);
            compare(later, whole, start, warmUp(), "needs more than its " + unstable
                    + " unstable bars: with the series starting at bar " + start + " it must say the same once stable");
        }
    }

    @Test
    void aPartOfASeriesHasTheValuesOfTheWhole() {
        if (countsFromFirstBar()) {
            return;
        }
        KitMarket market = market();
        int unstable = requireRoom(market);
        int from = (market.size() - unstable) / 3;
        SeriesReading part = reading(market.series(DOUBLE).getSubSeries(from, market.size() - 5), feed(market));
        compare(part, whole(DOUBLE), from, warmUp(),
                "goes by bar numbers: over a sub-series from bar " + from + " on it must find its bars by their time");
    }

    @Test
    void aSeriesThatDropsItsOldestBarsHasTheSameValues() {
        if (countsFromFirstBar()) {
            return;
        }
        KitMarket market = market();
        HeatmapFeed feed = feed(market);
        List<SeenValue> whole = whole(DOUBLE);
        int limit = requireRoom(market) + 30;
        BarSeries series = KitSeries.moving(market, DOUBLE, limit);
        SeriesReading moving = reading(series, feed);
        String promise = "in a series that keeps its last " + limit + " bars it must say the same of stable bars";
        for (int bar = 0; bar < market.size(); bar++) {
            series.addBar(KitSeries.bar(market.bars().get(bar).candle(), DOUBLE));
            if (bar >= moving.answer().unstableBars()) {
                moving.same(bar, whole.get(bar), moving.at(bar, "in a moving series"), warmUp(), promise);
            }
        }
        SeriesReading fresh = reading(series, feed);
        for (int bar = series.getBeginIndex() + fresh.answer().unstableBars(); bar < market.size(); bar++) {
            fresh.same(bar, whole.get(bar), fresh.at(bar, "in a series whose oldest bars are gone"), warmUp(),
                    "made when the oldest bars were gone, " + promise);
        }
    }

    @Test
    void bothKindsOfNumbersGiveTheSameValues() {
        SeriesReading decimal = reading(market(), DECIMAL);
        List<SeenValue> doubles = whole(DOUBLE);
        List<SeenValue> decimals = decimal.all("with decimal numbers");
        for (int bar = decimal.answer().unstableBars(); bar < decimals.size(); bar++) {
            decimal.same(bar, doubles.get(bar), decimals.get(bar), BETWEEN_FACTORIES,
                    "decimal numbers must give the value of double numbers");
        }
        for (NumFactory factory : List.of(DOUBLE, DECIMAL)) {
            SeriesReading reading = reading(market(), factory);
            for (int bar = reading.answer().unstableBars(); bar < decimals.size(); bar++) {
                SeenValue value = reading.at(bar, "with numbers of the series");
                if (!value.isOf(factory)) {
                    throw reading.broken(bar, "numbers must come from the series' own factory ("
                            + factory.getClass().getSimpleName() + "), but it said " + value + " in another kind");
                }
            }
        }
    }

    @Test
    void theSameBarsGiveTheSameBits() {
        List<SeenValue> first = whole(DOUBLE);
        compare(reading(market(), DOUBLE), first, 0, 0, "is not deterministic: made anew it must say the same");
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        List<SeenValue> ascending = whole(DOUBLE);
        for (int seed = 0; seed < 3; seed++) {
            SeriesReading reading = reading(market(), DOUBLE);
            List<Integer> order = new ArrayList<>(IntStream.range(0, ascending.size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            for (int bar : order) {
                reading.same(bar, ascending.get(bar), reading.at(bar, "read in random order"), rounding(),
                        "depends on what was read before: in random order (seed " + seed + ") it must say what it says"
                                + " in ascending order");
            }
        }
    }

    @Test
    void severalThreadsReadTheSameValuesAsOne() throws InterruptedException {
        if (!servesSeveralThreads()) {
            return;
        }
        List<SeenValue> alone = whole(DOUBLE);
        SeriesReading shared = reading(market(), DOUBLE);
        new ConcurrentReading(shared, alone.size()).values()
                .forEach(seen -> seen.forEach((bar, value) -> shared.same(bar, alone.get(bar), value, rounding(),
                        "is not safe to read from several threads: each must see what one alone sees")));
    }

    @Test
    void theSeriesIsLeftAsItWas() {
        SeriesReading reading = reading(market(), DOUBLE);
        BarSeries series = reading.series();
        List<Bar> bars = List.copyOf(series.getBarData());
        List<String> texts = bars.stream().map(Bar::toString).toList();
        int maximum = series.getMaximumBarCount();
        reading.all("over the whole market");
        boolean same = series.getBarData().size() == bars.size() && series.getMaximumBarCount() == maximum;
        for (int bar = 0; same && bar < bars.size(); bar++) {
            if (!series.getBar(bar).equals(bars.get(bar)) || !series.getBar(bar).toString().equals(texts.get(bar))) {
                throw reading.broken(bar, "changes its series: the bar must stay " + texts.get(bar) + ", but is "
                        + series.getBar(bar));
            }
        }
        if (!same) {
            throw new AssertionFailedError(reading.answer().name() + " changes its series: it must keep "
                    + bars.size() + " bars with a maximum of " + maximum + ", but has " + series.getBarData().size()
                    + " with " + series.getMaximumBarCount());
        }
    }

    /** Compares stable values, or all of them where both series have the same first bar. */
    private static void compare(SeriesReading reading, List<SeenValue> whole, int start, double tolerance,
            String promise) {
        List<SeenValue> values = reading.all("reading bars in order");
        for (int bar = start == 0 ? 0 : reading.answer().unstableBars(); bar < values.size(); bar++) {
            reading.same(bar, whole.get(start + bar), values.get(bar), tolerance, promise);
        }
    }

    /** The count of unstable bars, of which the market must have enough more. */
    final int requireRoom(KitMarket market) {
        BarAnswer answer = reading(market, DOUBLE).answer();
        int unstable = answer.unstableBars();
        if (unstable < 0 || market.size() < unstable + 50) {
            throw new AssertionFailedError(answer.name() + " states " + unstable + " unstable bars: they must be >= 0,"
                    + " and the market must have 50 bars more, but has " + market.size() + "; override market()");
        }
        return unstable;
    }
}
