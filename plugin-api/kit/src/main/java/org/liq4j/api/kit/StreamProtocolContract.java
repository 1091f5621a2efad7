/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.exchange.StreamingExchange;

/**
 * What the streams of an exchange promise. Inherit from it, and give topics of every kind that the exchange streams, and
 * messages as it sends them with what each tells:
 *
 * <pre>
 * class MyStreamsTest extends StreamProtocolContract {
 *
 *     private static final StreamTopic BARS = StreamTopic.candles("BTCUSD", Duration.ofMinutes(1), 1);
 *
 *     protected StreamingExchange create() {
 *         return new MyExchange();
 *     }
 *
 *     protected List&lt;StreamTopic&gt; topics() {
 *         return List.of(BARS);
 *     }
 *
 *     protected List&lt;StreamSample&gt; samples() {
 *         return List.of(StreamSample.acknowledged("{\"subscribed\":\"bars\"}"),
 *                 StreamSample.of("{\"bar\":[..]}", BARS, new StreamedValue.Bar(..)));
 *     }
 * }
 * </pre>
 *
 * Samples are read in their order, those of a connection by one protocol. The system property {@code liq4j.fuzz} asks for more
 * broken messages than 5,000.
 */
public abstract class StreamProtocolContract {

    private static final int BROKEN_MESSAGES = 5_000;
    private static final int MOST_REASONS = 300;
    private static final int MANY_SYMBOLS = 200;

    protected StreamProtocolContract() {
    }

    /** The exchange; each call may give the same one. */
    protected abstract StreamingExchange create();

    /** Topics that it can be asked for together, of every kind that it streams; of contracts with what they are in coins. */
    protected abstract List<StreamTopic> topics();

    /** Messages that come when these topics were asked for, of every kind too, and others such as answers. */
    protected abstract List<StreamSample> samples();

    /** How many texts it allows to be sent for the subscriptions of a connection. */
    protected int mostSubscriptions() {
        return 480;
    }

    private AssertionFailedError broken(String promise) {
        return new AssertionFailedError(create().getClass().getName() + ": " + promise);
    }

    private StreamReading reading(List<StreamTopic> topics) {
        return new StreamReading(create(), topics);
    }

    @Test
    void everyKindIsAmongTopicsAndSamples() {
        Set<Kind> kinds = create().streams();
        Set<Kind> ofTopics = new HashSet<>();
        topics().forEach(topic -> ofTopics.add(topic.kind()));
        Set<Kind> ofSamples = new HashSet<>();
        samples().forEach(sample -> sample.calls().forEach(call -> {
            if (call instanceof StreamCall.Value value) {
                ofSamples.add(value.topic().kind());
            }
        }));
        if (kinds.isEmpty() || !ofTopics.equals(kinds) || !ofSamples.equals(kinds)) {
            throw broken("must stream something, and topics and samples be of all of it: streams " + kinds
                    + ", topics of " + ofTopics + ", samples of " + ofSamples);
        }
    }

    @Test
    void everyTopicIsServedOnceAtASecureAddress() {
        checkPlans(topics());
    }

    @Test
    void manyTopicsStayWithinItsLimits() {
        List<StreamTopic> many = Stream.iterate(0, i -> i < MANY_SYMBOLS, i -> i + 1)
                .flatMap(i -> topics().stream().map(topic -> new StreamTopic(topic.kind(), topic.symbol() + i,
                        topic.interval(), topic.contractCoins())))
                .toList();
        checkPlans(many);
    }

    private void checkPlans(List<StreamTopic> topics) {
        List<StreamTopic> served = new ArrayList<>();
        for (StreamConnectionPlan plan : create().protocol().plan(topics)) {
            served.addAll(plan.topics());
            if (!"wss".equals(plan.address().getScheme())) {
                throw broken("its address must be wss: " + plan.address());
            }
            List<String> texts = plan.subscriptions();
            if (texts.size() > mostSubscriptions() || Set.copyOf(texts).size() < texts.size()) {
                throw broken("must send at most " + mostSubscriptions() + " subscriptions, each once, not "
                        + texts.size());
            }
            if (texts.size() / plan.messagesPerSecond() >= plan.quietFor().toSeconds()) {
                throw broken("must be able to send " + texts.size() + " subscriptions, " + plan.messagesPerSecond()
                        + " a second, before it is taken for dead after " + plan.quietFor());
            }
        }
        if (served.size() != topics.size() || !Set.copyOf(served).equals(Set.copyOf(topics))) {
            throw broken("must serve each topic by one connection: asked for " + topics.size() + ", served "
                    + served.size());
        }
    }

