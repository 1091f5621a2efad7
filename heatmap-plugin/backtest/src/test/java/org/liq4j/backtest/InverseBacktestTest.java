/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Position;
import org.ta4j.core.Rule;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.Payoff;
import org.liq4j.api.strategy.TwoSidedStrategy;
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

/** Accounts in coins, every figure recomputed by hand. */
class InverseBacktestTest {

    private static final Rule NEVER = BooleanRule.FALSE;
    /** Contracts of 1 USD. */
    private static final Payoff INVERSE = Payoff.inverse(1, "BTC");
    private static final BracketSchedule BRACKETS = new BracketSchedule(Instrument.parse("KIT:BTCUSD"), new TreeMap<>(
            Map.of(Instant.EPOCH, BracketTable.inverse(List.of(new Bracket(0, 5, 125, 0.004, 0),
                    new Bracket(5, 1_000, 100, 0.005, 0.005)), 0))));
    /** Worth 10,000 USD at 60,000. */
    private static final double SIXTH = 1 / 6.0;
    private static final TwoSidedStrategy LONG = TestMarket.strategy(new FixedRule(0), NEVER, NEVER, NEVER);

    private static PerpetualMarket market(double[]... further) {
        double[][] bars = new double[further.length + 1][];
        bars[0] = flat(60_000);
        System.arraycopy(further, 0, bars, 1, further.length);
        BarSeries series = TestMarket.hours(bars);
        return PerpetualMarket.of(series).withPayoff(INVERSE).withBrackets(BRACKETS);
    }

    private static BacktestResult run(PerpetualMarket market, TradingTerms terms, TwoSidedStrategy strategy) {
        return new Backtest(SIXTH, terms).run(market, strategy, index -> {
        });
    }

    @Test
    void tenThousandContractsFromSixtyToFortyThousandLoseHalfOfTheCoins() {
        BacktestResult result = run(market(flat(60_000), flat(40_000)), FREE, LONG);
        RoundTrip trade = result.trades().getFirst();
        assertEquals(10_000, trade.coins(), 1e-9);
        assertEquals(-1 / 12.0, trade.profit(), 1e-15);
        assertEquals(SIXTH / 2, result.equity().valueAt(2), 1e-15);
        assertEquals(-0.5, result.equity().totalReturn(), 1e-12);
    }

    @Test
    void aShortWithoutBorrowedCoinsKeepsItsValueInQuoteCurrency() {
        TwoSidedStrategy shortOnly = TestMarket.strategy(NEVER, NEVER, new FixedRule(0), NEVER);
        BacktestResult result = run(market(flat(60_000), flat(240_000), flat(40_000)), FREE, shortOnly);
        assertEquals(10_000 / 240_000.0, result.equity().valueAt(2), 1e-15);
        assertEquals(10_000 / 40_000.0, result.equity().valueAt(3), 1e-15);
        assertTrue(result.trades().getFirst().open(), "no price liquidates it");
    }

    @Test
    void withLeverageThreeItIsLiquidatedAtFortyFiveThousandOneHundredAndEighty() {
        TradingTerms three = FREE.withLeverage(3);
        BacktestResult result = run(market(flat(60_000), bar(60_000, 60_000, 45_179.99, 46_000)), three, LONG);
        RoundTrip trade = result.trades().getFirst();
        assertEquals(30_000, trade.coins(), 1e-9);
        assertEquals(ExitReason.LIQUIDATED, trade.reason());
        assertEquals(45_180, trade.exitPrice(), 1e-9);
        assertEquals(-SIXTH, trade.profit(), 1e-12);
        assertEquals(0, result.equity().valueAt(2), 1e-12);
        assertEquals(ExitReason.LIQUIDATED,
                run(market(flat(60_000), flat(42_000)), three, LONG).trades().getFirst().reason());
        BacktestResult survives = run(market(flat(60_000), bar(60_000, 60_000, 45_180.01, 60_000)), three, LONG);
        assertTrue(survives.trades().getFirst().open());
        assertEquals(SIXTH, survives.equity().valueAt(2), 1e-15);
    }

