/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

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

class HyperliquidExchangeTest extends ExchangeContract {

    private static final String SYMBOL = "BTC";
    private static final SampleHistories SAMPLES = new SampleHistories(SYMBOL, "ROWS");

    @Override
    protected Exchange create() {
        return new HyperliquidExchange();
    }

    @Override
    protected List<HistorySample> histories() {
        return List.of(
                SAMPLES.ofEnds(RowKind.CANDLES, "candleSnapshot",
                        "{\"t\":TIME,\"T\":LAST,\"s\":\"BTC\",\"i\":\"5m\",\"o\":\"29295.0\",\"c\":\"29258.0\",\"h\":\"29309.0\",\"l\":\"29250.0\",\"v\":\"0.98639\",\"n\":189}",
                        29295, 29309, 29250, 29258, 0.98639),
                SAMPLES.ofFunding("fundingHistory",
                        "{\"coin\":\"BTC\",\"fundingRate\":\"-0.00022196\",\"premium\":\"-0.00052196\",\"time\":TIME}",
                        -0.00022196));
    }

    @Override
    protected Optional<OpenInterestSample> openInterest() {
        return Optional.of(new OpenInterestSample(SYMBOL, SampleHistories.NOW, SampleReplies.to("metaAndAssetCtxs",
                """
                        [{"universe":[{"szDecimals":4,"name":"ETH","maxLeverage":25},{"name":"BTC","maxLeverage":40}]},
                         [{"funding":"0.0000125","openInterest":"688.11"},{"funding":"0.0000125","openInterest":"1882.55"}]]"""),
                1882.55));
    }

    @Override
    protected Optional<BracketSample> brackets() {
        return Optional.of(new BracketSample(new Instrument(HyperliquidExchange.NAME, SYMBOL), Map.of(), """
                {"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56}],
                 "marginTables":[[56,{"description":"tiered 40x","marginTiers":[
                  {"lowerBound":"0.0","maxLeverage":40},{"lowerBound":"150000000.0","maxLeverage":20}]}]]}""",
                new BracketTable(List.of(new Bracket(0, 150e6, 40, 0.0125, 0),
                        new Bracket(150e6, Double.POSITIVE_INFINITY, 20, 0.025, 1_875_000)))));
    }
}
