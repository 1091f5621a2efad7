/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bybit's linear perpetuals. */
public final class FakeBybit implements FakeVenue {

    private static final Pattern ARGUMENT = Pattern.compile("\"args\":\\[\"([^\"]+)\"");
    private static final int FUNDING_SECONDS = 28_800;

    private final String symbol;

    public FakeBybit(String symbol) {
        this.symbol = symbol;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public Answer received(String text) {
        if (text.contains("\"op\":\"ping\"")) {
            return Answer.of("{\"success\":true,\"ret_msg\":\"pong\",\"conn_id\":\"c1\",\"op\":\"ping\"}");
        }
        Matcher argument = ARGUMENT.matcher(text);
        if (!argument.find() || !argument.group(1).endsWith("." + symbol)) {
            return Answer
                    .of("{\"success\":false,\"ret_msg\":\"Invalid topic\",\"conn_id\":\"c1\",\"op\":\"subscribe\"}");
        }
        return new Answer(List.of(Wire.json(
                "{'success':true,'ret_msg':'','conn_id':'c1','req_id':'?','op':'subscribe'}", argument.group(1))),
                List.of(argument.group(1)));
    }

    @Override
    public List<String> first(String channel, MarketScript market, long second) {
        return channel.startsWith("tickers.") ? List.of(ticker("snapshot", market, second)) : List.of();
    }

    private String ticker(String type, MarketScript market, long second) {
        String rest = type.equals("snapshot")
                ? Wire.json(
                        ",'lastPrice':?,'indexPrice':?,'fundingRate':?,'nextFundingTime':'?','fundingIntervalHour':'8'",
                        Wire.quoted(market.price(second)), Wire.quoted(market.price(second)),
                        Wire.quoted(market.fundingRate(second)),
                        (Wire.barStart(second, FUNDING_SECONDS) + FUNDING_SECONDS) * 1000)
                : second % FUNDING_SECONDS == 0
                        ? Wire.json(",'fundingRate':?,'nextFundingTime':'?'", Wire.quoted(market.fundingRate(second)),
                                (second + FUNDING_SECONDS) * 1000)
                        : "";
        return Wire.json(
                "{'topic':'tickers.?','type':'?','data':{'symbol':'?','markPrice':?,'openInterest':?,"
                        + "'singleOpenInterest':??},'cs':?,'ts':?}",
                symbol, type, symbol, Wire.quoted(market.mark(second)), Wire.quoted(market.openInterest(second) * 2),
                Wire.quoted(market.openInterest(second)), rest, second, second * 1000);
    }

    private static String message(String channel, long millis, String row) {
        return Wire.json("{'topic':'?','type':'snapshot','ts':?,'data':[?]}", channel, millis, row);
    }

    @Override
    public List<String> push(String channel, MarketScript market, long second) {
        if (channel.startsWith("kline.")) {
            String interval = channel.split("\\.", -1)[1];
            int seconds = Wire.seconds(interval);
            return List.of(message(channel, second * 1000 + 900,
                    kline(interval, market.bar(Wire.barStart(second, seconds), seconds, second), false)));
        }
        if (channel.startsWith("publicTrade.")) {
            MarketScript.Trade trade = market.trade(second);
            return List.of(message(channel, trade.millis() + 5, Wire.json(
                    "{'T':?,'s':'?','S':'?','v':?,'p':?,'L':'PlusTick','i':'t-?','BT':false,'seq':?}", trade.millis(),
                    symbol, trade.takerBuys() ? "Buy" : "Sell", Wire.quoted(trade.coins()),
                    Wire.quoted(trade.price()), trade.id(), trade.id())));
        }
        if (channel.startsWith("allLiquidation.")) {
            return market.liquidation(second).map(forced -> List.of(message(channel, forced.millis() + 300, Wire.json(
                    "{'T':?,'s':'?','S':'?','v':?,'p':?}", forced.millis(), symbol, forced.isLong() ? "Buy" : "Sell",
                    Wire.quoted(forced.coins()), Wire.quoted(forced.price()))))).orElse(List.of());
        }
        return channel.startsWith("tickers.") ? List.of(ticker("delta", market, second)) : List.of();
    }

    private static String kline(String interval, MarketScript.Bar bar, boolean closed) {
        return Wire.json(
                "{'start':?,'end':?,'interval':'?','open':?,'close':?,'high':?,'low':?,'volume':?,'turnover':?,"
                        + "'confirm':?,'timestamp':?}",
                bar.startMillis(), bar.endMillis() - 1, interval, Wire.quoted(bar.open()), Wire.quoted(bar.close()),
                Wire.quoted(bar.high()), Wire.quoted(bar.low()), Wire.quoted(bar.coins()),
                Wire.quoted(bar.turnover()), closed, bar.endMillis());
    }

    @Override
    public List<String> closed(String channel, MarketScript market, long second) {
        if (!channel.startsWith("kline.")) {
            return List.of();
        }
        String interval = channel.split("\\.", -1)[1];
        int seconds = Wire.seconds(interval);
        return Wire.endsBar(second, seconds)
                ? List.of(message(channel, second * 1000 + 12,
                        kline(interval, market.bar(second - seconds, seconds), true)))
                : List.of();
    }

    @Override
    public String rest(String path, Map<String, String> parameters, MarketScript market, long second) {
        long now = second * 1000;
        long from = Wire.millis(parameters, "startTime", Wire.millis(parameters, "start", 0));
        long until = Math.min(Wire.millis(parameters, "endTime", Wire.millis(parameters, "end", now)), now);
        int limit = Wire.number(parameters, "limit", 200);
        String rows = switch (path) {
            case "/v5/market/kline" -> {
                int seconds = Wire.seconds(parameters, "interval");
                yield Wire.list(Wire.rows(from, until, seconds, limit, true,
                        start -> bar(market.bar(start, seconds, Math.max(start, second - 1)), true)), true);
            }
            case "/v5/market/mark-price-kline" -> {
                int seconds = Wire.seconds(parameters, "interval");
                yield Wire.list(Wire.rows(from, until, seconds, limit, true,
                        start -> bar(market.markBar(start, seconds), false)), true);
            }
            case "/v5/market/open-interest" -> Wire.list(Wire.rows(from, until,
                    Wire.seconds(parameters, "intervalTime"), limit, true,
                    time -> Wire.json("{'openInterest':?,'singleOpenInterest':?,'timestamp':'?'}",
                            Wire.quoted(market.openInterest(time) * 2), Wire.quoted(market.openInterest(time)),
                            time * 1000)),
                    true);
            case "/v5/market/funding/history" -> Wire.list(Wire.rows(from, until, FUNDING_SECONDS, limit, true,
                    time -> Wire.json("{'symbol':'?','fundingRate':?,'fundingRateTimestamp':'?'}", symbol,
                            Wire.quoted(market.fundingRate(time - 1)), time * 1000)),
                    true);
            case "/v5/market/tickers" -> Wire.json(
                    "[{'symbol':'?','markPrice':?,'fundingRate':?,'nextFundingTime':'?','openInterest':?,"
                            + "'singleOpenInterest':?}]",
                    symbol, Wire.quoted(market.mark(second)), Wire.quoted(market.fundingRate(second)),
                    (Wire.barStart(second, FUNDING_SECONDS) + FUNDING_SECONDS) * 1000,
                    Wire.quoted(market.openInterest(second) * 2), Wire.quoted(market.openInterest(second)));
            case "/v5/market/instruments-info" -> Wire.json(
                    "[{'symbol':'?','contractType':'LinearPerpetual','status':'Trading','fundingInterval':480,"
                            + "'leverageFilter':{'maxLeverage':'100.00'},'priceFilter':{'tickSize':'0.10'}}]",
                    symbol);
            default -> "[]";
        };
        String whose = path.startsWith("/v5/market/funding") || path.endsWith("tickers") || path.endsWith("info")
                ? ""
                : "\"symbol\":\"" + symbol + "\",";
        return "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{" + whose + "\"category\":\"linear\",\"list\":" + rows
                + ",\"nextPageCursor\":\"\"},\"retExtInfo\":{},\"time\":" + now + "}";
    }

    private static String bar(MarketScript.Bar bar, boolean traded) {
        return Wire.json("['?',?,?,?,??]", bar.startMillis(), Wire.quoted(bar.open()), Wire.quoted(bar.high()),
                Wire.quoted(bar.low()), Wire.quoted(bar.close()),
                traded ? "," + Wire.quoted(bar.coins()) + "," + Wire.quoted(bar.turnover()) : "");
    }
}
