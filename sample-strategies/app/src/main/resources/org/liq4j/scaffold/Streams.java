package com.example.{{package}};

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamConnectionPlan.Heartbeat;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.venue.StreamChannels;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueStreams;

/**
 * What the exchange pushes as it happens: bars. Other kinds are in StreamTopic.Kind; trades are read token by token, see
 * VenueStreams. The frame is liq4j's own: what throws here costs the message, or the row, and is counted.
 *
 * <pre>
 * {"subscribe":"bars.1m.BTCUSDT"}       sent
 * {"subscribed":"bars.1m.BTCUSDT"}      confirms it, and proves nothing
 * {"error":"no such symbol"}            refuses it
 * {"bar":{"symbol":"BTCUSDT","interval":"1m","start":1767225600000,"open":"100.0","high":"102.0","low":"99.0",
 *  "close":"101.0","volume":"5.0","turnover":"505.0","closed":true} }
 * {"ping":1} {"pong":1}                 sent every 20 seconds, and its answer
 * </pre>
 */
final class {{Class}}Streams extends VenueStreams {

    static final Set<Kind> KINDS = Set.of(Kind.CANDLES);

    private static final URI ADDRESS = URI.create("wss://{{name}}.example.com/stream");
    private static final Heartbeat PING = new Heartbeat("{\"ping\":1}", Duration.ofSeconds(20));
    private static final int MOST_CHANNELS = 100;
    private static final int MESSAGES_PER_SECOND = 5;

    @Override
    public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
        return StreamChannels.of(topics, KINDS, {{Class}}Streams::channel, MOST_CHANNELS).stream()
                .map(channels -> new StreamConnectionPlan(ADDRESS, channels.topics(),
                        channels.names().stream().map(name -> "{\"subscribe\":" + StreamChannels.json(name) + "}").toList(),
                        Optional.of(PING), MESSAGES_PER_SECOND, Optional.empty(), channels.quietFor()))
                .toList();
    }

    private static String channel(StreamTopic topic) {
        return "bars." + {{Class}}MarketData.BARS.nameOf(topic.interval()) + "." + topic.symbol();
    }

    @Override
    protected void read(VenueJson message, TopicIndex asked, Instant receivedAt, ToldCalls told) {
        if (message.optional("bar").isPresent()) {
            bar(message.field("bar"), asked, told);
        } else if (message.optional("error").isPresent()) {
            boolean terminal = true;
            told.refused(message.field("error").text(), terminal);
        } else if (message.optional("subscribed").isPresent()) {
            told.acknowledged();
        } else if (message.optional("pong").isPresent()) {
            told.heartbeat();
        } else {
            told.skipped("unknown form");
        }
    }

    private static void bar(VenueJson row, TopicIndex asked, ToldCalls told) {
        VenueJson name = row.field("interval");
        Duration interval = {{Class}}MarketData.BARS.lengthOf(name.text())
                .orElseThrow(() -> name.broken("must be a length of bars"));
        Instant start = StreamFields.time(row.field("start"));
        double takerBuyVolume = Double.NaN;
        Bar bar = new Bar(start, start.plus(interval), row.field("open").number(), row.field("high").number(),
                row.field("low").number(), row.field("close").number(), row.field("volume").number(), takerBuyVolume,
                row.field("turnover").number(), row.field("closed").isTrue());
        asked.candles(row.field("symbol").text(), interval).ifPresentOrElse(
                topic -> told.value(topic, StreamFields.checked(bar, interval)),
                () -> told.skipped("bar: " + StreamFields.NOT_ASKED_FOR));
    }
}
