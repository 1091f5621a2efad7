/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.LiquidationReport;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowKind;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.meaning.SourceFacts;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Columns that change the meaning of others are applied and told, or refused with the option that decides. */
class ColumnMeaningsTest {

    private static final String FIRST = "1767225600000";
    private static final String SECOND = "1767225660000";
    private static final String THIRD = "1767225720000";
    private static final Instrument PAIR = new Instrument("CONTRACTUAL", "BTC-USDT-SWAP");
    private static final Instrument DOUBLE = new Instrument("DOUBLE", "BTCUSDT");

    @TempDir
    Path directory;

    private static ExchangeConventions conventions(QuantityUnit unit, OpenInterestSides sides, SideField liquidations) {
        return new ExchangeConventions(ExchangeConventions.TimeLabel.START, Optional.empty(), unit, sides,
                Optional.of(new LiquidationReport(liquidations, "one", "two", true,
                        List.of(Set.of("T", "s", "S", "v", "p")))),
                false, true, Optional.empty());
    }

    private static SourceFacts contractual() {
        return SourceFacts.of(PAIR).withConventions(
                Optional.of(conventions(QuantityUnit.CONTRACTS, OpenInterestSides.ONE, SideField.ORDER)));
    }

    private static SourceFacts doubled() {
        return SourceFacts.of(DOUBLE).withConventions(
                Optional.of(conventions(QuantityUnit.COINS, OpenInterestSides.BOTH, SideField.POSITION)));
    }

    private CsvHistory bars(SourceFacts facts, String... lines) {
        CsvOptions options = CsvOptions.of(facts.instrument().orElse(CsvFixture.INSTRUMENT)).withFacts(facts);
        return new CsvFixture(directory).read(options, lines);
    }

    private String barFault(SourceFacts facts, String... lines) {
        CsvOptions options = CsvOptions.of(facts.instrument().orElse(CsvFixture.INSTRUMENT)).withFacts(facts);
        return new CsvFixture(directory).fault(options, lines);
    }

    private KindCsv rows(RowKind kind, SourceFacts facts, String... lines) {
        return KindCsvReader.read(new CsvFixture(directory).write("rows.csv", lines),
                KindCsvLayout.of(kind).withFacts(facts));
    }

    private String rowFault(RowKind kind, SourceFacts facts, String... lines) {
        Path file = new CsvFixture(directory).write("rows.csv", lines);
        return CsvFixture.without(file, String.valueOf(assertThrows(TableDataException.class,
                () -> KindCsvReader.read(file, KindCsvLayout.of(kind).withFacts(facts))).getMessage()));
    }

    private static List<Double> volumes(MarketHistory history) {
        return IntStream.range(0, history.size()).mapToObj(bar -> history.value(Column.VOLUME, bar)).toList();
    }

    private static List<Double> values(RowBatch rows, RowColumn column) {
        return IntStream.range(0, rows.size()).mapToObj(row -> rows.value(column, row)).toList();
    }

    @Test
    void coinsGoBeforeContractsAndUnclosedBarsAreLeftOut() {
        CsvHistory read = bars(contractual(),
                "instrument_name,open,high,low,close,vol,vol_ccy,vol_quote,open_time,confirm",
                "BTC-USDT-SWAP,60000.0,60032.7,59914.9,59937.1,3059,30.59,1833476," + FIRST + ",1",
                "BTC-USDT-SWAP,59937.1,59971.2,59936.3,59967.2,4204,42.04,2521021," + SECOND + ",1",
                "BTC-USDT-SWAP,59967.2,59981.3,59849.8,59909.5,120,1.20,71891," + THIRD + ",0");
        assertEquals(List.of(30.59, 42.04), volumes(read.history()));
        assertTrue(read.report().lines().contains("1 row of bars that had not closed (confirm) left out"),
                read.report().lines().toString());
    }