    @Test
    void aShortWithLeverageIsLiquidatedAboveItsEntry() {
        TwoSidedStrategy shortOnly = TestMarket.strategy(NEVER, NEVER, new FixedRule(0), NEVER);
        BacktestResult result = run(market(flat(60_000), bar(60_000, 90_000, 60_000, 60_000)), FREE.withLeverage(3),
                shortOnly);
        assertEquals(60_000 * 0.996 * 1.5, result.trades().getFirst().exitPrice(), 1e-9);
    }

    @Test
    void feesAreASharePaidInCoinsAtThePriceOfEachFill() {
        TradingTerms terms = FREE.withFees(new ExchangeFees(0.0002, 0.0005)).withSize(PositionSize.fixed(6_000));
        TwoSidedStrategy held = TestMarket.strategy(new FixedRule(0), new FixedRule(2), NEVER, NEVER);
        BacktestResult result = run(market(flat(60_000), flat(50_000), flat(40_000)), terms, held);
        RoundTrip trade = result.trades().getFirst();
        // 0.1 coin at the entry, 0.15 at the exit.
        assertEquals(0.0005 * 0.1 + 0.0005 * 0.15, trade.fees(), 1e-15);
        assertEquals(6_000 * (1 / 60_000.0 - 1 / 40_000.0) - trade.fees(), trade.profit(), 1e-15);
        assertEquals(trade.profit(), result.ledger().cash(), 1e-15);
    }

    @Test
    void theWholeAccountPaysItsFeeToo() {
        TradingTerms terms = FREE.withFees(new ExchangeFees(0.0002, 0.0005)).withLeverage(3);
        RoundTrip trade = run(market(flat(60_000), flat(60_000)), terms, LONG).trades().getFirst();
        // Margin and fee are all there is: Q / (3 E) + 0.0005 Q / E = 1/6.
        assertEquals(10_000 * 3 / (1 + 3 * 0.0005), trade.coins(), 1e-6);
    }

    @Test
    void fundingIsPaidInCoinsOnTheValueAtThePriceAndMovesTheLiquidation() {
        FundingSchedule funding = FundingSchedule
                .of(new TreeMap<>(Map.of(TestMarket.START.plusSeconds(2 * 3_600), 0.01)));
        PerpetualMarket market = market(flat(60_000), flat(50_000), flat(50_000)).withFunding(funding);
        BacktestResult result = run(market, FREE.withLeverage(2), LONG);
        RoundTrip trade = result.trades().getFirst();
        // 20,000 contracts, on the last price known before the settlement, the close at 60,000.
        double paid = 0.01 * 20_000 / 60_000;
        assertEquals(-paid, result.ledger().funding(), 1e-15);
        assertEquals(-paid, trade.funding(), 1e-15);
        double margin = SIXTH - paid;
        double limit = 20_000 * 1.004 / (20_000 / 60_000.0 + margin);
        BacktestResult dead = run(market(flat(60_000), flat(50_000), bar(50_000, 50_000, limit - 0.01, 50_000))
                .withFunding(funding), FREE.withLeverage(2), LONG);
        assertEquals(ExitReason.LIQUIDATED, dead.trades().getFirst().reason());
        assertEquals(limit, dead.trades().getFirst().exitPrice(), 1e-6);
        assertTrue(run(market(flat(60_000), flat(50_000), bar(50_000, 50_000, limit + 0.01, 50_000))
                .withFunding(funding), FREE.withLeverage(2), LONG).trades().getFirst().open());
    }

    @Test
    void aStopLosesWhatItsPriceSaysAndASizeByRiskLosesThatShareOfTheCoins() {
        TwoSidedStrategy stopped = TestMarket.strategy(new FixedRule(0), NEVER, NEVER, NEVER, stop(0.9));
        BacktestResult whole = run(market(flat(60_000), bar(60_000, 60_000, 53_000, 53_000)), FREE, stopped);
        assertEquals(54_000, whole.trades().getFirst().exitPrice(), 1e-9);
        assertEquals(10_000 * (1 / 60_000.0 - 1 / 54_000.0), whole.trades().getFirst().profit(), 1e-15);
        BacktestResult risked = run(market(flat(60_000), bar(60_000, 60_000, 53_000, 53_000)),
                FREE.withSize(PositionSize.risk(0.02)), stopped);
        assertEquals(-0.02, risked.equity().totalReturn(), 1e-12);
    }

