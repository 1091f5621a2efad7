/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.margin.BracketCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Bars of one sub-step each have a path that is the line from open to close, so plain loops over the positions before and
 * after tell who had to be liquidated.
 */
class LiquidationTruthTest {

    private static final BracketTable TABLE = BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT"))
            .orElseThrow().at(SimulatedMarket.START);

    private static SimulationSettings subSteps(double cascadeImpact) {
        return SimulationSettings.DEFAULT.withBarDuration(SimulatedMarket.SUB_STEP).withBars(4000).withSeed(3)
                .withOpenInterest(400).withMedianLeverage(40).withAnnualVolatility(1).withCascadeImpact(cascadeImpact);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5})
    void exactlyThePositionsWhosePriceIsCrossedAreLiquidated(double cascadeImpact) {
        SimulatedMarket market = new SimulatedMarket(subSteps(cascadeImpact));
        List<SimulatedPosition> before = market.openPositions().toList();
        int liquidated = 0;
        int atFunding = 0;
        while (market.hasNext()) {
            HistoryBar bar = market.step();
            Candle candle = bar.candle();
            boolean settles = isSettlement(market.time());
            Map<Long, Double> expected = new HashMap<>();
            for (SimulatedPosition position : before) {
                if (crossed(position, position.liquidationPrice(), candle)) {
                    expected.put(position.id(), position.liquidationPrice());
                } else if (settles && crossed(position, afterFunding(position, bar), candle)) {
                    expected.put(position.id(), candle.close());
                    atFunding++;
                }
            }
            Map<Long, Double> actual = new HashMap<>();
            for (SimulatedLiquidation liquidation : market.liquidations()) {
                actual.put(liquidation.position().id(), liquidation.price());
                assertEquals(market.time(), liquidation.time());
            }
            assertEquals(expected, actual, () -> "at " + market.time());
            liquidated += actual.size();
            before = market.openPositions().toList();
            Set<Long> open = new HashSet<>();
            for (SimulatedPosition position : before) {
                open.add(position.id());
                assertTrue(alive(position, candle.close()), position::toString);
            }
            open.retainAll(actual.keySet());
            assertEquals(Set.of(), open);
        }
        assertTrue(liquidated > 500, "liquidated " + liquidated);
        assertTrue(atFunding < liquidated / 10, "by funding " + atFunding);
    }

    @Test
    void liquidationPricesFollowFromWhatThePositionsHold() {
        SimulatedMarket market = new SimulatedMarket(subSteps(0));
        Map<Long, SimulatedPosition> before = new HashMap<>();
        market.openPositions().toList().forEach(position -> before.put(position.id(), position));
        int funded = 0;
        while (market.hasNext()) {
            HistoryBar bar = market.step();
            boolean settles = isSettlement(market.time());
            for (SimulatedPosition position : market.openPositions().toList()) {
                SimulatedPosition last = before.get(position.id());
                double margin = position.entry() * position.coins() / position.leverage();
                if (last != null) {
                    margin = last.margin() * position.coins() / last.coins();
                    margin -= settles ? funding(position, bar) : 0;
                    funded += settles ? 1 : 0;
                    assertTrue(position.coins() <= last.coins());
                    assertEquals(last.entry(), position.entry());
                }
                assertEquals(margin, position.margin(), 1e-9 * margin, position::toString);
                assertEquals(TABLE.heldLiquidationPrice(position.side(), position.entry(), position.coins(), margin),
                        position.liquidationPrice(), 1e-9 * position.entry(), position::toString);
            }
            before.clear();
            market.openPositions().toList().forEach(position -> before.put(position.id(), position));
        }
        assertTrue(funded > 1000, "funded " + funded);
    }

    private static boolean isSettlement(Instant time) {
        return time.getEpochSecond() % 28_800 == 0;
    }

    private static double funding(SimulatedPosition position, HistoryBar bar) {
        return position.side().sign() * bar.fundingRate() * position.coins() * bar.candle().close();
    }

    private static double afterFunding(SimulatedPosition position, HistoryBar bar) {
        return TABLE.heldLiquidationPrice(position.side(), position.entry(), position.coins(),
                position.margin() - funding(position, bar));
    }

    /** A level that was alive at the bar's open and is not at its close was crossed in between. */
    private static boolean crossed(SimulatedPosition position, double level, Candle candle) {
        return position.side() == Side.LONG ? level >= candle.close() : level <= candle.close();
    }

    private static boolean alive(SimulatedPosition position, double price) {
        return position.side() == Side.LONG
                ? position.liquidationPrice() < price
                : position.liquidationPrice() > price;
    }
}
