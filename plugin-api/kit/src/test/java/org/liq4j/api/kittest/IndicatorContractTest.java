/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.IndicatorContract;

class IndicatorContractTest {

    /** An indicator that a test writes in one expression. */
    private static final class Written extends AbstractIndicator<Num> {

        /** Says something of a bar. */
        @FunctionalInterface
        interface Value {

            Num at(BarSeries series, int index);
        }

        private final transient Value value;
        private final int unstable;

        Written(BarSeries series, int unstable, Value value) {
            super(series);
            this.unstable = unstable;
            this.value = value;
        }

        @Override
        public Num getValue(int index) {
            return value.at(getBarSeries(), index);
        }

        @Override
        public int getCountOfUnstableBars() {
            return unstable;
        }

        @Override
        public String toString() {
            return "Written";
        }
    }

    /** A contract for an indicator over the series alone. */
    abstract static class OfSeries extends IndicatorContract<Num> {

        private final Function<BarSeries, Indicator<Num>> make;

        OfSeries(Function<BarSeries, Indicator<Num>> make) {
            this.make = make;
        }

        @Override
        protected final Indicator<Num> create(LiquidationHeatmap heatmap) {
            return make.apply(heatmap.series());
        }
    }

    private static Num close(BarSeries series, int index) {
        return series.getBar(index).getClosePrice();
    }

    static final class HonestHeat extends IndicatorContract<Num> {

        @Override
        protected Indicator<Num> create(LiquidationHeatmap heatmap) {
            BarValues up = heatmap.feed().column(new ClusterNotional(Side.SHORT, 0.01));
            return new Written(heatmap.series(), 0, (series, index) -> {
                double notional = up.at(series.getBar(index).getEndTime());
                return series.numFactory().numOf(Double.isNaN(notional) ? 0 : notional);
            });
        }
    }

    static final class HonestAverage extends OfSeries {

        HonestAverage() {
            super(series -> new SMAIndicator(new ClosePriceIndicator(series), 20));
        }

        @Override
        protected double rounding() {
            return 1e-9;
        }

        @Override
        protected OptionalInt expectedUnstableBars() {
            return OptionalInt.of(19);
        }
    }

    static final class HonestExponential extends OfSeries {

        HonestExponential() {
            super(series -> new EMAIndicator(new ClosePriceIndicator(series), 5));
        }

        @Override
        protected double rounding() {
            return 1e-9;
        }

        @Override
        protected double warmUpTolerance() {
            return 0.05;
        }
    }

    static final class HonestWindow extends OfSeries {

        HonestWindow() {
            super(series -> new Written(series, 3,
                    (bars, index) -> index - 3 < bars.getBeginIndex()
                            ? NaN.NaN
                            : close(bars, index).minus(close(bars, index - 3))));
        }
    }

    @Test
    void honestIndicatorsKeepEveryPromise() {
        ContractRun.of(HonestHeat.class).keepsAll();
        ContractRun.of(HonestAverage.class).keepsAll();
        ContractRun.of(HonestExponential.class).keepsAll();
        ContractRun.of(HonestWindow.class).keepsAll();
    }

    /** The close of the highest bar of a leg, put at that bar when the leg is over. */
    static final class Repainting extends OfSeries {

        Repainting() {
            super(series -> new Written(series, 0, (bars, index) -> {
                Num low = bars.getBar(index).getLowPrice();
                for (int later = index + 1; later <= Math.min(index + 3, bars.getEndIndex()); later++) {
                    low = low.min(bars.getBar(later).getLowPrice());
                }
                return low;
            }));
        }
    }

    @Test
    void anIndicatorThatRepaintsIsFoundOut() {
        ContractRun run = ContractRun.of(Repainting.class);
        run.breaks("whatWasSaidOfAClosedBarIsNeverTakenBack", "Written, bar ", "(ends 2026-01-01T", "repaints",
                "expected: <6", "but was: <6");
        run.breaks("nothingDependsOnBarsThatComeLater", "Written, bar ", "looks ahead", "cut off after bar ");
        run.breaks("nothingDependsOnWhatTheFutureTurnsOutToBe", "another future after bar ");
    }

    static final class LookingAhead extends OfSeries {

        LookingAhead() {
            super(series -> new Written(series, 0, (bars, index) -> close(bars, index + 1)));
        }
    }

    @Test
    void anIndicatorThatReadsTheNextBarIsFoundOut() {
        ContractRun.of(LookingAhead.class).breaks("nothingDependsOnBarsThatComeLater", "Written, bar 239 ",
                "nothing but the bars up to it", "it threw java.lang.IndexOutOfBoundsException");
    }

    static final class ByNumber extends OfSeries {

        ByNumber() {
            super(series -> new Written(series, 0,
                    (bars, index) -> close(bars, index).plus(bars.numFactory().numOf(index))));
        }
    }

    @Test
    void anIndicatorThatGoesByBarNumbersIsFoundOut() {
        ContractRun run = ContractRun.of(ByNumber.class);
        run.breaks("aPartOfASeriesHasTheValuesOfTheWhole", "Written, bar 0 ", "goes by bar numbers", "expected: <");
        run.breaks("aStableValueIsThatOfASeriesThatStartsEarlier", "needs more than its 0 unstable bars");
    }

