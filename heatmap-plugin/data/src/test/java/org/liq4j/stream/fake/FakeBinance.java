/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Binance's USD-M futures. Only the address with {@code /market} carries anything; another one accepts and is silent. */
public final class FakeBinance implements FakeVenue {

    private static final int FUNDING_SECONDS = 28_800;

    private final String symbol;
    private final String lower;

    public FakeBinance(String symbol) {
        this.symbol = symbol;
        this.lower = symbol.toLowerCase(Locale.ROOT);
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public List<String> channels(URI address) {
        String query = String.valueOf(address.getQuery());
        return "/market/stream".equals(address.getPath()) && query.startsWith("streams=")
                ? List.of(query.substring("streams=".length()).split("/", -1))
                : List.of();
    }

    @Override
    public Answer received(String text) {
        return Answer.of("{\"result\":null,\"id\":1}");
    }

    private String event(String channel, String payload) {
        return "{\"stream\":\"" + channel + "\",\"data\":" + payload + "}";
    }

    @Override
    public List<String> push(String channel, MarketScript market, long second) {
        if (!channel.startsWith(lower + "@")) {
            return List.of();
        }
        String kind = channel.substring(channel.indexOf('@') + 1);
        if (kind.startsWith("kline_")) {
            int seconds = Wire.seconds(kind.substring(6));
            return List.of(event(channel,
                    kline(kind.substring(6), market.bar(Wire.barStart(second, seconds), seconds, second), false)));
        }
        return switch (kind) {
            case "aggTrade" -> List.of(event(channel, trade(market.trade(second))));
            case "markPrice@1s" -> List.of(event(channel, Wire.json(
                    "{'e':'markPriceUpdate','E':?,'s':'?','p':?,'ap':?,'P':?,'i':?,'r':?,'T':?,'st':1}", second * 1000,
                    symbol, Wire.quoted(market.mark(second)), Wire.quoted(market.mark(second)),
                    Wire.quoted(market.price(second)), Wire.quoted(market.price(second)),
                    Wire.quoted(market.fundingRate(second)),
                    (Wire.barStart(second, FUNDING_SECONDS) + FUNDING_SECONDS) * 1000)));
            case "forceOrder" -> market.liquidation(second)
                    .map(forced -> List.of(event(channel, forced(forced)))).orElse(List.of());
            default -> List.of();
        };
    }

    private String trade(MarketScript.Trade trade) {
        return Wire.json("{'e':'aggTrade','E':?,'a':?,'s':'?','p':?,'q':?,'f':?,'l':?,'T':?,'m':?,'nq':?,'st':1}",
                trade.millis() + 38, trade.id(), symbol, Wire.quoted(trade.price()), Wire.quoted(trade.coins()),
                trade.id(), trade.id(), trade.millis(), !trade.takerBuys(), Wire.quoted(trade.coins()));
    }

    private String forced(MarketScript.Liquidation forced) {
        String limit = Wire.quoted(forced.price() * (forced.isLong() ? 0.996 : 1.004));
        return Wire.json(
                "{'e':'forceOrder','E':?,'o':{'s':'?','S':'?','o':'LIMIT','f':'IOC','q':?,'p':?,'ap':?,'X':'FILLED',"
                        + "'l':?,'z':?,'T':?,'ps':'?','st':1}}",
                forced.millis() + 5, symbol, forced.isLong() ? "SELL" : "BUY", Wire.quoted(forced.coins()), limit,
                Wire.quoted(forced.price()), Wire.quoted(forced.coins()), Wire.quoted(forced.coins()),
                forced.millis(), symbol);
    }

    private String kline(String interval, MarketScript.Bar bar, boolean closed) {
        return Wire.json(
                "{'e':'kline','E':?,'s':'?','k':{'t':?,'T':?,'s':'?','i':'?','f':?,'L':?,'o':?,'c':?,'h':?,'l':?,'v':?,"
                        + "'n':?,'x':?,'q':?,'V':?,'Q':?,'B':'0'}}",
                closed ? bar.endMillis() + 12 : bar.startMillis() + bar.trades() * 1000L, symbol, bar.startMillis(),
                bar.endMillis() - 1, symbol, interval, bar.startMillis() / 1000,
                bar.startMillis() / 1000 + bar.trades(), Wire.quoted(bar.open()), Wire.quoted(bar.close()),
                Wire.quoted(bar.high()), Wire.quoted(bar.low()), Wire.quoted(bar.coins()), bar.trades(), closed,
                Wire.quoted(bar.turnover()), Wire.quoted(bar.takerBuyCoins()), Wire.quoted(bar.turnover() / 2));
    }

    @Override
    public List<String> closed(String channel, MarketScript market, long second) {
        if (!channel.startsWith(lower + "@kline_")) {
            return List.of();
        }
        String interval = channel.substring(channel.indexOf('_') + 1);
        int seconds = Wire.seconds(interval);
        return Wire.endsBar(second, seconds)
                ? List.of(event(channel, kline(interval, market.bar(second - seconds, seconds), true)))
                : List.of();
    }

    @Override
    public String rest(String path, Map<String, String> parameters, MarketScript market, long second) {
        long now = second * 1000;
        long from = Wire.millis(parameters, "startTime", 0);
        long until = Math.min(Wire.millis(parameters, "endTime", now), now);
        int limit = Wire.number(parameters, "limit", 500);
        return switch (path) {
            case "/fapi/v1/klines" -> {
                int seconds = Wire.seconds(parameters, "interval");
                yield Wire.list(Wire.rows(from, until, seconds, limit, false,
                        start -> bar(market.bar(start, seconds, Math.max(start, second - 1)))), false);
            }
            case "/fapi/v1/markPriceKlines" -> {
                int seconds = Wire.seconds(parameters, "interval");
                yield Wire.list(Wire.rows(from, until, seconds, limit, false,
                        start -> bar(market.markBar(start, seconds))), false);
            }
            case "/fapi/v1/openInterest" -> Wire.json("{'openInterest':?,'symbol':'?','time':?}",
                    Wire.quoted(market.openInterest(second)), symbol, now);
            case "/futures/data/openInterestHist" -> Wire.list(Wire.rows(from, until,
                    Wire.seconds(parameters, "period"), limit, false, time -> Wire.json(
                            "{'symbol':'?','sumOpenInterest':?,'sumOpenInterestValue':?,'CMCCirculatingSupply':'1.0',"
                                    + "'timestamp':?}",
                            symbol, Wire.quoted(market.openInterest(time)),
                            Wire.quoted(market.openInterest(time) * market.price(time)), time * 1000)),
                    false);
            case "/fapi/v1/fundingRate" -> Wire.list(Wire.rows(from, until, FUNDING_SECONDS, limit, false,
                    time -> Wire.json("{'symbol':'?','fundingRate':?,'fundingTime':?,'markPrice':?}", symbol,
                            Wire.quoted(market.fundingRate(time - 1)), time * 1000 + 3,
                            Wire.quoted(market.mark(time)))),
                    false);
            case "/fapi/v1/fundingInfo" -> "[]";
            case "/fapi/v1/time" -> "{\"serverTime\":" + now + "}";
            case "/fapi/v1/exchangeInfo" -> Wire.json(
                    "{'rateLimits':[{'interval':'MINUTE','intervalNum':1,'limit':2400,'rateLimitType':'REQUEST_WEIGHT'}],"
                            + "'symbols':[{'symbol':'?','contractType':'PERPETUAL','status':'TRADING',"
                            + "'onboardDate':1569398400000,'filters':[{'filterType':'PRICE_FILTER','tickSize':'0.10'}]}]}",
                    symbol);
            case "/futures/data/globalLongShortAccountRatio", "/futures/data/topLongShortAccountRatio",
                    "/futures/data/topLongShortPositionRatio" ->
                "[]";
            default -> "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}";
        };
    }

    private static String bar(MarketScript.Bar bar) {
        return Wire.json("[?,?,?,?,?,?,?,?,?,?,?,'0']", bar.startMillis(), Wire.quoted(bar.open()),
                Wire.quoted(bar.high()), Wire.quoted(bar.low()), Wire.quoted(bar.close()), Wire.quoted(bar.coins()),
                bar.endMillis() - 1, Wire.quoted(bar.turnover()), bar.trades(), Wire.quoted(bar.takerBuyCoins()),
                Wire.quoted(bar.turnover() / 2));
    }
}
