/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.MarketHistory.Column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.HEADER;
import static org.liq4j.history.CsvFixture.minute;

class CsvInputsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"oi,'',OPEN_INTEREST", "oi,0.0,OPEN_INTEREST", "funding,' ',FUNDING_RATE", "vwap,'',VWAP",
            "longAccount,'',LONG_ACCOUNT_SHARE", "longAccount,0,LONG_ACCOUNT_SHARE",
            "shortAccount,0,LONG_ACCOUNT_SHARE", "shortAccount,1,LONG_ACCOUNT_SHARE"})
    void aMissingInputIsCountedAndGivesNoEvent(String header, String missing, Column column) {
        CsvHistory read = new CsvFixture(directory).read(HEADER + "," + header, minute(0) + BAR + "," + missing,
                minute(1) + BAR + ",0.5", minute(2) + BAR + ",0.5");
        assertEquals(Map.of(column, 1), read.report().barsLacking());
        assertEquals(Candle.MISSING, read.history().value(column, 0));
        assertEquals(0.5, read.history().value(column, 1));
    }

    @Test
    void theReportNamesTheInput() {
        CsvHistory read = new CsvFixture(directory).read(HEADER + ",oi", minute(0) + BAR + ",",
                minute(1) + BAR + ",7", minute(2) + BAR + ",");
        assertEquals(List.of("3 rows in 1 file", "no gaps", "open interest missing in 2 bars"), read.report().lines());
    }

    @Test
    void aColumnThatIsEmptyThroughoutIsNotThere() {
        CsvHistory read = new CsvFixture(directory).read(HEADER + ",oi", minute(0) + BAR + ",", minute(1) + BAR + ",0");
        assertEquals(Map.of(), read.report().barsLacking());
        assertEquals(0, read.history().count(Column.OPEN_INTEREST));
    }

    @Test
    void inputsBecomeEventsBeforeTheCandle() {
        MarketHistory history = new CsvFixture(directory).readWith("oi,funding,LiqSellQty,LiqBuyQty",
                "7,-1.883e-05,3,0", ",,,");
        List<MarketEvent> events = new ArrayList<>();
        history.events().forEachRemaining(events::add);
        var end = history.endTime(0);
        assertEquals(
                List.of(new OpenInterest(end, end, 7), new FundingRate(end, end, -1.883e-05),
                        new LiquidatedVolume(end, end, 3, 0), history.candle(0), history.candle(1)),
                events);
    }

    @Test
    void volumeIsTheSumOfTakerVolumes() {
        CsvHistory read = new CsvFixture(directory).read("time,open,high,low,close,buy_qty,sell_qty",
                minute(0) + ",100,102,99,101,2,3", minute(1) + ",100,102,99,101,0,0");
        assertEquals(5, read.history().candle(0).volume());
        assertEquals(0, read.history().candle(1).volume());
        assertEquals(List.of("volume = taker buy volume + taker sell volume"), read.report().derivations());
    }

    @Test
    void takerSellIsTheRestOfTheVolume() {
        CsvHistory read = new CsvFixture(directory).read(HEADER + ",taker_buy_volume", minute(0) + BAR + ",2",
                minute(1) + BAR + ",5.000000001", minute(2) + BAR + ",");
        assertEquals(3, read.history().candle(0).takerSellVolume());
        assertEquals(0, read.history().candle(1).takerSellVolume());
        assertEquals(false, read.history().candle(2).hasTakerVolumes());
        assertEquals(List.of("taker sell volume = volume - taker buy volume"), read.report().derivations());
    }

    @Test
    void takerBuyIsTheRestOfTheVolume() {
        CsvHistory read = new CsvFixture(directory).read(HEADER + ",SellQty", minute(0) + BAR + ",2",
                minute(1) + BAR + ",2");
        assertEquals(3, read.history().candle(0).takerBuyVolume());
        assertEquals(List.of("taker buy volume = volume - taker sell volume"), read.report().derivations());
    }

    @Test
    void zeroVwapWithoutVolumeIsMissing() {
        MarketHistory history = new CsvFixture(directory).read("time,open,high,low,close,volume,vwap",
                minute(0) + ",100,100,100,100,0,0", minute(1) + BAR + ",100.5").history();
        assertEquals(Candle.MISSING, history.candle(0).vwap());
        assertEquals(100.5, history.candle(1).vwap());
    }

    @Test
    void longShareIsTheLongPartOfBoth() {
        CsvHistory read = new CsvFixture(directory).read(HEADER + ",longAccount,shortAccount",
                minute(0) + BAR + ",60,20", minute(1) + BAR + ",0,0", minute(2) + BAR + ",,0.4",
                minute(3) + BAR + ",0.3,");
        assertEquals(0.75, read.history().value(Column.LONG_ACCOUNT_SHARE, 0));
        assertEquals(Candle.MISSING, read.history().value(Column.LONG_ACCOUNT_SHARE, 1));
        assertEquals(0.6, read.history().value(Column.LONG_ACCOUNT_SHARE, 2));
        assertEquals(0.3, read.history().value(Column.LONG_ACCOUNT_SHARE, 3));
        assertEquals(List.of("long share = long / (long + short)"), read.report().derivations());
    }

    @Test
    void longShareIsWhatShortAccountsLeave() {
        CsvHistory read = new CsvFixture(directory).read(HEADER + ",shortAccount", minute(0) + BAR + ",0.25",
                minute(1) + BAR + ",0.25");
        assertEquals(0.75, read.history().value(Column.LONG_ACCOUNT_SHARE, 0));
        assertEquals(List.of("long share = 1 - short"), read.report().derivations());
    }

    @ParameterizedTest
    @CsvSource({"1e2,100", "+100.,100", "100.5E+0,100.5", "' 100 ',100", "00100,100"})
    void numbersAreDecimalOrScientific(String open, double expected) {
        MarketHistory history = new CsvFixture(directory)
                .read(HEADER, minute(0) + "," + open + ",102,99,101,5", minute(1) + BAR).history();
        assertEquals(expected, history.candle(0).open());
    }
}
