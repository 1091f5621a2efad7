/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.market.Candle;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Trades become bars, whoever told them. */
class TradeTablesTest {

    private static final String[] AGGREGATED = {
            "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker",
            "1,60000.1,0.010,10,10,1767225600123,false", "2,59999.9,0.500,11,12,1767225601200,true",
            "3,60010.0,0.250,13,13,1767225725000,False", "3,60010.0,0.250,13,13,1767225725000,False"};

    @TempDir
    Path directory;

    private CsvHistory read(CsvOptions options, String... lines) {
        return CsvFixture.read(options, new CsvFixture(directory).write("deals.csv", lines));
    }

    private void assertFirstBar(CsvHistory read) {
        Candle first = read.history().candle(0);
        assertEquals("2026-01-01T00:00:00Z", first.beginTime().toString());
        assertEquals(List.of(60000.1, 60000.1, 59999.9, 59999.9), List.of(first.open(), first.high(), first.low(),
                first.close()));
        assertEquals(0.51, first.volume(), 1e-15);
        assertEquals(0.01, first.takerBuyVolume(), 1e-15);
    }

    @Test
    void aggregatedTradesBecomeMinutes() {
        CsvHistory read = read(CsvFixture.OPTIONS, AGGREGATED);
        assertFirstBar(read);
        assertEquals(2, read.history().size());
        assertEquals(0.25, read.history().candle(1).volume());
        assertEquals(List.of("4 rows in 1 file", "1 gap, 1 bar missing",
                "ignored columns: first_trade_id, last_trade_id",
                "bars of PT1M made of trades, the first at 2026-01-01T00:00:00.123Z, the last at "
                        + "2026-01-01T00:02:05Z: the bars of these two may lack trades before and after",
                "1 trades that came twice left out"),
                read.report().lines());
    }

    @Test
    void theirLengthCanBeStated() {
        CsvHistory read = read(CsvFixture.OPTIONS.withBarDuration(Duration.ofHours(1)), AGGREGATED);
        assertEquals(1, read.history().size());
        assertEquals(60010.0, read.history().candle(0).close());
    }

    @Test
    void otherFormsGiveTheSameBars() {
        assertFirstBar(read(CsvFixture.OPTIONS, "id,price,qty,quote_qty,time,is_buyer_maker",
                "1,60000.1,0.010,600.001,1767225600123,False", "2,59999.9,0.500,29999.95,1767225601200,True"));
        assertFirstBar(read(CsvFixture.OPTIONS, "exchange,symbol,timestamp,local_timestamp,id,side,price,amount",
                "binance-futures,BTCUSDT,1767225600123000,1767225600133000,1,buy,60000.1,0.010",
                "binance-futures,ETHUSDT,1767225600123000,1767225600133000,1,buy,3000.1,7",
                "binance-futures,BTCUSDT,1767225601200000,1767225601250000,2,sell,59999.9,0.500"));
        assertFirstBar(read(CsvFixture.OPTIONS, "T,s,S,v,p,L,i,BT",
                "1767225601200,BTCUSDT,Sell,0.500,59999.90,MinusTick,a-2,false",
                "1767225600123,BTCUSDT,Buy,0.010,60000.10,PlusTick,a-1,false"));
        assertFirstBar(read(CsvFixture.OPTIONS, "timestamp,symbol,side,size,price,tickDirection,trdMatchID,grossValue,"
                + "homeNotional,foreignNotional",
                "1767225600123,BTCUSDT,Buy,0.010,60000.10,PlusTick,a1,6.0e+10,0.010,600.001",
                "1767225601200,BTCUSDT,Sell,0.500,59999.90,MinusTick,a2,2.9e+12,0.500,29999.95"));
    }

    @Test
    void theNotionalShowsContracts() {
        assertFirstBar(read(CsvFixture.OPTIONS, "time,side,price,size,notional",
                "1767225600123,buy,60000.1,1,600.001", "1767225601200,sell,59999.9,50,29999.95"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"liquidations-2026.csv", "BTCUSDT-forceOrder.csv", "my_liq_file.csv"})
    void whatMayBeLiquidationsIsAskedFor(String name) {
        Path file = new CsvFixture(directory).write(name, "time,side,price,size", "1767225661000,SELL,59900.1,0.5");
        String message = String.valueOf(assertThrows(TableDataException.class,
                () -> CsvFixture.read(CsvFixture.OPTIONS, file)).getMessage());
        assertTrue(message.contains("import them with --kind liquidations"), message);
        assertEquals(1,
                CsvFixture.read(CsvFixture.OPTIONS.withBarDuration(Duration.ofMinutes(1)), file).history().size());
    }

    @Test
    void liquidationsOfAVendorHaveNoNumbers() {
        Path file = new CsvFixture(directory).write("a.csv",
                "exchange,symbol,timestamp,local_timestamp,id,side,price,amount",
                "binance-futures,BTCUSDT,1767225661000000,1767225661050000,,sell,59900.1,0.5");
        assertTrue(String.valueOf(assertThrows(TableDataException.class,
                () -> CsvFixture.read(CsvFixture.OPTIONS, file)).getMessage()).contains("they have no numbers"));
    }
}
