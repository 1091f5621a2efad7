/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;

import com.google.inject.Inject;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.HistoryBar;
import org.liq4j.live.LiveSession;
import org.liq4j.live.LiveSessionBuilder;
import org.liq4j.live.SessionListener;
import org.liq4j.live.SessionNote;
import org.liq4j.server.http.HttpServer;
import org.liq4j.server.market.RunMessages;
import org.liq4j.server.market.ServedAccount;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.stream.AssemblyListener;
import org.liq4j.stream.RecordedRun;

/** A recorded live run once more, through the same session: as fast as it was, faster, or as fast as can be. */
final class RecordedLive {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final UserDirectory userDirectory;
    private final HeatmapServer server;
    private final OpenResources resources;
    private final LiveOutcome outcome = new LiveOutcome();

    @Inject
    RecordedLive(Console console, InstantSource clock, PluginHosts hosts, UserDirectory userDirectory,
            HeatmapServer server, OpenResources resources) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.userDirectory = userDirectory;
        this.server = server;
        this.resources = resources;
    }

    /**
     * Runs it.
     *
     * @param factor
     *            how many times as fast as it was; empty: as fast as can be
     * @param traded
     *            length of the bars that are traded; empty: those that were recorded
     */
    int run(LivePlan plan, Path path, Optional<Double> factor, Optional<Duration> traded) {
        Instant start = clock.instant();
        PluginHost host = hosts.load(plan.plugins());
        Function<Instrument, LiquidationModel> models = plan.model().models(host);
        List<ResolvedExtension<StrategyFactory>> strategies = plan.options().strategies().stream().map(
                name -> UsageException.check("--strategy", () -> host.choose(ExtensionKind.STRATEGY, name))).toList();
        LiveSinks sinks = LiveSinks.open(host, plan.options().sinks(), resources);
        RecordedRun recorded = RecordedRun.open(path, host.exchanges());
        Instrument instrument = recorded.header().instrument();
        TradedVenue venue = TradedVenue.of(instrument, host.exchanges())
                .withFundingInterval(plan.options().fundingInterval());
        LiveLines lines = new LiveLines(console);
        LiveSessionBuilder settings = LiveSession.builder(instrument, recorded.header().interval())
                .model(() -> models.apply(instrument))
                .terms(plan.trading().backtest(venue), LoadedMarket.live(recorded.known(), venue, 0)
                        .conditions(userDirectory))
                .listener(new Shown(lines, instrument, factor.isEmpty()));
        RunMessages messages = new RunMessages();
        traded.ifPresent(length -> UsageException.check("--interval", () -> settings.tradedBars(length)));
        traded.filter(length -> plan.server().isPresent() && !length.equals(recorded.header().interval()))
                .ifPresent(length -> {
                    throw new UsageException("--interval: " + Durations.format(length)
                            + ": the page of --serve has one kind of bars, those that were recorded");
                });
        sinks.byName().values().forEach(settings::sink);
        settings.sink(messages);
        strategies.forEach(strategy -> settings.strategy(strategy.toString(),
                heatmap -> UsageException.check("--strategy", () -> host.createStrategy(strategy, heatmap))));
        RecordedBars bars = RecordedBars.of(recorded);
        LiveSession session = settings.history(bars.warmUp()).open();
        Feed feed = new Feed(plan, session, venue, host, messages);
        bars.traded().forEach(feed::event);
        recorded.inputs().ifPresent(session::restoreInputs);
        try {
            recorded.replay(feed, factor.map(times -> pace(times)).orElse(millis -> {
            }));
        } catch (Ended interrupted) {
            Thread.currentThread().interrupt();
        }
        session.close();
        if (session.history().size() == 0) {
            throw new InvalidDataException("recording", path.toString(), "must have at least one closed bar");
        }
        recorded.findings().forEach(finding -> console.err().println("liq4j: " + finding));
        LiveResult.print(console, plan, session, strategies, venue, Duration.between(start, clock.instant()), "");
        if (plan.server().isPresent() && factor.isPresent() && !Thread.currentThread().isInterrupted()) {
            feed.end();
        }
        return Thread.currentThread().isInterrupted()
                ? ExitCode.INTERRUPTED
                : outcome.exitCode();
    }

    /** Somebody has interrupted. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Waits until an input is due. */
    private LongConsumer pace(double factor) {
        Instant begun = clock.instant();
        long[] first = {Long.MIN_VALUE};
        return millis -> {
            if (first[0] == Long.MIN_VALUE) {
                first[0] = millis;
            }
            long due = (long) ((millis - first[0]) / factor);
            long wait = due - Duration.between(begun, clock.instant()).toMillis();
            if (wait > 0) {
                try {
                    TimeUnit.MILLISECONDS.sleep(wait);
                } catch (InterruptedException e) {
                    throw new Ended();
                }
            }
        };
    }

    /** Shows what happens, unless it goes by too fast to be read. */
    private final class Shown implements SessionListener {

        private final LiveLines lines;
        private final Instrument instrument;
        private final boolean silent;

        Shown(LiveLines lines, Instrument instrument, boolean silent) {
            this.lines = lines;
            this.instrument = instrument;
            this.silent = silent;
        }

        @Override
        public void barClosed(HistoryBar bar, List<Signal> signals) {
            if (!silent) {
                signals.forEach(lines::signal);
            }
        }

        @Override
        public void noted(SessionNote note) {
            if (note.kind().isFailure()) {
                outcome.add(note.kind() == SessionNote.Kind.SINK_FAILED
                        ? LiveOutcome.Trouble.DELIVERY
                        : LiveOutcome.Trouble.FAULT);
            }
            lines.note(instrument, note.text());
        }
    }

    /** Gives the session its events, and the page its bars. */
    private final class Feed implements AssemblyListener {

        private final LivePlan plan;
        private final LiveSession session;
        private final TradedVenue venue;
        private final PluginHost host;
        private final RunMessages messages;
        private final List<ServedMarket> served = new ArrayList<>();

        Feed(LivePlan plan, LiveSession session, TradedVenue venue, PluginHost host, RunMessages messages) {
            this.plan = plan;
            this.session = session;
            this.venue = venue;
            this.host = host;
            this.messages = messages;
        }

        @Override
        public void event(MarketEvent event) {
            int before = session.history().size();
            session.apply(event);
            if (plan.server().isEmpty() || session.history().size() == before) {
                return;
            }
            if (served.isEmpty()) {
                serve();
            } else {
                served.getFirst().advance(session.history().soFar());
            }
        }

        private void serve() {
            LoadedMarket loaded = LoadedMarket.live(session.history().soFar(), venue, 0);
            served.add(ServedMarket.growing(ServedMarket.Course.REPLAY, loaded.history(), false, List.of(),
                    new ServedAccount(plan.trading().backtest(venue), loaded.conditions(userDirectory),
                            session.tradesFrom()),
                    messages, clock));
            try {
                HttpServer running = server.start(plan.server().orElseThrow(), served, host);
                console.out().println(running.url());
                console.out().flush();
            } catch (IOException e) {
                throw new UsageException("--port = " + plan.server().orElseThrow().port()
                        + ": the server cannot listen there: " + e.getMessage());
            }
        }

        /** The page stays as it is until somebody interrupts. */
        void end() {
            served.forEach(ServedMarket::end);
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
