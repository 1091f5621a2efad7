/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a two-sided strategy promises of its signals: at each bar, whether each side would enter without a position, and
 * whether it would leave one that was opened three bars before at the close.
 *
 * <pre>
 * class MyStrategyTest extends StrategyContract {
 *
 *     protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
 *         return new MyStrategyFactory().create(heatmap);
 *     }
 * }
 * </pre>
 */
public abstract non-sealed class StrategyContract extends BarContract {

    private static final String SILENT = "long: - -, short: - -";

    protected StrategyContract() {
    }

    /** A new strategy over the heatmap's series. */
    protected abstract TwoSidedStrategy create(LiquidationHeatmap heatmap);

    @Override
    final BarAnswer answer(LiquidationHeatmap heatmap) {
        TwoSidedStrategy strategy = create(heatmap);
        return new BarAnswer() {

            @Override
            public String name() {
                return "strategy " + strategy.longSignals().getName() + " / " + strategy.shortSignals().getName();
            }

            @Override
            public int unstableBars() {
                return Math.max(RuleContract.BARS_OPEN, StrategyContract.unstableBars(strategy));
            }

            @Override
            public SeenValue at(int index) {
                return SeenValue.of("long: " + signals(strategy.longSignals(), heatmap, index) + ", short: "
                        + signals(strategy.shortSignals(), heatmap, index));
            }
        };
    }

    private static int unstableBars(TwoSidedStrategy strategy) {
        return Math.max(strategy.longSignals().getUnstableBars(), strategy.shortSignals().getUnstableBars());
    }

    private static String signals(Strategy side, LiquidationHeatmap heatmap, int index) {
        TradeType type = side.getStartingType();
        boolean enter = side.shouldEnter(index, new BaseTradingRecord(type));
        boolean exit = side.shouldExit(index, RuleContract.open(heatmap.series(), type, index));
        return (enter ? "enter" : "-") + " " + (exit ? "exit" : "-");
    }

    /** Prices of resting orders during a bar and the size of a position that it opens depend on the bars before it alone. */
    @Test
    void ordersAndSizesAreDecidedBeforeTheirBarBegins() {
        PlacedOrders.check(market(), this::placed);
    }

    private PlacedOrders placed(KitMarket market) {
        BarSeries series = market.series(DOUBLE);
        TwoSidedStrategy strategy = create(new LiquidationHeatmap(series, feed(market)));
        return new PlacedOrders("strategy " + strategy.longSignals().getName(), series, strategy.orders(),
                strategy.sizing());
    }

    @Test
    void theSidesStartWithABuyAndWithASale() {
        TwoSidedStrategy strategy = create(new LiquidationHeatmap(market().series(DOUBLE), feed(market())));
        assertEquals(TradeType.BUY, strategy.longSignals().getStartingType(), "starting type of the long side");
        assertEquals(TradeType.SELL, strategy.shortSignals().getStartingType(), "starting type of the short side");
    }

    @Test
    void thereIsNoSignalAtAnUnstableBar() {
        TwoSidedStrategy strategy = create(new LiquidationHeatmap(market().series(DOUBLE), feed(market())));
        assertTrue(strategy.longSignals().getUnstableBars() >= 0 && strategy.shortSignals().getUnstableBars() >= 0,
                "unstable bars must be >= 0");
        SeriesReading reading = reading(market(), DOUBLE);
        int unstable = Math.min(strategy.longSignals().getUnstableBars(), strategy.shortSignals().getUnstableBars());
        List<SeenValue> values = reading.all("over the whole market");
        for (int bar = 0; bar < unstable; bar++) {
            reading.same(bar, SeenValue.of(SILENT), values.get(bar), 0,
                    "must give no signal within its " + unstable + " unstable bars");
        }
    }
}