    static final class TooLittleWarmUp extends OfSeries {

        TooLittleWarmUp() {
            super(series -> new Written(series, 1, (bars, index) -> close(bars, Math.max(bars.getBeginIndex(),
                    index - 5))));
        }
    }

    static final class TooMuchWarmUp extends OfSeries {

        TooMuchWarmUp() {
            super(series -> new Written(series, 10, (bars, index) -> close(bars, Math.max(bars.getBeginIndex(),
                    index - 5))));
        }
    }

    @Test
    void aWrongCountOfUnstableBarsIsFoundOut() {
        ContractRun run = ContractRun.of(TooLittleWarmUp.class);
        run.breaks("aStableValueIsThatOfASeriesThatStartsEarlier", "Written, bar 1 ", "more than its 1 unstable bars");
        ContractRun.of(TooMuchWarmUp.class).breaks("noMoreBarsAreStatedUnstableThanAre", "bar 9 ",
                "states 10 unstable bars");
    }

    static final class Undefined extends OfSeries {

        Undefined() {
            super(series -> new Written(series, 0, (bars, index) -> bars.getBar(index).getVolume().isZero()
                    ? NaN.NaN
                    : close(bars, index)));
        }
    }

    @Test
    void anIndicatorThatGivesNaNIsFoundOut() {
        ContractRun.of(Undefined.class).breaks("valuesAreDefinedOnceStable", "Written, bar 17 ", "but was NaN");
    }

    /** Keeps the first value that it was asked for, and measures from there. */
    static final class ByOrder extends OfSeries {

        ByOrder() {
            super(series -> {
                Map<String, Num> first = new ConcurrentHashMap<>();
                return new Written(series, 0, (bars, index) -> close(bars, index)
                        .minus(first.computeIfAbsent("first", any -> close(bars, index))));
            });
        }
    }

    @Test
    void anIndicatorThatDependsOnTheOrderOfReadingIsFoundOut() {
        ContractRun.of(ByOrder.class).breaks("theOrderOfReadingDoesNotMatter", "Written, bar ",
                "depends on what was read before", "seed 0");
    }

    /** Keeps the bar at hand in a field for a moment. */
    static final class Unsafe extends OfSeries {

        Unsafe() {
            super(series -> {
                int[] bar = new int[1];
                return new Written(series, 0, (bars, index) -> {
                    bar[0] = index;
                    LockSupport.parkNanos(1_000);
                    return close(bars, bar[0]);
                });
            });
        }
    }

    @Test
    void anIndicatorThatThreadsCannotShareIsFoundOut() {
        ContractRun run = ContractRun.of(Unsafe.class);
        run.breaks("severalThreadsReadTheSameValuesAsOne", "Written, bar ", "is not safe to read from several threads");
    }

    static final class DoublesOnly extends OfSeries {

        DoublesOnly() {
            super(series -> new Written(series, 0,
                    (bars, index) -> DoubleNum.valueOf(close(bars, index).doubleValue())));
        }
    }

    @Test
    void anIndicatorOfOneKindOfNumbersIsFoundOut() {
        ContractRun run = ContractRun.of(DoublesOnly.class);
        run.breaks("bothKindsOfNumbersGiveTheSameValues", "Written, bar 0 ", "DecimalNumFactory");
    }

    /** Keeps what it first said of a bar, also of one that was still forming. */
    static final class Stale extends OfSeries {

        Stale() {
            super(series -> {
                Map<Integer, Num> kept = new ConcurrentHashMap<>();
                return new Written(series, 0,
                        (bars, index) -> kept.computeIfAbsent(index, any -> close(bars, index)));
            });
        }
    }

    @Test
    void anIndicatorThatKeepsTheValueOfAFormingBarIsFoundOut() {
        ContractRun run = ContractRun.of(Stale.class);
        run.breaks("aBarThatFormsEndsWithTheValueOfTheClosedBar", "Written, bar 1 ", "is stale", "expected: <");
    }

    /** Adds the price of the bar to itself. */
    static final class Changing extends OfSeries {

        Changing() {
            super(series -> new Written(series, 0, (bars, index) -> {
                bars.getBar(index).addTrade(bars.numFactory().one(), close(bars, index));
                return bars.getBar(index).getVolume();
            }));
        }
    }

    @Test
    void anIndicatorThatChangesItsSeriesIsFoundOut() {
        ContractRun.of(Changing.class).breaks("theSeriesIsLeftAsItWas", "Written, bar 0 ", "changes its series");
    }

    static final class Silent extends OfSeries {

        Silent() {
            super(series -> new Written(series, 0, (bars, index) -> bars.numFactory().one()));
        }
    }

    @Test
    void anIndicatorThatSaysNothingIsFoundOut() {
        ContractRun.of(Silent.class).breaks("theMarketTellsSomethingAboutIt", "Written says 1", "at every bar");
    }
}
