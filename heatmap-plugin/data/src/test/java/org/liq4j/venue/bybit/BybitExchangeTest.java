/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

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

class BybitExchangeTest extends ExchangeContract {

    private static final String SYMBOL = "BTCUSDT";
    private static final SampleHistories SAMPLES = new SampleHistories(SYMBOL,
            "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"symbol\":\"BTCUSDT\",\"category\":\"linear\",\"list\":ROWS,\"nextPageCursor\":\"\"},\"time\":1672025956592}");

    @Override
    protected Exchange create() {
        return new BybitExchange();
    }

    @Override
    protected List<HistorySample> histories() {
        return List.of(
                SAMPLES.ofEnds(RowKind.CANDLES, "/v5/market/kline",
                        "[\"TIME\",\"17071\",\"17073\",\"17027\",\"17055.5\",\"268.25\",\"4575000.5\"]", 17071, 17073,
                        17027, 17055.5, 268.25, Double.NaN, 4575000.5),
                SAMPLES.ofEnds(RowKind.MARK_CANDLES, "/v5/market/mark-price-kline",
                        "[\"TIME\",\"17164.16\",\"17164.16\",\"17121.5\",\"17131.64\"]", 17164.16, 17164.16, 17121.5,
                        17131.64),
                // The long and the short holder are counted: half of it.
                SAMPLES.ofLabels(RowKind.OPEN_INTEREST, "/v5/market/open-interest",
                        "{\"openInterest\":\"63910.5\",\"singleOpenInterest\":\"31955.25\",\"timestamp\":\"TIME\"}",
                        31955.25),
                SAMPLES.ofLabels(RowKind.ACCOUNT_RATIO, "/v5/market/account-ratio",
                        "{\"symbol\":\"BTCUSDT\",\"buyRatio\":\"0.5777\",\"sellRatio\":\"0.4223\",\"timestamp\":\"TIME\"}",
                        0.5777),
                SAMPLES.ofFunding("/v5/market/funding/history",
                        "{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"0.0001\",\"fundingRateTimestamp\":\"TIME\"}",
                        0.0001));
    }

    @Override
    protected Optional<OpenInterestSample> openInterest() {
        return Optional
                .of(new OpenInterestSample(SYMBOL, SampleHistories.NOW, SampleReplies.to("/v5/market/tickers", """
                        {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
                          {"symbol":"BTCUSDT","openInterest":"373504.11","openInterestValue":"6209420000.61",
                           "singleOpenInterest":"186752.055"}]},"retExtInfo":{},"time":1673255100000}"""), 186752.055));
    }

    @Override
    protected Optional<BracketSample> brackets() {
        return Optional.of(new BracketSample(new Instrument(BybitExchange.NAME, SYMBOL), Map.of(), """
                {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
                  {"symbol":"BTCUSDT","riskLimitValue":"2000000","maintenanceMargin":"0.5","initialMargin":"1",
                   "maxLeverage":"100.00","mmDeduction":""},
                  {"symbol":"BTCUSDT","riskLimitValue":"2600000","maintenanceMargin":"0.56","initialMargin":"1.11",
                   "maxLeverage":"90.00","mmDeduction":"1200"}]}}""",
                new BracketTable(
                        List.of(new Bracket(0, 2e6, 100, 0.005, 0), new Bracket(2e6, 2.6e6, 90, 0.0056, 1_200)))));
    }
}
