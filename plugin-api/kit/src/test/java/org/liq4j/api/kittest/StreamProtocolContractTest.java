/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.kit.StreamProtocolContract;
import org.liq4j.api.kit.StreamSample;

class StreamProtocolContractTest {

    private static final StreamTopic BARS = StreamTopic.candles("BTC", Duration.ofMinutes(1), 0.1);
    private static final StreamTopic TRADES = StreamTopic.of(Kind.TRADES, "BTC", 0.1);
    private static final Instant MINUTE = Instant.ofEpochMilli(1789992000000L);

    /** Streams that keep every promise: {@code {"bar",millis,close,contracts}} and {@code {"trade",millis,price,contracts}}. */
    private static class Plain implements StreamProtocol {

        private static final String NUMBER = "(\\d{1,13}(?:\\.\\d{1,6})?)";
        private static final String FIELDS = ",(\\d{13})," + NUMBER + "," + NUMBER + "}";

        @Override
        public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
            List<StreamConnectionPlan> plans = new ArrayList<>();
            for (StreamTopic topic : topics) {
                if (topic.kind() != Kind.TRADES
                        && !(topic.kind() == Kind.CANDLES && topic.interval().equals(BARS.interval()))) {
                    throw new InvalidValueException("topic", topic.kind().label(), "must be of bars or trades");
                }
                plans.add(plan(topic));
            }
            return plans;
        }

        StreamConnectionPlan plan(StreamTopic topic) {
            return new StreamConnectionPlan(URI.create("wss://example.com/" + topic.symbol()), List.of(topic),
                    List.of("subscribe " + topic.kind()), Optional.empty(), 1, Optional.empty(),
                    Duration.ofMinutes(1));
        }

        @Override
        public void read(StreamConnectionPlan plan, String message, Instant receivedAt, StreamReceiver receiver) {
            StreamTopic topic = plan.topics().getFirst();
            String text = message.replace("\"neverHeardOf\":{\"deep\":[1,null,\"text\"]},", "");
            var bar = Pattern.compile("\\{\"bar\"" + FIELDS).matcher(text);
            var trade = Pattern.compile("\\{\"trade\"" + FIELDS).matcher(text);
            if (bar.matches() && topic.kind() == Kind.CANDLES) {
                tell(topic, bar(Instant.ofEpochMilli(Long.parseLong(bar.group(1))), number(bar.group(2)),
                        coins(topic, number(bar.group(3)))), receiver);
            } else if (trade.matches() && topic.kind() == Kind.TRADES) {
                tell(topic, new StreamedValue.Trade(Instant.ofEpochMilli(Long.parseLong(trade.group(1))), "1",
                        number(trade.group(2)), coins(topic, number(trade.group(3))), true), receiver);
            } else {
                broken(message, receiver);
            }
        }

        void tell(StreamTopic topic, StreamedValue value, StreamReceiver receiver) {
            boolean kept = switch (value) {
                case StreamedValue.Bar bar -> bar.close() > 0;
                case StreamedValue.Trade trade -> trade.price() > 0 && trade.coins() > 0;
                default -> false;
            };
            if (kept && value.time().isAfter(Instant.EPOCH)) {
                receiver.value(topic, value);
            } else {
                receiver.skipped("breaks a rule");
            }
        }

        StreamedValue.Bar bar(Instant start, double close, double volume) {
            return new StreamedValue.Bar(start, start.plus(BARS.interval()), close, close, close, close, volume,
                    Double.NaN, Double.NaN, true);
        }

        double coins(StreamTopic topic, double contracts) {
            return contracts * topic.contractCoins();
        }

        void broken(String message, StreamReceiver receiver) {
            receiver.skipped(message.isBlank() ? "is empty" : "unknown form");
        }

