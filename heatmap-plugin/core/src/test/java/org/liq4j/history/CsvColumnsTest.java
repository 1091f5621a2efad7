/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.history.MarketHistory.Column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.HEADER;
import static org.liq4j.history.CsvFixture.OPTIONS;
import static org.liq4j.history.CsvFixture.minute;

class CsvColumnsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"time", "timestamp", "Timestamp", "open_time", "open_time_ms", "openTime", "Open time",
            "timestamp_ms", "time_ms", "date", "Date-Time", "ts", "t"})
    void timeIsRecognised(String header) {
        MarketHistory history = fixture()
                .read(header + ",o,h,l,c,v", minute(0) + BAR, minute(1) + BAR).history();
        assertEquals(minute(0), history.candle(0).beginTime().toString());
    }

    @ParameterizedTest
    @CsvSource({"OPEN,open,100", "OPEN,o,100", "HIGH,high,102", "HIGH,h,102", "LOW,low,99", "LOW,l,99",
            "CLOSE,close,101", "CLOSE,c,101", "VOLUME,volume,5", "VOLUME,vol,5", "VOLUME,v,5"})
    void barsAreRecognised(Column column, String header, double expected) {
        List<String> headers = List.of("OPEN", "HIGH", "LOW", "CLOSE", "VOLUME");
        String line = "time," + String.join(",", headers).replace(column.name(), header);
        assertEquals(expected, fixture().read(line, minute(0) + BAR, minute(1) + BAR).history().value(column, 0));
    }

    @ParameterizedTest
    @CsvSource({"TAKER_BUY_VOLUME,taker_buy_volume", "TAKER_BUY_VOLUME,takerBuyVolume",
            "TAKER_BUY_VOLUME,taker_buy_vol", "TAKER_BUY_VOLUME,taker_buy_base_asset_volume",
            "TAKER_BUY_VOLUME,Taker buy base asset volume", "TAKER_BUY_VOLUME,taker_buy_base_volume",
            "TAKER_BUY_VOLUME,buy_volume", "TAKER_BUY_VOLUME,BuyQty", "TAKER_SELL_VOLUME,taker_sell_volume",
            "TAKER_SELL_VOLUME,taker_sell_vol", "TAKER_SELL_VOLUME,taker_sell_base_asset_volume",
            "TAKER_SELL_VOLUME,taker_sell_base_volume", "TAKER_SELL_VOLUME,sell-volume", "TAKER_SELL_VOLUME,SellQty",
            "VWAP,VWAP", "OPEN_INTEREST,OpenInterest", "OPEN_INTEREST,oi", "OPEN_INTEREST,sum_open_interest",
            "OPEN_INTEREST,sumOpenInterest", "FUNDING_RATE,FundingRate", "FUNDING_RATE,funding",
            "FUNDING_RATE,lastFundingRate", "LONG_ACCOUNT_SHARE,longAccount", "LONG_ACCOUNT_SHARE,long_share",
            "LONG_ACCOUNT_SHARE,long account share"})
    void inputsAreRecognised(Column column, String header) {
        MarketHistory history = fixture().readWith(header, "0.25", "0.5");
        assertEquals(0.25, history.value(column, 0));
        assertEquals(0.5, history.value(column, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shortAccount", "short_share", "short_account_share"})
    void shortAccountsAreRecognised(String header) {
        assertEquals(0.75, fixture().readWith(header, "0.25", "0.5").value(Column.LONG_ACCOUNT_SHARE, 0));
    }

    @ParameterizedTest
    @CsvSource({"LiqSellQty,LiqBuyQty", "liquidated_long,liquidated_short", "liq_long,liq_short"})
    void liquidationsAreRecognised(String longs, String shorts) {
        MarketHistory history = fixture().readWith(longs + "," + shorts, "1,2", "3,4");
        assertEquals(1, history.value(Column.LIQUIDATED_LONG, 0));
        assertEquals(2, history.value(Column.LIQUIDATED_SHORT, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oi_usd", "sum_open_interest_value", "quote_volume", "taker_buy_quote_volume", "count",
            "close_time", "mark"})
    void otherColumnsAreIgnoredAndTold(String header) {
        CsvHistory read = fixture().read(HEADER + "," + header, minute(0) + BAR + ",NaN", minute(1) + BAR + ",");
        assertEquals(List.of(header), read.report().ignoredColumns());
        assertEquals(List.of("2 rows in 1 file", "no gaps", "ignored columns: " + header), read.report().lines());
    }

    @Test
    void anArchivedKlineIsRead() {
        CsvHistory read = fixture().read(
                "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
                        + "taker_buy_quote_volume,ignore",
                "1767225600000,100,102,99,101,5,1767225659999,502,12,2,201,0",
                "1767225660000,100,102,99,101,5,1767225719999,502,12,2,201,0");
        Candle candle = read.history().candle(0);
        assertEquals(minute(0), candle.beginTime().toString());
        assertEquals(2, candle.takerBuyVolume());
        assertEquals(3, candle.takerSellVolume());
        assertEquals(List.of("close_time", "quote_volume", "count", "taker_buy_quote_volume", "ignore"),
                read.report().ignoredColumns());
    }

    @Test
    void mappingGoesBeforeRecognition() {
        CsvOptions options = OPTIONS.withColumns(Map.of("time", "T", "volume", "v", "open_interest", "position size"));
        MarketHistory history = fixture().read(options, "t,T,o,h,l,c,v,V,Position_Size",
                "x," + minute(0) + ",100,102,99,101,5,x,7", "y," + minute(1) + ",100,102,99,101,6,y,8").history();
        assertEquals(minute(0), history.candle(0).beginTime().toString());
        assertEquals(6, history.candle(1).volume());
        assertEquals(8, history.value(Column.OPEN_INTEREST, 1));
    }

    @Test
    void aMappingNamesAField() {
        var error = assertThrows(InvalidValueException.class, () -> OPTIONS.withColumns(Map.of("price", "close")));
        assertEquals("columns = price: must be one of time, open, high, low, close, volume, takerBuyVolume, "
                + "takerSellVolume, vwap, openInterest, fundingRate, longShare, shortShare, liquidatedLong, "
                + "liquidatedShort, synthetic, fundingIntervalHours, markOpen, markHigh, markLow, markClose, markPrice",
                error.getMessage());
    }

    @Test
    void aMappingNamesAColumnOfTheFile() {
        assertEquals(":1: column \"price\": no such column; the file has time, open, high, low, close, volume",
                fixture().fault(OPTIONS.withColumns(Map.of("close", "price")), HEADER, minute(0) + BAR));
    }

    @Test
    void aColumnIsMappedOnce() {
        assertEquals(":1: column \"close\": mapped to both close and vwap",
                fixture().fault(OPTIONS.withColumns(Map.of("close", "close", "vwap", "close")), HEADER,
                        minute(0) + BAR));
    }

    @Test
    void aHeaderStandsOnce() {
        assertEquals(":1: column \"note\": duplicate column, header of column 1 and of column 8",
                fixture().fault("note," + HEADER + ",note", "x," + minute(0) + BAR + ",x"));
    }

    @Test
    void aFieldHasOneColumn() {
        assertEquals(":1: column \"Vol\": duplicate column, volume is also in column \"volume\"",
                fixture().fault(HEADER + ",Vol", minute(0) + BAR + ",5"));
    }

    @Test
    void missingColumnsAreToldTogether() {
        assertEquals(":1: missing column: high (accepted: high, high_price, price_high, max_price); "
                + "low (accepted: low, low_price, price_low, min_price)",
                fixture().fault("time,open,close,volume", minute(0) + ",100,101,5"));
    }

    @Test
    void volumeOrBothTakerVolumesAreNeeded() {
        assertEquals(
                ":1: missing column: volume (accepted: volume, vol, trade_volume, traded_volume) or else both "
                        + "takerBuyVolume (accepted: taker_buy_volume, taker_buy_vol, taker_buy_asset_volume, buy_volume) "
                        + "and takerSellVolume (accepted: taker_sell_volume, taker_sell_vol, taker_sell_asset_volume, "
                        + "sell_volume)",
                fixture().fault("time,open,high,low,close,buy_qty", minute(0) + BAR));
    }

    @Test
    void liquidationsNeedBothColumns() {
        assertEquals(
                ":1: missing column: liquidatedLong (accepted: liquidated_long, liq_long, liq_sell_qty, long_quantity); "
                        + "liquidated longs and shorts must come together",
                fixture().fault(HEADER + ",LiqBuyQty", minute(0) + BAR + ",1"));
    }

    private CsvFixture fixture() {
        return new CsvFixture(directory);
    }
}
