/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Rule;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException.Blame;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.backtest.LedgerEntry.Kind;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.backtest.TestMarket.FREE;
import static org.liq4j.backtest.TestMarket.bar;
import static org.liq4j.backtest.TestMarket.flat;
import static org.liq4j.backtest.TestMarket.stop;

class LiquidationTest {

    private static final Rule NEVER = BooleanRule.FALSE;
    private static final BracketSchedule BITCOIN = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final TradingTerms TENFOLD = FREE.withLeverage(10).withSize(PositionSize.fixed(10_000));
    private static final double LONG_LIMIT = 60_000 * 0.9 / 0.996;

    private static BacktestResult longOn(PerpetualMarket market, TradingTerms terms, RestingOrderRule... orders) {
        return new Backtest(10_000, terms).run(market.withBrackets(BITCOIN),
                TestMarket.strategy(new FixedRule(0), NEVER, NEVER, NEVER, orders), index -> {
                });
    }

    private static PerpetualMarket market(double[]... further) {
        double[][] bars = new double[further.length + 1][];
        bars[0] = flat(60_000);
        System.arraycopy(further, 0, bars, 1, further.length);
        return PerpetualMarket.of(TestMarket.hours(bars));
    }

    @Test
    void aLongLosesItsMarginAtThePriceOfTheWorkedValues() {
        assertEquals(54_216.9, LONG_LIMIT, 0.05);
        BacktestResult result = longOn(market(bar(60_000, 60_000, LONG_LIMIT - 0.01, 60_000)), TENFOLD);
        RoundTrip trade = result.trades().getFirst();
        assertEquals(ExitReason.LIQUIDATED, trade.reason());
        assertEquals(LONG_LIMIT, trade.exitPrice(), 1e-6);
        assertEquals(-1_000, trade.profit(), 1e-9);
        assertEquals(9_000, result.equity().valueAt(1), 1e-9);
        assertTrue(longOn(market(bar(60_000, 60_000, LONG_LIMIT + 0.01, 60_000)), TENFOLD).trades().getFirst()
                .open());
    }

    @Test
    void aShortIsLiquidatedAboveItsEntry() {
        BacktestResult result = new Backtest(10_000, TENFOLD).run(
                market(bar(60_000, 66_000, 60_000, 60_000)).withBrackets(BITCOIN),
                TestMarket.strategy(NEVER, NEVER, new FixedRule(0), NEVER), index -> {
                });
        assertEquals(60_000 * 1.1 / 1.004, result.trades().getFirst().exitPrice(), 1e-6);
        assertEquals(9_000, result.equity().valueAt(1), 1e-9);
    }

    @Test
    void aGapBeyondTheMarginLosesNoMoreThanTheMargin() {
        BacktestResult result = longOn(market(flat(60_000), flat(50_000)), TENFOLD.withLiquidationFee(0.005));
        assertEquals(50_000, result.trades().getFirst().exitPrice());
        assertEquals(9_000, result.equity().valueAt(2), 1e-9);
        assertEquals(-10_000.0 / 6, result.ledger().total(Kind.REALISED_PROFIT), 1e-9);
        assertEquals(10_000.0 / 6 - 1_000, result.ledger().total(Kind.LIQUIDATION), 1e-9);
        assertEquals(0, result.ledger().fees(), "nothing is left to pay it from");
    }

    @Test
    void theLiquidationFeeIsAPartOfTheMargin() {
        BacktestResult result = longOn(market(bar(60_000, 60_000, 54_000, 60_000)), TENFOLD.withLiquidationFee(0.003));
        assertEquals(0.003 * LONG_LIMIT / 6, result.ledger().fees(), 1e-9);
        assertEquals(9_000, result.equity().valueAt(1), 1e-9);
    }

    @Test
    void aStopComesFirstOnlyIfItLiesOnTheWay() {
        double[] fall = bar(60_000, 60_000, 50_000, 51_000);
        assertEquals(ExitReason.STOP, longOn(market(fall), TENFOLD, stop(0.91)).trades().getFirst().reason());
        assertEquals(ExitReason.LIQUIDATED, longOn(market(fall), TENFOLD, stop(0.90)).trades().getFirst().reason());
    }

    @Test
    void theMarkPriceTriggersWhereItIsKnown() {
        PerpetualMarket market = market(bar(60_000, 60_000, 50_000, 60_000));
        TriggerPrices mark = new TriggerPrices() {
            @Override
            public double open(int index) {
                return 60_000;
            }

            @Override
            public double high(int index) {
                return 60_000;
            }

            @Override
            public double low(int index) {
                return 55_000;
            }

            @Override
            public double close(int index) {
                return 60_000;
            }
        };
        assertTrue(longOn(market.withTriggers(mark), TENFOLD).trades().getFirst().open());
    }

    @Test
    void fundingPaidMovesTheLiquidationPrice() {
        SortedMap<Instant, Double> rates = new TreeMap<>();
        rates.put(TestMarket.START.plus(Duration.ofHours(2)), 0.01);
        BarSeries series = TestMarket.hours(flat(60_000), flat(60_000), bar(60_000, 60_000, 50_000, 60_000));
        BacktestResult result = longOn(PerpetualMarket.of(series).withFunding(FundingSchedule.of(rates)), TENFOLD);
        assertEquals(-100, result.ledger().funding(), 1e-9);
        assertEquals(LONG_LIMIT + 600 / 0.996, result.trades().getFirst().exitPrice(), 1e-6);
        assertEquals(9_000, result.equity().valueAt(2), 1e-9, "funding was paid out of the margin");
    }

    @Test
    void leverageAboveWhatTheBracketAllowsIsRefused() {
        TradingTerms terms = TENFOLD.withLeverage(126);
        RefusedPositionException thrown = assertThrows(RefusedPositionException.class,
                () -> longOn(market(flat(60_000)), terms));
        InvalidValueException refused = thrown.broken();
        assertEquals("leverage", refused.field());
        assertTrue(refused.rule().startsWith("must be <= 125.0, the maximum of an entry notional of "), refused.rule());
        assertEquals(Blame.USAGE, thrown.blame());
        assertTrue(thrown.getMessage().contains(refused.getMessage()), thrown.getMessage());
    }
}