    @ParameterizedTest
    @CsvSource({"confirm,1,0", "is_closed,true,false", "x,True,False", "closed,yes,no", "isFinal,TRUE,FALSE",
            "partial,0,1", "is_incomplete,false,true", "complete,t,f"})
    void flagsOfBarsThatHadNotClosedAreKnown(String header, String closed, String open) {
        CsvHistory read = bars(SourceFacts.of(DOUBLE), "t,o,h,l,c,v," + header, FIRST + ",1,2,1,2,5," + closed,
                SECOND + ",1,2,1,2,6," + closed, THIRD + ",1,2,1,2,7," + open);
        assertEquals(List.of(5.0, 6.0), volumes(read.history()));
    }

    @Test
    void aFlagThatIsNoneIsRefused() {
        String fault = barFault(SourceFacts.of(DOUBLE), "t,o,h,l,c,v,confirm", FIRST + ",1,2,1,2,5,1",
                SECOND + ",1,2,1,2,6,");
        assertEquals(":3: column \"confirm\" = \"\": must be 1, 0, true or false: whether the bar had closed", fault);
    }

    @ParameterizedTest
    @CsvSource({"volume,quote_volume", "vol,turnover", "Volume,Volume USDT", "v,quoteVolume"})
    void theTurnoverShowsHowLargeContractsAre(String volume, String turnover) {
        CsvHistory read = bars(contractual(), "time,open,high,low,close," + volume + "," + turnover,
                FIRST + ",60000.0,60032.7,59914.9,59937.1,3059,1833476",
                SECOND + ",59937.1,59971.2,59936.3,59967.2,4204,2521021");
        assertEquals(List.of(3059 * 0.01, 4204 * 0.01), volumes(read.history()));
        assertTrue(read.report().lines().contains(volume + " is in contracts of 0.01 coins, as " + turnover + " shows"),
                read.report().lines().toString());
    }

    @Test
    void contractsOfMoneyGiveWayToTheColumnOfCoins() {
        CsvHistory read = bars(SourceFacts.of(new Instrument("ANY", "BTCUSD_PERP")),
                "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
                        + "taker_buy_quote_volume,ignore",
                FIRST + ",60000.0,60032.7,59914.9,59937.1,18336,1767225659999,30.592,17,9168,15.296,0",
                SECOND + ",59937.1,59971.2,59936.3,59967.2,25208,1767225719999,42.036,17,12604,21.018,0");
        assertEquals(List.of(30.592, 42.036), volumes(read.history()));
        assertEquals(15.296, read.history().value(Column.TAKER_BUY_VOLUME, 0));
    }

