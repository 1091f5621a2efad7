/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hyperliquid's perpetuals. It tells no liquidations and says of no bar that it is closed. A channel is its subscription. */
public final class FakeHyperliquid implements FakeVenue {

    private static final Pattern SUBSCRIPTION = Pattern.compile("\"subscription\":(\\{[^}]*\\})");
    private static final Pattern TYPE = Pattern.compile("\"type\":\"([^\"]+)\"");
    private static final Pattern INTERVAL = Pattern.compile("\"interval\":\"([^\"]+)\"");

    private final String coin;

    public FakeHyperliquid(String coin) {
        this.coin = coin;
    }

    @Override
    public String symbol() {
        return coin;
    }

    @Override
    public List<String> greeting() {
        return List.of("Websocket connection established.");
    }

    @Override
    public Answer received(String text) {
        if (text.contains("\"ping\"")) {
            return Answer.of("{\"channel\":\"pong\"}");
        }
        Matcher subscription = SUBSCRIPTION.matcher(text);
        if (!subscription.find() || !subscription.group(1).contains("\"coin\":\"" + coin + "\"")) {
            return Answer.of("{\"channel\":\"error\",\"data\":\"Invalid subscription\"}");
        }
        return new Answer(List.of("{\"channel\":\"subscriptionResponse\",\"data\":{\"method\":\"subscribe\","
                + "\"subscription\":" + subscription.group(1) + "}}"), List.of(subscription.group(1)));
    }

    private static String found(Pattern pattern, String channel) {
        Matcher matcher = pattern.matcher(channel);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Past trades. */
    @Override
    public List<String> first(String channel, MarketScript market, long second) {
        return found(TYPE, channel).equals("trades") ? push(channel, market, second - 60) : List.of();
    }

    @Override
    public List<String> push(String channel, MarketScript market, long second) {
        return switch (found(TYPE, channel)) {
            case "candle" -> {
                String interval = found(INTERVAL, channel);
                int seconds = Wire.seconds(interval);
                yield List.of("{\"channel\":\"candle\",\"data\":"
                        + bar(interval, market.bar(Wire.barStart(second, seconds), seconds, second)) + "}");
            }
            case "trades" -> List.of("{\"channel\":\"trades\",\"data\":[" + trade(market.trade(second)) + "]}");
            case "activeAssetCtx" -> List.of(Wire.json("{'channel':'activeAssetCtx','data':{'coin':'?','ctx':?}}", coin,
                    context(market, second)));
            default -> List.of();
        };
    }

    private String trade(MarketScript.Trade trade) {
        return Wire.json("{'coin':'?','side':'?','px':?,'sz':?,'time':?,'hash':'0x00','tid':?,"
                + "'users':['0x1111','0x2222']}", coin, trade.takerBuys() ? "B" : "A", Wire.quoted(trade.price()),
                Wire.quoted(trade.coins()), trade.millis(), trade.id() * 7919 % 1_000_000_007L + 1_000_000_000_000L);
    }

    private static String context(MarketScript market, long second) {
        return Wire.json("{'funding':?,'openInterest':?,'prevDayPx':'60000.0','dayNtlVlm':'1000000.0','premium':null,"
                + "'oraclePx':?,'markPx':?,'midPx':null,'impactPxs':null,'dayBaseVlm':'1000.0'}",
                Wire.quoted(market.fundingRate(second)), Wire.quoted(market.openInterest(second)),
                Wire.quoted(market.price(second)), Wire.quoted(market.mark(second)));
    }

    private String bar(String interval, MarketScript.Bar bar) {
        return Wire.json("{'t':?,'T':?,'s':'?','i':'?','o':?,'c':?,'h':?,'l':?,'v':?,'n':?}", bar.startMillis(),
                bar.endMillis() - 1, coin, interval, Wire.quoted(bar.open()), Wire.quoted(bar.close()),
                Wire.quoted(bar.high()), Wire.quoted(bar.low()), Wire.quoted(bar.coins()), bar.trades());
    }

    @Override
    public List<String> closed(String channel, MarketScript market, long second) {
        return List.of();
    }

    @Override
    public String rest(String path, Map<String, String> parameters, MarketScript market, long second) {
        long now = second * 1000;
        long from = Wire.millis(parameters, "startTime", 0);
        long until = Math.min(Wire.millis(parameters, "endTime", now), now);
        String universe = Wire.json("[{'szDecimals':5,'name':'?','maxLeverage':40,'marginTableId':56}]", coin);
        return switch (parameters.getOrDefault("type", "")) {
            case "candleSnapshot" -> {
                String interval = parameters.getOrDefault("interval", "1m");
                int seconds = Wire.seconds(interval);
                yield Wire.list(Wire.rows(from, until, seconds, 5000, true,
                        start -> bar(interval, market.bar(start, seconds, Math.max(start, second - 1)))), false);
            }
            case "fundingHistory" -> Wire.list(Wire.rows(from, until, 3600, 500, false,
                    time -> Wire.json("{'coin':'?','fundingRate':?,'premium':'0.0001','time':?}", coin,
                            Wire.quoted(market.fundingRate(time - 1)), time * 1000 + 21)),
                    false);
            case "metaAndAssetCtxs" -> "[{\"universe\":" + universe + "},[" + context(market, second) + "]]";
            case "meta" -> "{\"universe\":" + universe + ",\"marginTables\":[]}";
            default -> "null";
        };
    }
}
