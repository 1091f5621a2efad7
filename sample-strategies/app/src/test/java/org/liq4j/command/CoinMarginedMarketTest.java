/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;
import picocli.CommandLine;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.ExitReason;
import org.liq4j.backtest.RoundTrip;
import org.liq4j.funding.FundingSettlements;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.okx.OkxExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Coin-margined futures from a file to the report. */
class CoinMarginedMarketTest {

    private static final Exchanges EXCHANGES = new Exchanges(
            List.of(new BinanceExchange(), new BybitExchange(), new OkxExchange()));

    @TempDir
    private Path folder = Path.of("");

    /** Forty hours at 60,000, from the twentieth on at another price. */
    private Path bars(double then) throws IOException {
        StringBuilder text = new StringBuilder("open_time,open,high,low,close,volume\n");
        for (int i = 0; i < 40; i++) {
            double price = i < 20 ? 60_000 : then;
            text.append(String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,1000%n", 1_767_225_600_000L + i * 3_600_000L,
                    price, price, price, price));
        }
        return Files.writeString(folder.resolve("bars.csv"), text.toString().replace("\r", ""));
    }

    private LoadedMarket market(String name, double then) throws IOException {
        Instrument instrument = EXCHANGES.instrument(name);
        CsvHistory csv = new CsvHistoryReader(CsvOptions.of(instrument)).read(List.of(bars(then)));
        return new LoadedMarket(csv.history(), Optional.of(name), false, List.of(), List.of(), List.of(),
                TradedVenue.of(instrument, EXCHANGES), FundingSettlements.NONE);
    }

    private static BacktestResult run(LoadedMarket market, String... options) {
        TradingOptions trading = CommandLine.populateCommand(new TradingOptions(), options);
        Backtest backtest = trading.backtest(market.venue());
        BarSeries series = BarSeriesFactory.of(market.history(), DoubleNumFactory.getInstance());
        TwoSidedStrategy strategy = new TwoSidedStrategy(
                new BaseStrategy("long", new FixedRule(3), new FixedRule(30), TradeType.BUY),
                new BaseStrategy("short", BooleanRule.FALSE, BooleanRule.FALSE, TradeType.SELL));
        return backtest.run(market.perpetual(series, UserDirectory.NONE), strategy, bar -> {
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINANCE:BTCUSD_PERP", "BYBIT:BTCUSD", "OKX:BTC-USD-SWAP", "BINANCE:BTCUSD_260327",
            "BYBIT:BTCUSDH26", "OKX:BTC-USD-260327"})
    void aFallFromSixtyToFortyThousandTakesHalfOfTheCoins(String name) throws IOException {
        LoadedMarket market = market(name, 40_000);
        BacktestResult result = run(market, "--fee", "0", "--maker-fee", "0");
        assertEquals(1 / 6.0, market.venue().settled(10_000), 1e-15);
        assertEquals(-0.5, result.equity().totalReturn(), 1e-12);
        RoundTrip trade = result.trades().getFirst();
        assertEquals(-1 / 12.0, trade.profit(), 1e-15);
        assertEquals(10_000, market.history().instrument().payoff().exposure(trade.coins()), 1e-9);
        assertEquals("BTC", market.currency());
        assertTrue(market.inQuote(result.equity()).orElseThrow()
                .endsWith("it ended with 0.08333333 BTC, worth 3,333.33 USD at the last close"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINANCE:BTCUSD_PERP", "BYBIT:BTCUSD", "OKX:BTC-USD-SWAP"})
    void withLeverageThreeItIsLiquidatedAboveFortyFiveThousand(String name) throws IOException {
        RoundTrip dead = run(market(name, 42_000), "--fee", "0", "--leverage", "3").trades().getFirst();
        assertEquals(ExitReason.LIQUIDATED, dead.reason());
        RoundTrip alive = run(market(name, 45_180.1), "--fee", "0", "--leverage", "3").trades().getFirst();
        assertEquals(ExitReason.SIGNAL, alive.reason());
        assertEquals(ExitReason.LIQUIDATED,
                run(market(name, 45_179.9), "--fee", "0", "--leverage", "3").trades().getFirst().reason());
    }

    @Test
    void theReportNamesTheCurrencyAndWhatIsAssumed() throws IOException {
        CommandRun outcome = CommandRun.of("backtest", "--data", bars(40_000).toString(), "--instrument",
                "BINANCE:BTCUSD_PERP");
        assertEquals(0, outcome.exitCode(), outcome.err());
        for (String expected : List.of("0.00000000 BTC",
                "account of 0.16666667 BTC, worth 10,000 USD at the first open",
                "no margin brackets for BINANCE:BTCUSD_PERP, which is coin-margined",
                "coin-margined, inverse(100 BTC): volume and open interest are contracts")) {
            assertTrue(outcome.text().contains(expected), expected + " is missing in\n" + outcome.out());
        }
    }

    @Test
    void theyAreNotAskedForNorFollowed() {
        for (String[] command : List.of(new String[]{"fetch", "BYBIT:BTCUSD"},
                new String[]{"live", "--instrument", "OKX:BTC-USD-SWAP"})) {
            CommandRun outcome = CommandRun.of(command);
            assertEquals(2, outcome.exitCode(), outcome.out() + outcome.err());
            assertTrue(outcome.err().contains("is coin-margined, inverse("), outcome.err());
        }
    }
}
