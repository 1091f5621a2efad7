package com.example.{{package}};

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue.Bar;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.kit.StreamProtocolContract;
import org.liq4j.api.kit.StreamSample;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Inherits what all streams promise, on messages that were recorded: put those of the exchange here, and what each tells. Adds
 * what is sent.
 */
class {{Class}}StreamsTest extends StreamProtocolContract {

    private static final StreamTopic BARS = StreamTopic.candles("BTCUSDT", Duration.ofMinutes(1), 1);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z"); // 1767225600000
    private static final String BAR = """
            {"bar":{"symbol":"BTCUSDT","interval":"1m","start":1767225600000,"open":"100.0","high":"102.0","low":"99.0",
             "close":"101.0","volume":"5.0","turnover":"505.0","closed":true} }""";

    @Override
    protected StreamingExchange create() {
        return new {{Class}}Exchange();
    }

    @Override
    protected List<StreamTopic> topics() {
        return List.of(BARS);
    }

    @Override
    protected List<StreamSample> samples() {
        return List.of(StreamSample.acknowledged("{\"subscribed\":\"bars.1m.BTCUSDT\"}"),
                StreamSample.refused("{\"error\":\"no such symbol\"}", true),
                StreamSample.heartbeat("{\"pong\":1}"),
                StreamSample.of(BAR, BARS, bar(true)),
                StreamSample.of(BAR.replace("true", "false"), BARS, bar(false)),
                StreamSample.skipped("{\"depth\":[]}", "unknown form"),
                StreamSample.skipped(BAR.replace("BTCUSDT", "ETHUSDT"), "bar: not asked for"));
    }

    private static Bar bar(boolean closed) {
        double takerBuyVolume = Double.NaN;
        return new Bar(BEGIN, BEGIN.plusSeconds(60), 100, 102, 99, 101, 5, takerBuyVolume, 505, closed);
    }

    @Test
    void asksForTheBarsOfTheTopic() {
        assertEquals(List.of("{\"subscribe\":\"bars.1m.BTCUSDT\"}"),
                create().protocol().plan(topics()).getFirst().subscriptions());
    }
}
