/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.kit.BracketSample;
import org.liq4j.api.kit.ExchangeContract;
import org.liq4j.api.kit.HistorySample;
import org.liq4j.api.kit.OpenInterestSample;
import org.liq4j.api.kit.SampleReplies;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;
import org.liq4j.venue.SampleHistories;

class BinanceExchangeTest extends ExchangeContract {

    private static final String SYMBOL = "BTCUSDT";
    private static final SampleHistories SAMPLES = new SampleHistories(SYMBOL, "ROWS");

    @Override
    protected Exchange create() {
        return new BinanceExchange();
    }

    @Override
    protected List<HistorySample> histories() {
        String ratio = "{\"symbol\":\"BTCUSDT\",\"longShortRatio\":\"1.9559\",\"longAccount\":\"0.6617\",\"shortAccount\":\"0.3382\",\"timestamp\":\"TIME\"}";
        return List.of(
                SAMPLES.ofEnds(RowKind.CANDLES, "/fapi/v1/klines",
                        "[TIME,\"60001.5\",\"60100.0\",\"59990.1\",\"60005.2\",\"100.5\",LAST,\"6033000.25\",308,\"40.25\",\"2416000.5\",\"0\"]",
                        60001.5, 60100, 59990.1, 60005.2, 100.5, 40.25, 6033000.25),
                SAMPLES.ofEnds(RowKind.MARK_CANDLES, "/fapi/v1/markPriceKlines",
                        "[TIME,\"9653.29201333\",\"9654.56401333\",\"9653.07367333\",\"9653.07367333\",\"0\",LAST,\"0\",60,\"0\",\"0\",\"0\"]",
                        9653.29201333, 9654.56401333, 9653.07367333, 9653.07367333),
                SAMPLES.ofEnds(RowKind.OPEN_INTEREST, "/futures/data/openInterestHist",
                        "{\"symbol\":\"BTCUSDT\",\"sumOpenInterest\":\"20403.637\",\"sumOpenInterestValue\":\"150570784.07\",\"timestamp\":\"TIME\"}",
                        20403.637),
                SAMPLES.ofEnds(RowKind.ACCOUNT_RATIO, "/futures/data/globalLongShortAccountRatio", ratio, 0.6617),
                SAMPLES.ofEnds(RowKind.TOP_TRADER_ACCOUNT_RATIO, "/futures/data/topLongShortAccountRatio", ratio,
                        0.6617),
                SAMPLES.ofEnds(RowKind.TOP_TRADER_POSITION_RATIO, "/futures/data/topLongShortPositionRatio",
                        ratio.replace("Account", "Position"), 0.6617),
                SAMPLES.ofFunding("/fapi/v1/fundingRate",
                        "{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"-0.03750000\",\"fundingTime\":TIME,\"markPrice\":\"34287.54619963\"}",
                        -0.0375));
    }

    @Override
    protected Optional<OpenInterestSample> openInterest() {
        return Optional
                .of(new OpenInterestSample(SYMBOL, SampleHistories.NOW, SampleReplies.to("/fapi/v1/openInterest", """
                        {"openInterest":"10659.509","symbol":"BTCUSDT","time":1589437530011}"""), 10659.509));
    }

    @Override
    protected Optional<BracketSample> brackets() {
        return Optional.of(new BracketSample(new Instrument(BinanceExchange.NAME, SYMBOL), Map.of(),
                """
                        [{"symbol":"BTCUSDT","brackets":[
                          {"initialLeverage":100,"notionalCap":600000,"notionalFloor":50000,"maintMarginRatio":0.005,"cum":50.0},
                          {"initialLeverage":125,"notionalCap":50000,"notionalFloor":0,"maintMarginRatio":0.004,"cum":0.0}]}]""",
                new BracketTable(
                        List.of(new Bracket(0, 50_000, 125, 0.004, 0), new Bracket(50_000, 600_000, 100, 0.005, 50)))));
    }
}
