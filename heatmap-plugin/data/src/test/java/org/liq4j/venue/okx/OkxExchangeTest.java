/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

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

class OkxExchangeTest extends ExchangeContract {

    private static final String SYMBOL = "BTC-USDT-SWAP";
    private static final SampleHistories SAMPLES = new SampleHistories(SYMBOL,
            "{\"code\":\"0\",\"msg\":\"\",\"data\":ROWS}");

    @Override
    protected Exchange create() {
        return new OkxExchange();
    }

    @Override
    protected List<HistorySample> histories() {
        String ratio = "[\"TIME\",\"4\"]";
        String ratios = "/api/v5/rubik/stat/contracts/long-short-";
        return List.of(
                // Contracts, coins, quote currency.
                SAMPLES.ofEnds(RowKind.CANDLES, "/api/v5/market/candles",
                        "[\"TIME\",\"60001.5\",\"60100.0\",\"59990.1\",\"60005.2\",\"10050\",\"100.5\",\"6033000.25\",\"1\"]",
                        60001.5, 60100, 59990.1, 60005.2, 100.5, Double.NaN, 6033000.25),
                SAMPLES.ofEnds(RowKind.MARK_CANDLES, "/api/v5/market/history-mark-price-candles",
                        "[\"TIME\",\"3.721\",\"3.743\",\"3.677\",\"3.708\",\"1\"]", 3.721, 3.743, 3.677, 3.708),
                SAMPLES.ofEnds(RowKind.OPEN_INTEREST, "/api/v5/rubik/stat/contracts/open-interest-history",
                        "[\"TIME\",\"2125419.37\",\"21254.1937\",\"2000000000\"]", 21254.1937),
                SAMPLES.ofEnds(RowKind.ACCOUNT_RATIO, ratios + "account-ratio-contract", ratio, 0.8),
                SAMPLES.ofEnds(RowKind.TOP_TRADER_ACCOUNT_RATIO, ratios + "account-ratio-contract-top-trader", ratio,
                        0.8),
                SAMPLES.ofEnds(RowKind.TOP_TRADER_POSITION_RATIO, ratios + "position-ratio-contract-top-trader", ratio,
                        0.8),
                SAMPLES.ofFunding("/api/v5/public/funding-rate-history",
                        "{\"instType\":\"SWAP\",\"instId\":\"BTC-USDT-SWAP\",\"fundingRate\":\"0.000227\",\"realizedRate\":\"0.000228\",\"fundingTime\":\"TIME\",\"method\":\"current_period\",\"formulaType\":\"withRate\"}",
                        0.000228));
    }

    @Override
    protected Optional<OpenInterestSample> openInterest() {
        return Optional.of(
                new OpenInterestSample(SYMBOL, SampleHistories.NOW, SampleReplies.to("/api/v5/public/open-interest", """
                        {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","oi":"2125419.37",
                          "oiCcy":"21254.1937","oiUsd":"2000000000","ts":"1597026383085"}]}"""), 21254.1937));
    }

    @Override
    protected Optional<BracketSample> brackets() {
        return Optional.of(new BracketSample(new Instrument(OkxExchange.NAME, SYMBOL),
                Map.of("contract-value", "0.01", "price", "60000", "taker-fee", "0.0005"), """
                        {"code":"0","msg":"","data":[{"instFamily":"BTC-USDT","instId":"","tier":"1","minSz":"0",
                          "maxSz":"100","mmr":"0.004","imr":"0.008","maxLever":"125"},{"instFamily":"BTC-USDT",
                          "tier":"2","minSz":"101","maxSz":"500","mmr":"0.006","imr":"0.0133","maxLever":"75"}]}""",
                new BracketTable(
                        List.of(new Bracket(0, 60_000, 125, 0.004, 0), new Bracket(60_000, 300_000, 75, 0.006, 120)),
                        0.0005)));
    }
}