    @Test
    void slippageIsInCoins() {
        TradingTerms terms = FREE.withSlippage(SlippageModel.basisPoints(10)).withSize(PositionSize.fixed(6_000));
        RoundTrip trade = run(market(flat(60_000), flat(60_000)), terms, LONG).trades().getFirst();
        assertEquals(60_060, trade.entryPrice(), 1e-9);
        assertEquals(6_000 * (1 / 60_000.0 - 1 / 60_060.0), trade.slippage(), 1e-15);
    }

    @Test
    void ta4jHearsOfTheSameProfitInCoins() {
        TradingTerms terms = FREE.withFees(new ExchangeFees(0.0002, 0.0005));
        TwoSidedStrategy held = TestMarket.strategy(new FixedRule(0), new FixedRule(2), NEVER, NEVER);
        BacktestResult result = run(market(flat(60_000), flat(50_000), flat(40_000)), terms, held);
        Position position = result.longRecord().getPositions().getFirst();
        assertEquals(result.trades().getFirst().profit(), position.getProfit().doubleValue(), 1e-15);
        assertEquals(result.trades().getFirst().coins() / 60_000,
                position.getEntry().getAmount().doubleValue() * position.getEntry().getPricePerAsset().doubleValue(),
                1e-15);
    }

    @Test
    void aPaperAccountSaysTheSame() {
        BarSeries all = market(flat(60_000), bar(60_000, 61_000, 50_000, 55_000), flat(58_000), flat(40_000)).series();
        PerpetualMarket whole = PerpetualMarket.of(all).withPayoff(INVERSE).withBrackets(BRACKETS);
        BacktestResult expected = run(whole, FREE.withLeverage(2), LONG);
        BarSeries growing = all.getSubSeries(0, 1);
        PaperAccount account = PaperAccount.open(new Backtest(SIXTH, FREE.withLeverage(2)),
                PerpetualMarket.of(growing).withPayoff(INVERSE).withBrackets(BRACKETS), LONG, index -> {
                });
        for (int i = 1; i < all.getBarCount(); i++) {
            growing.addBar(all.getBar(i));
            account.barClosed();
        }
        assertEquals(expected.trades(), account.result().trades());
        assertEquals(expected.ledger(), account.result().ledger());
    }

    @Test
    void bracketsInQuoteCurrencyAreRefused() {
        BracketSchedule linear = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow();
        assertEquals(
                "brackets = " + BracketCatalog.STAND_IN + ": must be in coins, since the contract is inverse(1 BTC)",
                assertThrows(InvalidValueException.class,
                        () -> PerpetualMarket.of(TestMarket.hours(flat(1))).withPayoff(INVERSE).withBrackets(linear))
                        .getMessage());
    }

    @Test
    void marketsThatSettleInDifferentCurrenciesHaveNoCommonAccount() {
        PerpetualMarket coins = market(flat(60_000));
        PerpetualMarket ether = PerpetualMarket.of(TestMarket.hours(flat(3_000), flat(3_000)))
                .withPayoff(Payoff.inverse(10, "ETH"));
        PerpetualMarket linear = PerpetualMarket.of(TestMarket.hours(flat(60_000), flat(60_000)));
        for (PerpetualMarket other : List.of(ether, linear)) {
            InvalidValueException refused = assertThrows(InvalidValueException.class,
                    () -> new PortfolioBacktest(1).run(List.of(new PortfolioBacktest.Entry(coins, LONG, FREE),
                            new PortfolioBacktest.Entry(other, LONG, FREE))));
            assertTrue(refused.getMessage().endsWith("must all be settled in one currency, since the account is in it"),
                    refused.getMessage());
        }
        PortfolioResult together = new PortfolioBacktest(1).run(List.of(new PortfolioBacktest.Entry(coins, LONG,
                FREE.withSize(PositionSize.ofEquity(0.5))),
                new PortfolioBacktest.Entry(market(flat(60_000)), LONG, FREE.withSize(PositionSize.ofEquity(0.5)))));
        assertEquals(Side.LONG, together.markets().getLast().trades().getFirst().side());
        assertEquals(0, together.ledger().total(Kind.LIQUIDATION));
    }
}