    @Test
    void whatItDoesNotStreamIsRefused() {
        StreamTopic one = topics().getFirst();
        for (Kind kind : Kind.values()) {
            if (!create().streams().contains(kind)) {
                refuses(kind == Kind.CANDLES
                        ? StreamTopic.candles(one.symbol(), Duration.ofMinutes(1), 1)
                        : StreamTopic.of(kind, one.symbol(), 1));
            }
        }
        refuses(StreamTopic.candles(one.symbol(), Duration.ofMillis(1), 1));
    }

    private void refuses(StreamTopic topic) {
        try {
            create().protocol().plan(List.of(topic));
        } catch (InvalidValueException e) {
            return;
        }
        throw broken("must refuse what it does not stream: " + topic);
    }

    @Test
    void liquidationsAreExplained() {
        if (create().streams().contains(Kind.LIQUIDATIONS) && create().conventions().liquidationReport().isEmpty()) {
            throw broken("must say in its conventions how liquidations are told, as it streams them");
        }
    }

    @Test
    void everySampleTellsWhatItShould() {
        check(reading(topics()), false);
    }

    @Test
    void unknownFieldsChangeNothing() {
        check(reading(topics()), true);
    }

    private void check(StreamReading reading, boolean unknownFields) {
        for (StreamSample sample : samples()) {
            check(sample, reading.read(sample,
                    unknownFields ? BrokenText.withUnknownFields(sample.message()) : sample.message()));
        }
    }

    private void check(StreamSample sample, List<StreamCall> told) {
        if (!StreamCall.fit(told, sample.calls())) {
            throw broken("must tell " + sample.calls() + ", not " + told + ", by "
                    + StreamReading.shown(sample.message()));
        }
    }

    /** What is remembered of earlier messages is of one connection. */
    @Test
    void connectionsShareNothing() {
        StreamReading one = reading(topics());
        StreamReading other = reading(topics());
        for (StreamSample sample : samples()) {
            check(sample, one.read(sample));
            check(sample, other.read(sample));
        }
    }

    @Test
    void contractsAreTurnedIntoCoins() {
        if (create().conventions().quantityUnit() == QuantityUnit.COINS) {
            return;
        }
        StreamReading reading = reading(topics().stream().map(StreamProtocolContract::ofTwice).toList());
        boolean any = false;
        for (StreamSample sample : samples()) {
            StreamSample ofTwice = new StreamSample(sample.message(), sample.calls().stream()
                    .map(call -> call instanceof StreamCall.Value value ? ofTwice(value.topic(), value.value()) : call)
                    .toList());
            any |= !StreamCall.fit(reading.read(ofTwice), ofTwice.calls());
        }
        if (!any) {
            throw broken("quantities are contracts: contractCoins of topics must tell how many coins they are");
        }
    }

    private static StreamTopic ofTwice(StreamTopic topic) {
        return new StreamTopic(topic.kind(), topic.symbol(), topic.interval(), 2 * topic.contractCoins());
    }

    private static StreamCall ofTwice(StreamTopic topic, StreamedValue value) {
        return new StreamCall.Value(ofTwice(topic), value);
    }

    @Test
    void brokenMessagesAreSkippedAndNothingIsThrown() {
        StreamReading reading = reading(topics());
        Set<String> reasons = new HashSet<>();
        List<StreamSample> samples = samples();
        for (String text : BrokenText.NO_MESSAGES) {
            reading.read(samples.getFirst(), text).forEach(call -> heard(call, reasons));
        }
        int messages = Integer.getInteger("liq4j.fuzz", BROKEN_MESSAGES);
        for (long seed = 0; seed < messages; seed++) {
            Random random = new Random(seed);
            StreamSample sample = samples.get(random.nextInt(samples.size()));
            try {
                reading.read(sample, BrokenText.of(sample.message(), random)).forEach(call -> heard(call, reasons));
            } catch (AssertionFailedError e) {
                throw new AssertionFailedError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        if (reasons.isEmpty() || reasons.size() > MOST_REASONS) {
            throw broken("what is skipped must be counted by few reasons, not " + reasons.size() + ": "
                    + reasons.stream().limit(5).toList());
        }
    }

    private static void heard(StreamCall call, Set<String> reasons) {
        if (call instanceof StreamCall.Skipped skipped) {
            reasons.add(skipped.reason());
        }
    }
}