        private static double number(String text) {
            return Double.parseDouble(text);
        }
    }

    private record Streams(Supplier<StreamProtocol> protocols) implements StreamingExchange {

        @Override
        public String name() {
            return "PLAIN";
        }

        @Override
        public String description() {
            return "An exchange.";
        }

        @Override
        public ExchangeConventions conventions() {
            return new ExchangeConventions(TimeLabel.START, Optional.empty(), QuantityUnit.CONTRACTS,
                    OpenInterestSides.ONE, Optional.empty(), false, false, Optional.empty());
        }

        @Override
        public Optional<ExchangeFees> fees() {
            return Optional.empty();
        }

        @Override
        public Set<Kind> streams() {
            return Set.of(Kind.CANDLES, Kind.TRADES);
        }

        @Override
        public StreamProtocol protocol() {
            return protocols.get();
        }
    }

    abstract static class OfBarsAndTrades extends StreamProtocolContract {

        abstract StreamProtocol protocol();

        @Override
        protected StreamingExchange create() {
            return new Streams(this::protocol);
        }

        @Override
        protected List<StreamTopic> topics() {
            return List.of(BARS, TRADES);
        }

        @Override
        protected List<StreamSample> samples() {
            return List.of(
                    StreamSample.of("{\"bar\",1789992000000,100.5,20}", BARS,
                            new StreamedValue.Bar(MINUTE, MINUTE.plusSeconds(60), 100.5, 100.5, 100.5, 100.5, 2,
                                    Double.NaN, Double.NaN, true)),
                    StreamSample.of("{\"trade\",1789992000000,100,3}", TRADES,
                            new StreamedValue.Trade(MINUTE, "1", 100, 0.3, true)),
                    StreamSample.skipped("{\"depth\"}", "unknown form"));
        }
    }

    static final class Honest extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain();
        }
    }

    static final class Throws extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                void broken(String message, StreamReceiver receiver) {
                    receiver.skipped("unknown form");
                    if (message.contains("null")) {
                        throw new IllegalStateException("null");
                    }
                }
            };
        }
    }

    static final class Silent extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                void broken(String message, StreamReceiver receiver) {
                    if (!message.isBlank()) {
                        receiver.skipped("unknown form");
                    }
                }
            };
        }
    }

    static final class ReasonsWithoutEnd extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                void broken(String message, StreamReceiver receiver) {
                    receiver.skipped(message.equals("{\"depth\"}") ? "unknown form" : "form " + message.hashCode());
                }
            };
        }
    }

    static final class InContracts extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                double coins(StreamTopic topic, double contracts) {
                    return contracts / 10;
                }
            };
        }
    }

    static final class EndlessBars extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                StreamedValue.Bar bar(Instant start, double close, double volume) {
                    return new StreamedValue.Bar(start, start, close, close, close, close, volume, Double.NaN,
                            Double.NaN, true);
                }
            };
        }
    }

    static final class Unchecked extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                void tell(StreamTopic topic, StreamedValue value, StreamReceiver receiver) {
                    receiver.value(topic, value);
                }
            };
        }
    }

    static final class Shared extends OfBarsAndTrades {

        private final AtomicBoolean any = new AtomicBoolean();

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                void tell(StreamTopic topic, StreamedValue value, StreamReceiver receiver) {
                    if (topic.kind() == Kind.TRADES && any.getAndSet(true)) {
                        receiver.skipped("is known");
                    } else {
                        super.tell(topic, value, receiver);
                    }
                }
            };
        }
    }

    static final class Forgetful extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
                    return super.plan(topics).stream().limit(2).toList();
                }
            };
        }
    }

    static final class InTheOpen extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                StreamConnectionPlan plan(StreamTopic topic) {
                    return super.plan(topic).at(URI.create("ws://example.com"));
                }
            };
        }
    }

    static final class AnyLength extends OfBarsAndTrades {

        @Override
        StreamProtocol protocol() {
            return new Plain() {

                @Override
                public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
                    return topics.stream().map(this::plan).toList();
                }
            };
        }
    }

    @Test
    void honestStreamsKeepEveryPromise() {
        ContractRun.of(Honest.class).keepsAll();
    }

    @Test
    void aMessageThatThrowsIsFoundOut() {
        ContractRun.of(Throws.class).breaks("brokenMessagesAreSkippedAndNothingIsThrown", "must throw for no message");
    }

    @Test
    void aMessageThatSaysNothingIsFoundOut() {
        ContractRun.of(Silent.class).breaks("brokenMessagesAreSkippedAndNothingIsThrown", "must make a call at least");
    }

    @Test
    void reasonsThatCannotBeCountedAreFoundOut() {
        ContractRun.of(ReasonsWithoutEnd.class).breaks("brokenMessagesAreSkippedAndNothingIsThrown",
                "must be counted by few reasons");
    }

    @Test
    void contractsTakenForCoinsAreFoundOut() {
        ContractRun.of(InContracts.class).breaks("contractsAreTurnedIntoCoins", "contractCoins of topics");
    }

    @Test
    void aBarThatEndsWhenItStartsIsFoundOut() {
        ContractRun.of(EndlessBars.class).breaks("everySampleTellsWhatItShould", "must end PT1M after its start");
    }

    @Test
    void aValueThatBreaksARuleIsFoundOut() {
        ContractRun.of(Unchecked.class).breaks("brokenMessagesAreSkippedAndNothingIsThrown", "seed", "must have");
    }

    @Test
    void whatOneConnectionKnowsOfAnotherIsFoundOut() {
        ContractRun.of(Shared.class).breaks("connectionsShareNothing", "must tell", "is known");
    }

    @Test
    void aTopicThatNobodyServesIsFoundOut() {
        ContractRun.of(Forgetful.class).breaks("manyTopicsStayWithinItsLimits", "must serve each topic");
    }

    @Test
    void anAddressThatIsNotSecureIsFoundOut() {
        ContractRun.of(InTheOpen.class).breaks("everyTopicIsServedOnceAtASecureAddress", "must be wss");
    }

    @Test
    void barsOfAnyLengthAreFoundOut() {
        ContractRun.of(AnyLength.class).breaks("whatItDoesNotStreamIsRefused", "must refuse what it does not stream");
    }
}
