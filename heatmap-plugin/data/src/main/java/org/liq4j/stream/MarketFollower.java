/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.ClockOffset;
import org.liq4j.api.exchange.ClockSource;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.http.HttpException;

/**
 * Follows one market: keeps its connections alive, asks over REST for bars that did not come and for what is not streamed, and
 * gives market events in order.
 *
 * <p>
 * All that comes from outside is told to the recorder, in order, before it has an effect; a {@link StreamDecoder} that is given
 * the same inputs gives the same events. Everything happens on the scheduler's thread but the questions, which wait on the
 * executor; {@link #status} and {@link #close} may be called from any.
 *
 * <ul>
 * <li>A bar is overdue some seconds after its end; then it is asked for, again after growing waits. Later bars wait for it: it is
 * given up only when the exchange answers without it again and again, or does not answer for long.
 * <li>Open interest and account ratios are asked for every minute, more often while price moves fast; never two questions of a
 * kind at once.
 * <li>While an exchange has banned this address nothing is sent: neither question nor handshake.
 * </ul>
 */
public final class MarketFollower implements AutoCloseable {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final FollowedMarket market;
    private final FollowSettings settings;
    private final StreamConnections connections;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final Executor requests;
    private final Optional<RestMarketData> rest;
    private final Optional<RestInputs> questions;
    private final Consumer<StreamInput> recorder;
    private final FollowListener listener;
    private final List<StreamConnectionPlan> plans;
    private final StreamAssembly assembly;
    private final StreamDecoder decoder;
    private final MissingBars missingBars;
    private final RecentPrices prices = new RecentPrices();
    private final List<StreamConnection> open = new ArrayList<>();
    private final Set<String> failing = new HashSet<>();
    private long receivedMillis = Long.MIN_VALUE;
    private Instant nextStatistics = Instant.MIN;
    private Instant nextClock = Instant.MIN;
    private long handChanges;
    private boolean statisticsAsked;
    private boolean clockAsked;
    private boolean live;
    private boolean told;
    private boolean closed;
    private Scheduler.@Nullable Timer timer;
    private volatile FollowStatus status = FollowStatus.NONE;

    /**
     * Starts to follow.
     *
     * @param address
     *            host of the streams instead of the exchange's own, for proxies and tests
     * @param rest
     *            what can be asked; closed by whoever opened it
     * @param requests
     *            does the questions, which may wait long
     * @param after
     *            end of the last bar that is known already
     * @param inHand
     *            is given the bar in hand before anything comes, to take up what an earlier run had of it
     * @param recorder
     *            is told of each input before it counts; what it throws goes to the connections' failures
     * @param listener
     *            is given the events
     */
    public MarketFollower(FollowedMarket market, FollowSettings settings, Optional<URI> address,
            StreamConnections connections, Optional<RestMarketData> rest, Executor requests, Optional<Instant> after,
            Consumer<BarInHand> inHand, Consumer<StreamInput> recorder, FollowListener listener) {
        this.market = market;
        this.settings = settings;
        this.connections = connections;
        this.scheduler = connections.scheduler();
        this.clock = connections.clock();
        this.requests = requests;
        this.rest = rest;
        this.questions = rest.map(data -> new RestInputs(data, market.symbol(), market.interval()));
        this.recorder = recorder;
        this.listener = listener;
        this.plans = market.plans().stream().map(plan -> address.map(plan::at).orElse(plan)).toList();
        this.assembly = new StreamAssembly(market.interval(), after, market.trades(), market.barsOfTrades(),
                new Prices());
        inHand.accept(assembly.inHand());
        this.decoder = new StreamDecoder(market.exchange(), plans, market.symbol(), assembly);
        this.missingBars = new MissingBars(settings, market.interval());
        scheduler.execute(this::start);
    }

    private void start() {
        if (closed) {
            return;
        }
        for (int plan = 0; plan < plans.size(); plan++) {
            open.add(connections.open(plans.get(plan), market.exchange()::protocol, new Connection(plan)));
        }
        tick();
    }

