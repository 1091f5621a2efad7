/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.inject.Inject;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.history.MarketHistory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpProtocol;
import org.liq4j.live.LiveSession;
import org.liq4j.live.LiveSessionBuilder;
import org.liq4j.live.alert.AlertWatch;
import org.liq4j.live.delivery.Delivery;
import org.liq4j.live.delivery.Outbox;
import org.liq4j.live.delivery.OutboxEntry;
import org.liq4j.live.state.SessionState;
import org.liq4j.live.state.StateTerms;
import org.liq4j.server.http.HttpServer;
import org.liq4j.server.http.HttpServerSettings;
import org.liq4j.server.market.RunMessages;
import org.liq4j.server.market.ServedAccount;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.stream.BarInHand;
import org.liq4j.stream.FollowSettings;
import org.liq4j.stream.FollowedMarket;
import org.liq4j.stream.MarketFollower;
import org.liq4j.stream.RunHeader;
import org.liq4j.stream.RunRecorder;
import org.liq4j.stream.StreamConnections;
import org.liq4j.stream.StreamInput;
import org.liq4j.stream.StreamSettings;
import org.liq4j.stream.ThreadScheduler;

/** Live markets from the first question to the last bar: opens all that they need, waits, and closes it in reverse. */
final class LiveRun {

    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Until connections have said good-bye. */
    private static final Duration FAREWELL = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);
    private static final int MOST_FAULTS = 10;

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final Path home;
    private final UserDirectory userDirectory;
    private final HttpConnections http;
    private final HeatmapServer server;
    private final LiveWarmUp warmUp;
    private final OpenResources resources;
    private final LiveOutcome outcome = new LiveOutcome();
    private final AtomicInteger faults = new AtomicInteger();

    @Inject
    LiveRun(Console console, InstantSource clock, PluginHosts hosts, @Home Path home, UserDirectory userDirectory,
            HttpConnections http, HeatmapServer server, LiveWarmUp warmUp, OpenResources resources) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.home = home;
        this.userDirectory = userDirectory;
        this.http = http;
        this.server = server;
        this.warmUp = warmUp;
        this.resources = resources;
    }

    /** One market with what was opened for it. */
    private record Opened(Instrument instrument, TradedVenue venue, LiveMarket market, RunMessages messages,
            MarketFollower follower, LiveStatusFile statusFile) {
    }

    /** A market that is being opened: its state is there, its session not yet. */
    private record Prepared(Instrument instrument, Optional<RestMarketData> rest, FollowedMarket followed,
            SessionState state) {
    }

    int run(LivePlan plan) {
        Instant start = clock.instant();
        List<Instrument> instruments = plan.options().instruments();
        Duration interval = plan.engineInterval();
        Duration length = plan.options().warmUp();
        PluginHost host = hosts.load(plan.plugins());
        Function<Instrument, LiquidationModel> models = plan.model().models(host);
        List<ResolvedExtension<StrategyFactory>> strategies = plan.options().strategies().stream().map(
                name -> UsageException.check("--strategy", () -> host.choose(ExtensionKind.STRATEGY, name))).toList();
        LiveLines lines = new LiveLines(console);
        LiveSinks sinks = LiveSinks.open(host, plan.options().sinks(), resources);

        List<Prepared> prepared = instruments.stream()
                .map(instrument -> prepare(plan, instrument, host, strategies, lines)).toList();
        Delivery delivery = resources.add(new Delivery(prepared.stream().map(one -> one.state().outbox()).toList(),
                sinks.byName(), Delivery.Patience.usual(), new DeliveryNotes(lines, outcome)));
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
        resources.add(() -> requests.shutdownNow());
        List<Opened> opened = new ArrayList<>();
        for (Prepared one : prepared) {
            opened.add(open(plan, one, host, models, strategies, delivery, lines, requests, interval, length));
        }
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread farewell = new Thread(() -> {
            ended.countDown();
            await(done);
        }, "liq4j-farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        lines.line("liq4j: following " + instruments.stream().map(Instrument::toString)
                .collect(Collectors.joining(", ")) + "; end with Ctrl-C");
        boolean interrupted = false;
        try {
            try {
                watch(plan, opened, host, lines, ended);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            stop(opened, delivery);
            Duration elapsed = Duration.between(start, clock.instant());
            opened.forEach(one -> LiveResult.print(console, plan, one.market().session(), strategies, one.venue(),
                    elapsed, one.instrument() + ": "));
            // Here and not by whoever opened them: this may be the end of the process.
            resources.close();
        } finally {
            done.countDown();
            removed(farewell);
        }
        return outcome.exitCode() != ExitCode.OK
                ? outcome.exitCode()
                : interrupted ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    /** A signal ends the process when this returns: all that is to be said and kept is by then. */
    private static void await(CountDownLatch done) {
        try {
            done.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removed(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException shuttingDown) {
            // It waits for the end of this run.
        }
    }

    /** Some are shown whole; one that comes with every message must not fill a disk. */
    private void fault(Instrument instrument, Throwable failure, LiveLines lines) {
        outcome.add(LiveOutcome.Trouble.FAULT);
        if (faults.incrementAndGet() <= MOST_FAULTS) {
            lines.line("liq4j: " + instrument + ": this is a fault of liq4j or of a plugin, please report it:");
            failure.printStackTrace(console.err());
        }
    }

    /** First nothing comes any more, then all that came is done, then what was said is handed over. */
    private void stop(List<Opened> opened, Delivery delivery) {
        opened.forEach(one -> one.follower().close());
        try {
            TimeUnit.MILLISECONDS.sleep(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        opened.forEach(one -> one.market().close());
        delivery.close();
    }

    private Prepared prepare(LivePlan plan, Instrument instrument, PluginHost host,
            List<ResolvedExtension<StrategyFactory>> strategies, LiveLines lines) {
        StreamingExchange exchange = UsageException.check("--instrument",
                () -> host.exchanges().get(instrument.venue(), StreamingExchange.class));
        CoinMargined.refuse("--instrument", exchange, instrument, "followed live");
        Optional<RestMarketData> rest = exchange instanceof RestExchange asked
                ? Optional.of(resources.add(UsageException.check("--rest-url",
                        () -> asked.open(new RestAccess(
                                plan.options().restAddress(instrument.venue()).orElseGet(asked::address), clock,
                                Optional.of(home.resolve("venues"))), Arguments.defaults(asked)))))
                : Optional.empty();
        // Before anything else: a mistake leaves no state behind.
        StreamedInstrument streamed = StreamedInstrument.kept(plan.options().state(home, instrument),
                () -> StreamedInstrument.of(instrument, exchange, rest, note -> lines.note(instrument, note)));
        FollowedMarket followed = UsageException.check("--instrument", () -> new FollowedMarket(exchange, instrument,
                streamed.symbol(), plan.engineInterval(), streamed.contractCoins(), false));
        UsageException.check("--interval", followed::plans);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("model", plan.model().name() + plan.model().file().map(file -> " with parameters of SHA-256 "
                + Fingerprint.of(file).sha256()).orElse(""));
        settings.put("strategies",
                strategies.stream().map(ResolvedExtension::toString).collect(Collectors.joining(", ")));
        TradedVenue venue = TradedVenue.of(instrument, host.exchanges())
                .withFundingInterval(plan.options().fundingInterval());
        settings.put("account", plan.trading().words(venue));
        settings.put("equity", Double.toString(plan.trading().backtest(venue).startingEquity()));
        if (plan.hasLongerBars()) {
            settings.put(LivePlan.TRADED_BARS, Durations.format(plan.options().interval()));
            lines.note(instrument, Durations.format(plan.options().interval()) + " bars over a map made of "
                    + Durations.format(plan.engineInterval()) + " bars");
        }
        plan.options().fundingInterval().ifPresent(interval -> settings.put("funding interval", interval.toString()));
        SessionState state = resources.add(SessionState.open(
                plan.options().state(home, instrument).resolve("session.db"),
                new StateTerms(instrument, plan.engineInterval(), settings),
                new StateNotes(instrument, lines, outcome)));
        return new Prepared(instrument, rest, followed, state);
    }

    private Opened open(LivePlan plan, Prepared one, PluginHost host, Function<Instrument, LiquidationModel> models,
            List<ResolvedExtension<StrategyFactory>> strategies, Delivery delivery, LiveLines lines,
            ExecutorService requests, Duration interval, Duration length) {
        Instrument instrument = one.instrument();
        Consumer<String> notes = note -> lines.note(instrument, note);
        TradedVenue venue = TradedVenue.of(instrument, host.exchanges())
                .withFundingInterval(plan.options().fundingInterval());
        FollowedMarket followed = one.followed();
        boolean fresh = one.state().bars() == 0;
        notes.accept(fresh
                ? length.isZero() ? "starts without a warm-up" : "looks for a warm-up of " + Durations.format(length)
                : "goes on from its state");
        Instant before = clock.instant();
        MarketHistory known = fresh
                ? warmUp.of(instrument, followed, length, one.rest(), notes)
                : MarketHistory.builder(instrument, interval).build();
        LoadedMarket loaded = LoadedMarket.live(known, venue, 0);
        LiveSessionBuilder settings = LiveSession.builder(instrument, interval)
                .tradedBars(plan.options().interval())
                .model(() -> models.apply(instrument)).history(known)
                .terms(plan.trading().backtest(venue), loaded.conditions(userDirectory)).sink(delivery)
                .journal(one.state());
        strategies.forEach(strategy -> settings.strategy(strategy.toString(),
                heatmap -> UsageException.check("--strategy", () -> host.createStrategy(strategy, heatmap))));
        boolean alerts = plan.options().alerts().on();
        RunMessages messages = said(one.state().outbox());
        settings.sink(messages);
        AlertWatch watch = new AlertWatch(instrument, interval, plan.options().alerts().settings(), alert -> {
            if (alerts) {
                lines.alert(alert);
                delivery.accept(alert);
                messages.accept(alert);
            }
        });
        ThreadScheduler scheduler = resources.add(new ThreadScheduler("liq4j-" + instrument,
                failure -> fault(instrument, failure, lines)));
        settings.measure(watch.measure());
        LiveMarket market = resources.add(new LiveMarket(instrument, settings, watch, scheduler, clock, lines,
                outcome, one.state()::keepInHand));
        notes.accept(market.session().history().size() + " bars, ready after "
                + Duration.between(before, clock.instant()).toMillis() + " ms");
        Optional<Instant> after = market.session().history().size() == 0
                ? Optional.empty()
                : Optional.of(market.session().history().lastEnd());
        Optional<RunRecorder> recorder = recorder(plan, followed, market.session(), notes);
        StreamConnections connections = new StreamConnections(http.webSockets(HttpProtocol.PLAIN), scheduler, clock,
                new Random(), failure -> fault(instrument, failure, lines), StreamSettings.DEFAULT);
        MarketFollower follower = new MarketFollower(followed, FollowSettings.DEFAULT,
                plan.options().streamAddress(instrument.venue()), connections, one.rest(), requests, after,
                bar -> takeUp(bar, one.state(), after, recorder, notes), recorder.<Consumer<StreamInput>>map(
                        kept -> kept).orElse(input -> {
                        }),
                market);
        resources.add(follower);
        return new Opened(instrument, venue, market, messages, follower,
                new LiveStatusFile(plan.options().state(home, instrument)));
    }

    /** What was said before is on the page too. */
    private static RunMessages said(Outbox outbox) {
        RunMessages messages = new RunMessages();
        outbox.after(Math.max(0, outbox.last() - RunMessages.KEPT), RunMessages.KEPT).forEach(entry -> {
            switch (entry) {
                case OutboxEntry.OfSignal of -> messages.accept(of.signal());
                case OutboxEntry.OfAlert of -> messages.accept(of.alert());
            }
        });
        return messages;
    }

    /** What streams had told of the bar in hand when the run before ended. */
    private void takeUp(BarInHand bar, SessionState state, Optional<Instant> lastEnd, Optional<RunRecorder> recorder,
            Consumer<String> notes) {
        state.inHand().ifPresent(saved -> {
            try {
                bar.takeUp(saved, lastEnd, state.liquidationsUntil());
            } catch (InvalidValueException e) {
                notes.accept("what streams had told of the bar in hand is left out: " + e.getMessage());
            }
        });
        recorder.ifPresent(kept -> kept.inHand(bar, clock.instant()));
    }

    private Optional<RunRecorder> recorder(LivePlan plan, FollowedMarket followed, LiveSession session,
            Consumer<String> notes) {
        Optional<Path> folder = plan.options().record(followed.instrument());
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        MarketHistory known = session.history().soFar();
        int warm = session.tradesFrom();
        MarketHistory traded = session.tradedHistory().soFar();
        RunHeader header = new RunHeader(followed.instrument(), followed.symbol(), followed.interval(),
                followed.contractCoins(), followed.barsOfTrades(),
                warm == 0 ? Optional.empty() : Optional.of(traded.endTime(warm - 1)),
                plan.options().streamAddress(followed.instrument().venue()));
        return Optional.of(resources.add(new RunRecorder(folder.get().resolve(FOLDER.format(clock.instant())), header,
                known, session.savedInputs(), clock.instant(), notes)));
    }

    /** Serves the markets when each has a bar; tells whether it does. */
    private boolean serve(HttpServerSettings settings, LivePlan plan, List<Opened> opened, PluginHost host) {
        if (opened.stream().anyMatch(one -> one.market().session().history().size() == 0)) {
            return false;
        }
        List<ServedMarket> markets = new ArrayList<>();
        for (Opened one : opened) {
            markets.add(one.market().serve(history -> {
                LoadedMarket loaded = LoadedMarket.live(history, one.venue(), 0);
                return ServedMarket.growing(ServedMarket.Course.LIVE, history, false, List.of(),
                        new ServedAccount(plan.trading().backtest(one.venue()), loaded.conditions(userDirectory),
                                one.market().session().tradesFrom()),
                        one.messages(), clock);
            }));
        }
        try {
            HttpServer running = server.start(settings, markets, host);
            console.out().println(running.url());
            console.out().flush();
            return true;
        } catch (IOException e) {
            throw new UsageException("--port = " + settings.port() + ": the server cannot listen there: "
                    + e.getMessage());
        }
    }

    /** Shows how the markets stand, until the time is over or the process is to end. */
    private void watch(LivePlan plan, List<Opened> opened, PluginHost host, LiveLines lines, CountDownLatch ended)
            throws InterruptedException {
        Optional<Instant> end = plan.time().map(clock.instant()::plus);
        boolean served = plan.server().isEmpty();
        while (end.isEmpty() || clock.instant().isBefore(end.get())) {
            Optional<Opened> failed = opened.stream().filter(one -> one.market().hasFailed()).findFirst();
            if (failed.isPresent()) {
                lines.note(failed.get().instrument(),
                        "its session has failed and the run ends; started again it goes on from its state");
                return;
            }
            served = served || serve(plan.server().get(), plan, opened, host);
            opened.forEach(one -> one.market().tick());
            lines.standing(opened.stream().map(one -> LiveLines.text(one.market().standing()))
                    .collect(Collectors.joining("  |  ")));
            opened.forEach(one -> one.statusFile().write(clock.instant(), one.market().standing(),
                    one.follower().status()));
            if (ended.await(SECOND.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }
}