    @Test
    void whereNothingTellsTheSizeOfContractsItIsAskedFor() {
        String[] lines = {"time,open,high,low,close,vol", FIRST + ",1,2,1,2,500", SECOND + ",1,2,1,2,600"};
        assertEquals(
                ":1: column \"vol\": CONTRACTUAL counts contracts; say how many coins one is (--contract-coins 0.01, "
                        + "or 1 if vol is in coins)",
                barFault(contractual(), lines));
        assertEquals(List.of(5.0, 6.0), volumes(bars(contractual().withContractCoins(0.01), lines).history()));
        assertEquals(List.of(500.0, 600.0), volumes(bars(contractual().withContractCoins(1), lines).history()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open_interest_contracts", "oi_contracts", "openInterestContracts"})
    void openInterestInContractsNeedsTheirSize(String header) {
        String[] lines = {"time," + header, FIRST + ",500"};
        assertEquals(
                ":1: column \"" + header + "\": counts contracts; say how many coins one is (--contract-coins 0.01)",
                rowFault(RowKind.OPEN_INTEREST, SourceFacts.of(DOUBLE), lines));
        assertEquals(List.of(5.0), values(rows(RowKind.OPEN_INTEREST, SourceFacts.of(DOUBLE).withContractCoins(0.01),
                lines).rows(), OpenInterests.OPEN_INTEREST));
    }

    @Test
    void openInterestOfOneSideGoesBeforeThatOfBoth() {
        assertEquals(List.of(25_000.0),
                values(rows(RowKind.OPEN_INTEREST, doubled(), "timestamp,openInterest,singleOpenInterest",
                        FIRST + ",50000.0,25000.0").rows(), OpenInterests.OPEN_INTEREST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openInterest", "oi", "open_interest", "sumOpenInterest"})
    void openInterestOfBothSidesIsHalvedAndTold(String header) {
        KindCsv read = rows(RowKind.OPEN_INTEREST, doubled(), "timestamp," + header, FIRST + ",50000.0");
        assertEquals(List.of(25_000.0), values(read.rows(), OpenInterests.OPEN_INTEREST));
        assertEquals(List.of(header + " is halved: it counts both holders of a contract, DOUBLE does (if it counts one "
                + "already: --open-interest-sides one)"), read.notes());
        CsvHistory bars = bars(doubled(), "time,open,high,low,close,volume," + header, FIRST + ",1,2,1,2,5,50000",
                SECOND + ",1,2,1,2,5,50000");
        assertEquals(25_000, bars.history().value(Column.OPEN_INTEREST, 0));
        assertEquals(50_000, bars(doubled().withOpenInterestSides(OpenInterestSides.ONE),
                "time,open,high,low,close,volume," + header, FIRST + ",1,2,1,2,5,50000",
                SECOND + ",1,2,1,2,5,50000").history().value(Column.OPEN_INTEREST, 0));
    }

    @Test
    void rowsOfOtherSymbolsAreLeftOut() {
        KindCsv read = rows(RowKind.OPEN_INTEREST, SourceFacts.of(DOUBLE), "symbol,timestamp,open_interest",
                "BTCUSDT," + FIRST + ",80000.5", "ETHUSDT," + SECOND + ",900000.5", "BTCUSDT," + THIRD + ",80001.5");
        assertEquals(List.of(80_000.5, 80_001.5), values(read.rows(), OpenInterests.OPEN_INTEREST));
        assertEquals(List.of("rows chosen by column symbol: BTCUSDT",
                "1 row of other symbols (symbol: ETHUSDT) left out"), read.notes());
    }

    @ParameterizedTest
    @CsvSource({"symbol,BTC/USDT:USDT,ETH/USDT:USDT", "instId,BTC-USDT-SWAP,ETH-USDT-SWAP", "coin,BTC,ETH",
            "pair,btc_usdt,eth_usdt", "s,BTCUSDT,BTCUSDC", "instrument_name,BTCUSDT.P,1000BTCUSDT"})
    void symbolsAreKnownInAllSpellings(String header, String own, String other) {
        CsvHistory read = bars(SourceFacts.of(DOUBLE), "t,o,h,l,c,v," + header, FIRST + ",1,2,1,2,5," + own,
                SECOND + ",1,2,1,2,6," + other, SECOND + ",1,2,1,2,7," + own);
        assertEquals(List.of(5.0, 7.0), volumes(read.history()));
    }

    @ParameterizedTest
    @CsvSource({"symbol,ETHUSDT", "coin,ETH", "instId,ETH-USDT-SWAP", "pair,BTC/USDC"})
    void aFileOfAnotherSymbolIsRefused(String header, String other) {
        String[] lines = {"t,o,h,l,c,v," + header, FIRST + ",1,2,1,2,5," + other, SECOND + ",1,2,1,2,5," + other};
        assertEquals(
                ":1: column \"" + header + "\": has rows of " + other + ", not of BTCUSDT (--instrument); if one of "
                        + "them is meant, state it (--only " + header + "=" + other + ")",
                barFault(SourceFacts.of(DOUBLE), lines));
        assertEquals(2, bars(SourceFacts.of(DOUBLE).withOnly(Map.of(header, other)), lines).history().size());
    }

    @Test
    void severalSymbolsWithoutAnInstrumentAreRefused() {
        assertEquals(":1: column \"symbol\": has rows of A, B; state one (--only symbol=A), or the instrument "
                + "(--instrument VENUE:SYMBOL)",
                barFault(SourceFacts.NONE, "t,o,h,l,c,v,symbol",
                        FIRST + ",1,2,1,2,5,A", FIRST + ",1,2,1,2,6,B"));
    }

    @ParameterizedTest
    @CsvSource({"funding_interval_hours,8,8", "fundingIntervalHours,1,1", "funding_interval,480,8",
            "fundingIntervalMinutes,240,4", "funding_interval,28800000,8", "fundingInterval,4h,4",
            "interval_hours,1,1"})
    void theIntervalOfFundingIsKnown(String header, String cell, double hours) {
        KindCsv read = rows(RowKind.FUNDING, SourceFacts.of(DOUBLE), "calc_time," + header + ",last_funding_rate",
                FIRST + "," + cell + ",0.0001");
        assertEquals(hours, read.rows().value(Funding.INTERVAL_HOURS, 0), 1e-12);
        assertEquals(0.0001, read.rows().value(Funding.RATE, 0));
    }

    @ParameterizedTest
    @CsvSource({"funding_rate_pct,0.01", "fundingRatePercent,0.01", "funding_rate_bps,1", "funding_rate (%),0.01"})
    void ratesInPercentBecomeFractions(String header, String cell) {
        assertEquals(1e-4, rows(RowKind.FUNDING, SourceFacts.of(DOUBLE), "time," + header, FIRST + "," + cell).rows()
                .value(Funding.RATE, 0), 1e-18);
    }

    @Test
    void theSideOfALiquidationDependsOnTheFormOfTheFile() {
        assertEquals(List.of(1.0), sides(doubled(), "exchange,symbol,timestamp,local_timestamp,id,side,price,amount",
                "double,BTCUSDT," + FIRST + "000," + FIRST + "050,,sell,59900.1,0.5"));
        assertEquals(List.of(1.0), sides(doubled(), "T,s,S,v,p", FIRST + ",BTCUSDT,Buy,0.5,59900.1"));
        assertEquals(List.of(-1.0), sides(doubled(), "time,posSide,side,price,size", FIRST + ",short,buy,59900.1,0.5"));
        assertEquals(List.of(1.0), sides(contractual().withContractCoins(1), "time,side,price,size",
                FIRST + ",SELL,59900.1,0.5"));
        String[] plain = {"time,side,price,size", FIRST + ",sell,59900.1,0.5"};
        assertEquals(
                ":1: column \"side\": DOUBLE itself tells the side of the position, many others that of the order, "
                        + "and these headers are not its own; state it: --liquidation-side order if sell liquidated a long, "
                        + "position if buy did",
                rowFault(RowKind.LIQUIDATIONS, doubled(), plain));
        assertEquals(List.of(1.0), sides(doubled().withLiquidationSide(SideField.ORDER), plain));
        assertEquals(List.of(-1.0), sides(doubled().withLiquidationSide(SideField.POSITION), plain));
        assertTrue(rowFault(RowKind.LIQUIDATIONS, SourceFacts.of(DOUBLE), plain).contains("is not known; state it"));
        assertEquals(List.of(1.0), sides(SourceFacts.of(DOUBLE), "time,side,price,size", FIRST + ",long,5,1"));
    }

    private List<Double> sides(SourceFacts facts, String... lines) {
        return values(rows(RowKind.LIQUIDATIONS, facts, lines).rows(), Liquidations.SIDE);
    }

    @Test
    void ignoredColumnsOfEveryKindAreTold() {
        assertEquals(List.of("note", "mark_price"), rows(RowKind.FUNDING, SourceFacts.of(DOUBLE),
                "symbol,note,fundingTime,fundingRate,mark_price", "BTCUSDT,a," + FIRST + ",0.0001,5").ignored());
    }
}