    /** How it stands. */
    public FollowStatus status() {
        return status;
    }

    /** Ends it within two seconds; an answer that is under way is not waited for. Nothing is told any more. */
    @Override
    public void close() {
        scheduler.execute(() -> {
            closed = true;
            if (timer != null) {
                timer.cancel();
            }
            open.forEach(StreamConnection::close);
        });
    }

    private void apply(StreamInput input) {
        recorder.accept(input);
        decoder.apply(input);
        keepInHand();
        askForBars();
    }

    private void keepInHand() {
        if (assembly.inHand().changes() != handChanges) {
            handChanges = assembly.inHand().changes();
            listener.inHand(assembly.inHand().saved());
        }
    }

    /** Time of receipt; it never goes back, whoever sets the clock. */
    private long received(Instant at) {
        receivedMillis = Math.max(receivedMillis, at.toEpochMilli());
        return receivedMillis;
    }

    private long now() {
        return received(clock.instant());
    }

    private void tick() {
        if (closed) {
            return;
        }
        timer = scheduler.after(TICK, this::tick);
        apply(new StreamInput.Tick(now()));
        Instant now = Instant.ofEpochMilli(receivedMillis);
        missingBars.hopeless(now, questions.filter(RestInputs::hasCandles).isPresent())
                .ifPresent(reason -> assembly.missing().ifPresent(span -> {
                    listener.note("bars from " + span + " are given up: " + reason);
                    apply(new StreamInput.GivenUp(receivedMillis, span, reason));
                }));
        askForStatistics(now);
        askForTime(now);
        status = new FollowStatus(live, open.stream().map(StreamConnection::state).toList(), assembly.lastEnd(),
                assembly.missing(), decoder.messages(), together(assembly.leftOut(), decoder.skipped()),
                Set.copyOf(failing));
    }

    private static Map<String, Long> together(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> all = new java.util.TreeMap<>(one);
        other.forEach((reason, count) -> all.merge(reason, count, Long::sum));
        return all;
    }

    private void askForBars() {
        RestInputs asked = questions.filter(RestInputs::hasCandles).orElse(null);
        if (asked == null) {
            missingBars.due(Instant.ofEpochMilli(receivedMillis), assembly.lastEnd(), assembly.missing());
            return;
        }
        missingBars.due(Instant.ofEpochMilli(receivedMillis), assembly.lastEnd(), assembly.missing())
                .ifPresent(span -> {
                    missingBars.asked();
                    ask("bars", () -> asked.bars(span), there -> missingBars
                            .answered(Instant.ofEpochMilli(now()), there));
                });
    }

    private void askForStatistics(Instant now) {
        boolean fast = prices.move(now.toEpochMilli()) > settings.fastMove();
        Instant due = fast
                ? nextStatistics.minus(settings.statisticsEvery()).plus(settings.fastStatisticsEvery())
                : nextStatistics;
        if (questions.isEmpty() || statisticsAsked
                || (!nextStatistics.equals(Instant.MIN) && now.isBefore(due))) {
            return;
        }
        statisticsAsked = true;
        nextStatistics = now.plus(settings.statisticsEvery());
        RestInputs asked = questions.get();
        ask("open interest and account ratios", () -> asked.statistics(now), there -> statisticsAsked = false);
    }

    private void askForTime(Instant now) {
        if (clockAsked || now.isBefore(nextClock) || !(rest.orElse(null) instanceof ClockSource time)) {
            return;
        }
        clockAsked = true;
        nextClock = now.plus(settings.clockEvery());
        ask("time", () -> {
            ClockOffset.measure(time, clock).warning()
                    .ifPresent(warning -> scheduler.execute(() -> listener.note(warning)));
            return List.of();
        }, there -> clockAsked = false);
    }

    /** A question to an exchange. */
    private interface Question {

        List<RowBatch> ask() throws IOException;
    }

