/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OKX's linear swaps, of contracts of 0.01 coins. A channel is the argument that asks for it. */
public final class FakeOkx implements FakeVenue {

    private static final double CONTRACT = 0.01;
    private static final int FUNDING_SECONDS = 28_800;
    private static final Pattern ARGUMENT = Pattern.compile("\"args\":\\[(\\{[^}]*\\})");
    private static final Pattern CHANNEL = Pattern.compile("\"channel\":\"([^\"]+)\"");

    private final String symbol;

    public FakeOkx(String symbol) {
        this.symbol = symbol;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public List<String> channels(URI address) {
        return List.of();
    }

    @Override
    public Answer received(String text) {
        if (text.equals("ping")) {
            return Answer.of("pong");
        }
        Matcher argument = ARGUMENT.matcher(text);
        if (!argument.find()) {
            return Answer.of("{\"event\":\"error\",\"code\":\"60012\",\"msg\":\"Invalid request\",\"connId\":\"c1\"}");
        }
        String given = argument.group(1);
        if (!given.contains("\"" + symbol + "\"") && !given.contains("liquidation-orders")) {
            return Answer
                    .of("{\"event\":\"error\",\"code\":\"60018\",\"msg\":\"Wrong URL or channel\",\"connId\":\"c1\"}");
        }
        return new Answer(List.of("{\"event\":\"subscribe\",\"arg\":" + given + ",\"connId\":\"c1\"}"),
                List.of(given));
    }

    private static String name(String channel) {
        Matcher name = CHANNEL.matcher(channel);
        return name.find() ? name.group(1) : "";
    }

    private static String message(String channel, String row) {
        return "{\"arg\":" + channel + ",\"data\":[" + row + "]}";
    }

    /** Past liquidations. */
    @Override
    public List<String> first(String channel, MarketScript market, long second) {
        return name(channel).equals("liquidation-orders")
                ? List.of(message(channel,
                        forced(new MarketScript.Liquidation(second * 1000 - 70_000, true, market.price(second), 1))))
                : List.of();
    }

    @Override
    public List<String> push(String channel, MarketScript market, long second) {
        String name = name(channel);
        if (name.startsWith("candle")) {
            int seconds = Wire.seconds(name.substring(6));
            return List.of(message(channel, bar(market.bar(Wire.barStart(second, seconds), seconds, second), "0")));
        }
        return switch (name) {
            case "trades" -> List.of(message(channel, trade(market.trade(second))));
            case "mark-price" -> List.of(message(channel, Wire.json(
                    "{'instType':'SWAP','instId':'?','markPx':?,'ts':'?'}", symbol,
                    Wire.quoted(market.mark(second)), second * 1000)));
            case "funding-rate" -> second % 45 != 0 ? List.of() : List.of(message(channel, funding(market, second)));
            case "open-interest" -> second % 5 != 0
                    ? List.of()
                    : List.of(message(channel, openInterest(market, second)));
            case "liquidation-orders" ->
                market.liquidation(second).map(forced -> List.of(message(channel, forced(forced)))).orElse(List.of());
            default -> List.of();
        };
    }

    private String trade(MarketScript.Trade trade) {
        return Wire.json("{'instId':'?','tradeId':'?','px':?,'sz':?,'side':'?','ts':'?','count':'1'}", symbol,
                trade.id(), Wire.quoted(trade.price()), Wire.quoted(contracts(trade.coins())),
                trade.takerBuys() ? "buy" : "sell", trade.millis());
    }

    private static double contracts(double coins) {
        return Math.rint(coins / CONTRACT * 1000) / 1000;
    }

    private String funding(MarketScript market, long second) {
        long paid = Wire.barStart(second, FUNDING_SECONDS) + FUNDING_SECONDS;
        return Wire.json(
                "{'instId':'?','instType':'SWAP','fundingRate':?,'fundingTime':'?','nextFundingRate':'',"
                        + "'nextFundingTime':'?','ts':'?'}",
                symbol, Wire.quoted(market.fundingRate(second)), paid * 1000, (paid + FUNDING_SECONDS) * 1000,
                second * 1000);
    }

    private String openInterest(MarketScript market, long second) {
        double coins = market.openInterest(second);
        return Wire.json("{'instId':'?','instType':'SWAP','oi':?,'oiCcy':?,'oiUsd':?,'ts':'?'}", symbol,
                Wire.quoted(contracts(coins)), Wire.quoted(coins), Wire.quoted(coins * market.price(second)),
                second * 1000);
    }

    private String forced(MarketScript.Liquidation forced) {
        return Wire.json(
                "{'instId':'?','instFamily':'BTC-USDT','instType':'SWAP','uly':'BTC-USDT','details':[{'side':'?',"
                        + "'posSide':'?','bkPx':?,'sz':?,'bkLoss':'0','ccy':'','ts':'?'}]}",
                symbol, forced.isLong() ? "sell" : "buy", forced.isLong() ? "long" : "short",
                Wire.quoted(forced.price()), Wire.quoted(contracts(forced.coins())), forced.millis());
    }

    private static String bar(MarketScript.Bar bar, String confirm) {
        return Wire.json("['?',?,?,?,?,?,?,?,'?']", bar.startMillis(), Wire.quoted(bar.open()),
                Wire.quoted(bar.high()), Wire.quoted(bar.low()), Wire.quoted(bar.close()),
                Wire.quoted(contracts(bar.coins())), Wire.quoted(bar.coins()), Wire.quoted(bar.turnover()), confirm);
    }

    @Override
    public List<String> closed(String channel, MarketScript market, long second) {
        String name = name(channel);
        if (!name.startsWith("candle")) {
            return List.of();
        }
        int seconds = Wire.seconds(name.substring(6));
        return Wire.endsBar(second, seconds)
                ? List.of(message(channel, bar(market.bar(second - seconds, seconds), "1")))
                : List.of();
    }

    @Override
    public String rest(String path, Map<String, String> parameters, MarketScript market, long second) {
        long now = second * 1000;
        long from = Wire.millis(parameters, "before", Wire.millis(parameters, "begin", -1)) + 1;
        long until = Math.min(Wire.millis(parameters, "after", Wire.millis(parameters, "end", now + 1)) - 1, now);
        int limit = Wire.number(parameters, "limit", 100);
        String rows = switch (path.substring("/api/v5/".length())) {
            case "market/candles", "market/history-candles" -> {
                int seconds = Wire.seconds(parameters, "bar");
                yield Wire.list(Wire.rows(from, until, seconds, limit, true,
                        start -> bar(market.bar(start, seconds, Math.max(start, second - 1)),
                                start + seconds <= second ? "1" : "0")),
                        true);
            }
            case "market/history-mark-price-candles" -> {
                int seconds = Wire.seconds(parameters, "bar");
                yield Wire.list(Wire.rows(from, until, seconds, limit, true,
                        start -> markBar(market.markBar(start, seconds), start + seconds <= second ? "1" : "0")),
                        true);
            }
            case "public/open-interest" -> "[" + openInterest(market, second) + "]";
            case "rubik/stat/contracts/open-interest-history" -> Wire.list(Wire.rows(from, until,
                    Wire.seconds(parameters, "period"), limit, true,
                    time -> Wire.json("['?',?,?,?]", time * 1000, Wire.quoted(contracts(market.openInterest(time))),
                            Wire.quoted(market.openInterest(time)),
                            Wire.quoted(market.openInterest(time) * market.price(time)))),
                    true);
            case "public/funding-rate-history" -> Wire.list(Wire.rows(from, until, FUNDING_SECONDS, limit, true,
                    time -> Wire.json("{'instType':'SWAP','instId':'?','fundingRate':?,'realizedRate':?,"
                            + "'fundingTime':'?','method':'current_period','formulaType':'withRate'}", symbol,
                            Wire.quoted(market.fundingRate(time - 1)), Wire.quoted(market.fundingRate(time - 1)),
                            time * 1000)),
                    true);
            case "public/funding-rate" -> "[" + funding(market, second) + "]";
            case "public/time" -> "[{\"ts\":\"" + now + "\"}]";
            case "public/instruments" -> Wire.json("[{'instType':'SWAP','instId':'?','instFamily':'BTC-USDT',"
                    + "'ctType':'linear','ctVal':'0.01','ctMult':'1','ctValCcy':'BTC','tickSz':'0.1','lever':'100',"
                    + "'state':'live'}]", symbol);
            default -> "[]";
        };
        return "{\"code\":\"0\",\"msg\":\"\",\"data\":" + rows + "}";
    }

    private static String markBar(MarketScript.Bar bar, String confirm) {
        return Wire.json("['?',?,?,?,?,'?']", bar.startMillis(), Wire.quoted(bar.open()), Wire.quoted(bar.high()),
                Wire.quoted(bar.low()), Wire.quoted(bar.close()), confirm);
    }
}
