/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * What an indicator promises. Inherit from it and say how the indicator is made:
 *
 * <pre>
 * class MyIndicatorTest extends IndicatorContract&lt;Num&gt; {
 *
 *     protected Indicator&lt;Num&gt; create(LiquidationHeatmap heatmap) {
 *         return new MyIndicator(heatmap, 20);
 *     }
 * }
 * </pre>
 *
 * <p>
 * Values may be ta4j numbers, channels, boxed doubles, booleans, enum constants, lists and optionals of these, or anything
 * else whose {@code toString} tells values apart. Bars change as a venue's do: trade by trade while they form, and as a new
 * bar object when they close; ta4j's own caches notice no other change.
 *
 * @param <T>
 *            what the indicator says of a bar
 */
public abstract non-sealed class IndicatorContract<T> extends BarContract {

    protected IndicatorContract() {
    }

    /** A new indicator over the heatmap's series, in the numbers of that series. */
    protected abstract Indicator<T> create(LiquidationHeatmap heatmap);

    /** The count of unstable bars that the indicator must state; not checked unless overridden. */
    protected OptionalInt expectedUnstableBars() {
        return OptionalInt.empty();
    }

    @Override
    final BarAnswer answer(LiquidationHeatmap heatmap) {
        Indicator<T> indicator = create(heatmap);
        return new BarAnswer() {

            @Override
            public String name() {
                return indicator.toString();
            }

            @Override
            public int unstableBars() {
                return indicator.getCountOfUnstableBars();
            }

            @Override
            public SeenValue at(int index) {
                return SeenValue.of(indicator.getValue(index));
            }
        };
    }

    @Test
    void valuesAreDefinedOnceStable() {
        for (NumFactory factory : List.of(DOUBLE, DECIMAL)) {
            SeriesReading reading = reading(market(), factory);
            List<SeenValue> values = reading.all("over the whole market");
            for (int bar = reading.answer().unstableBars(); bar < values.size(); bar++) {
                if (!values.get(bar).isDefined()) {
                    throw reading.broken(bar, "must be defined and finite after its "
                            + reading.answer().unstableBars() + " unstable bars, but was " + values.get(bar)
                            + "; ta4j's crossing and negating rules fire on NaN, so give a neutral value and an"
                            + " indicator that says whether it is there");
                }
            }
        }
    }

    @Test
    void noMoreBarsAreStatedUnstableThanAre() {
        int unstable = requireRoom(market());
        OptionalInt expected = expectedUnstableBars();
        if (expected.isPresent() && expected.getAsInt() != unstable) {
            throw new AssertionFailedError(reading(market(), DOUBLE).answer().name() + " states " + unstable
                    + " unstable bars, but must state " + expected.getAsInt(), expected.getAsInt(), unstable);
        }
        // What approaches its value has no first stable bar that could be told from the one before.
        if (unstable > 0 && warmUp() == 0 && !countsFromFirstBar()) {
            requireUnstable(unstable - 1);
        }
    }

    /** The bar of that number in its series differs from that of a longer series, in at least one series. */
    private void requireUnstable(int index) {
        KitMarket market = market();
        HeatmapFeed feed = feed(market);
        List<SeenValue> whole = whole(DOUBLE);
        for (int start = 1; start + index < market.size(); start++) {
            BarSeries series = market.series(DOUBLE, start, start + index + 1);
            SeenValue value = reading(series, feed).at(index, "before it is stable");
            if (!value.matches(whole.get(start + index), 0)) {
                return;
            }
        }
        throw reading(market, DOUBLE).broken(index,
                "states " + (index + 1) + " unstable bars, but the value at this bar"
                        + " already is that of a series that starts earlier, wherever it starts");
    }
}