    private void ask(String what, Question question, Consumer<Boolean> done) {
        try {
            requests.execute(() -> answer(what, question, done));
        } catch (RejectedExecutionException closing) {
            done.accept(false);
        }
    }

    private void answer(String what, Question question, Consumer<Boolean> done) {
        List<RowBatch> rows;
        String failure;
        try {
            rows = question.ask();
            failure = "";
        } catch (HttpException | IOException e) {
            rows = List.of();
            failure = String.valueOf(e.getMessage());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // A reply that breaks every rule, or a fault of ours: the market goes on, and the fault is told.
            rows = List.of();
            failure = e.toString();
        }
        List<RowBatch> answered = rows;
        String failed = failure;
        scheduler.execute(() -> taken(what, answered, failed, done));
    }

    private void taken(String what, List<RowBatch> rows, String failure, Consumer<Boolean> done) {
        if (closed) {
            return;
        }
        if (failure.isEmpty()) {
            if (failing.remove(what)) {
                listener.note(market.exchange().name() + " answers again when asked for " + what);
            }
        } else if (failing.add(what)) {
            listener.note(market.exchange().name() + " does not answer when asked for " + what + ": " + failure);
        }
        try {
            for (RowBatch batch : rows) {
                StreamInput input = new StreamInput.Rows(now(), batch);
                recorder.accept(input);
                decoder.apply(input);
            }
        } finally {
            // Whoever is told of rows may fail; who asked must learn of the answer, or it never asks again.
            done.accept(failure.isEmpty());
        }
        askForBars();
    }

    private void changed(StreamChange change) {
        if (closed) {
            return;
        }
        boolean all = open.size() == plans.size()
                && open.stream().allMatch(connection -> connection.state().isLive());
        // That it did not connect in the first place has to be told too, once.
        if (all != live || (!told && change.to() == StreamState.BACKING_OFF)) {
            told = true;
            live = all;
            listener.live(all, change.reason());
        }
    }

    /** Sees the prices that go by. */
    private final class Prices implements AssemblyListener {

        @Override
        public void event(MarketEvent event) {
            if (event instanceof Candle candle) {
                prices.add(receivedMillis, candle.close());
            }
            listener.event(event);
        }

        @Override
        public void forming(Instant barEndOrTradeTime, double price) {
            prices.add(receivedMillis, price);
            listener.forming(barEndOrTradeTime, price);
        }
    }

    /** What one connection tells. */
    private final class Connection implements StreamListener {

        private final int plan;

        Connection(int plan) {
            this.plan = plan;
        }

        private String name(int socket) {
            return plan + "/" + socket;
        }

        @Override
        public void opened(int socket, Instant at) {
            apply(new StreamInput.Opened(received(at), name(socket), plan));
        }

        @Override
        public void message(int socket, String text, Instant receivedAt) {
            recorder.accept(new StreamInput.Message(received(receivedAt), name(socket), text));
            decoder.announce(receivedMillis);
        }

        @Override
        public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
            decoder.value(topic, value);
            keepInHand();
            if (value instanceof StreamedValue.Bar bar && bar.closed()) {
                askForBars();
            }
        }

        @Override
        public void ended(int socket, Instant at, String reason) {
            apply(new StreamInput.Ended(received(at), name(socket), reason));
        }

        @Override
        public void lost(StreamLoss loss) {
            apply(new StreamInput.Lost(now(), plan, loss.reason()));
        }

        @Override
        public void changed(StreamChange change) {
            MarketFollower.this.changed(change);
        }

        @Override
        public void refused(String reason, boolean terminal) {
            listener.note(market.exchange().name() + " refuses a subscription: " + reason);
        }

        @Override
        public void silent(StreamTopic topic) {
            listener.note(market.exchange().name() + " sends nothing of " + topic.kind().label() + " of "
                    + topic.symbol());
        }

        @Override
        public void clockJumped(Duration by) {
            listener.note("the clock of this machine jumped by " + by + ": the connection is renewed");
        }
    }
}
