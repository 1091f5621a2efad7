/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.signal.Signal;
import org.liq4j.backtest.HeldPosition;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.LiveSession;
import org.liq4j.live.LiveSessionBuilder;
import org.liq4j.live.SessionListener;
import org.liq4j.live.SessionNote;
import org.liq4j.live.StrategyStatus;
import org.liq4j.live.alert.AlertWatch;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.stream.FollowListener;
import org.liq4j.stream.Scheduler;

/**
 * One instrument live: the events of its market go to its session, what happens there to whoever is told. All on one thread,
 * that of the scheduler, but for {@link #standing} and {@link #close}.
 */
final class LiveMarket implements FollowListener, SessionListener, AutoCloseable {

    private static final double NEAR = 0.05;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONG_ABSENCE = Duration.ofSeconds(30);

    private final Instrument instrument;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final LiveLines lines;
    private final AlertWatch watch;
    private final LiveSession session;
    private final LiveOutcome outcome;
    private final Consumer<byte[]> inHand;
    private volatile boolean live;
    private volatile Optional<Duration> lag = Optional.empty();
    private volatile Optional<ClusterReading> reading = Optional.empty();
    private volatile @Nullable ServedMarket served;
    private Optional<Instant> lostSince = Optional.empty();
    private String lostReason = "";
    private boolean closed;
    private volatile boolean failed;

    /**
     * Opens the session.
     *
     * @param settings
     *            of the session, but for its listener
     * @param watch
     *            tells of alerts
     * @param outcome
     *            is told of what went wrong
     * @param inHand
     *            keeps what streams tell of the bar in hand
     */
    LiveMarket(Instrument instrument, LiveSessionBuilder settings, AlertWatch watch, Scheduler scheduler,
            InstantSource clock, LiveLines lines, LiveOutcome outcome, Consumer<byte[]> inHand) {
        this.instrument = instrument;
        this.clock = clock;
        this.scheduler = scheduler;
        this.lines = lines;
        this.watch = watch;
        this.outcome = outcome;
        this.inHand = inHand;
        this.session = settings.listener(this).open();
        watch.start();
        read();
    }

    LiveSession session() {
        return session;
    }

    /**
     * From now on the page shows each bar.
     *
     * @param making
     *            makes what is shown of the bars so far
     */
    ServedMarket serve(Function<MarketHistory, ServedMarket> making) {
        CompletableFuture<ServedMarket> made = new CompletableFuture<>();
        // Between two bars, so that none is missed.
        scheduler.execute(() -> {
            ServedMarket market = making.apply(session.history().soFar());
            served = market;
            made.complete(market);
        });
        return made.join();
    }

    @Override
    public void event(MarketEvent event) {
        if (closed) {
            return;
        }
        try {
            session.apply(event);
        } catch (RuntimeException e) {
            // It is in the middle of a bar: what came next would be of another market.
            closed = true;
            failed = true;
            throw e;
        }
        if (event instanceof OpenInterest interest) {
            watch.openInterestRead(interest.eventTime());
        }
    }

    @Override
    public void forming(Instant barEndOrTradeTime, double price) {
        if (!closed) {
            session.forming(Candle.of(barEndOrTradeTime.minusMillis(1), barEndOrTradeTime, price, price, price, price,
                    0));
        }
    }

    @Override
    public void inHand(byte[] saved) {
        if (!closed) {
            inHand.accept(saved);
        }
    }

    /** Connections are cut now and then, and are back in a moment: that is worth a line, and only a long absence an alert. */
    @Override
    public void live(boolean connected, String reason) {
        live = connected;
        if (connected) {
            lostSince = Optional.empty();
            watch.venueBack(clock.instant());
        } else if (lostSince.isEmpty()) {
            lostSince = Optional.of(clock.instant());
            lostReason = reason;
        }
        lines.note(instrument, connected ? "connected" : "not connected: " + reason);
    }

    @Override
    public void note(String note) {
        lines.note(instrument, note);
    }

    @Override
    public void noted(SessionNote note) {
        lines.note(instrument, note.text());
        switch (note.kind()) {
            case STRATEGY_FAILED -> outcome.add(LiveOutcome.Trouble.FAULT);
            case SINK_FAILED -> outcome.add(LiveOutcome.Trouble.DELIVERY);
            case JOURNAL_FAILED -> outcome.add(LiveOutcome.Trouble.STATE);
            case GAP, CORRECTION, LATE_BAR, REFUSED_POSITION, FUNDING_NOT_COUNTED -> {
                // Part of what happens.
            }
        }
    }

    @Override
    public void barClosed(HistoryBar bar, List<Signal> signals) {
        Duration late = Duration.between(bar.candle().endTime(), clock.instant());
        lag = Optional.of(late.isNegative() ? Duration.ZERO : late);
        read();
        signals.forEach(lines::signal);
        lines.bar(standing());
        ServedMarket shown = served;
        if (shown != null) {
            shown.advance(session.history().soFar());
        }
    }

    private void read() {
        if (session.history().size() > 0) {
            reading = session.heatmap().feed().profile(session.history().lastEnd())
                    .map(profile -> ClusterReading.of(profile, NEAR, RegimeThresholds.DEFAULT));
        }
    }

    /** Whether the session has failed, and takes nothing more. */
    boolean hasFailed() {
        return failed;
    }

    /** The clock has gone on. */
    void tick() {
        scheduler.execute(() -> {
            if (!closed) {
                Instant now = clock.instant();
                watch.tick(now);
                lostSince.filter(since -> now.isAfter(since.plus(LONG_ABSENCE)))
                        .ifPresent(since -> watch.venueLost(now, lostReason));
            }
        });
    }

    /** How it stands. */
    LiveStanding standing() {
        Instant time = session.history().size() == 0
                ? clock.instant()
                : session.history().lastEnd();
        var price = session.lastPrice();
        return new LiveStanding(instrument, time,
                price.isPresent() ? Optional.of(price.getAsDouble()) : Optional.empty(),
                reading.map(ClusterReading::ratio).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble),
                reading.map(read -> read.regime().name().replace('_', ' ').toLowerCase(Locale.ROOT)), live, lag,
                session.history().size(), session.strategies().stream().map(LiveMarket::standing).toList());
    }

    private static LiveStanding.Strategy standing(StrategyStatus status) {
        return new LiveStanding.Strategy(status.name(), status.position().map(LiveMarket::words), status.equity(),
                status.lastSignal().map(LiveLines::words), status.failed());
    }

    private static String words(HeldPosition position) {
        return String.format(Locale.ROOT, "%s %.6g at %s", position.side().name().toLowerCase(Locale.ROOT),
                position.coins(), LiveLines.price(position.entryPrice()));
    }

    /** Takes nothing more; waits for the bar that is being worked on. */
    @Override
    public void close() {
        CountDownLatch done = new CountDownLatch(1);
        scheduler.execute(() -> {
            closed = true;
            session.close();
            done.countDown();
        });
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                outcome.add(LiveOutcome.Trouble.FAULT);
                lines.note(instrument, "the last bar was not finished in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
