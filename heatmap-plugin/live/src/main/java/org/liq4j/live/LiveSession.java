/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.api.signal.Signal;
import org.liq4j.backtest.PaperAccount;
import org.liq4j.backtest.PerpetualMarket;
import org.liq4j.history.BarInputs;
import org.liq4j.history.GrowingHistory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.SessionTally.Counted;

/**
 * Strategies on a market that goes on, on paper money. It is given events as they come, from wherever: closed bars, open
 * interest, funding rates, account ratios, liquidated volumes, bars of the mark price. It does no I/O and asks no clock: the
 * same events give the same bars, signals and trades, bit for bit, and a backtest over the bars gives them too.
 *
 * <p>
 * <b>Bars.</b> A {@link Candle} closes a bar, whenever it was known; it counts as known at its end. The bar takes the inputs that
 * wait for it ({@link BarInputs}), the engine takes the bar, and each strategy is asked once; where longer
 * bars are traded ({@link LiveSessionBuilder#tradedBars}), once at the end of each of them. What has closed never changes: a
 * bar that is here already is a {@link Outcome#DUPLICATE}, one with other numbers a {@link Outcome#CORRECTION}, one that ends
 * no later than the last a {@link Outcome#LATE} one, and all three are counted and otherwise left alone. A bar that leaves a
 * hole makes a gap; so bars must come in order, and who can still get a missing one waits for it before the next is applied. A bar
 * that is still forming is told to {@link #forming} and makes the last price, nothing else.
 *
 * <p>
 * <b>Threads.</b> One thread calls {@link #apply}, {@link #forming} and what reads the {@link #series} or an {@link #account}; on
 * it strategies are asked and sinks, journal and listeners are called. Any thread may read {@link #history}, the feed of the
 * {@link #heatmap}, {@link #frames}, {@link #strategies}, {@link #counts} and {@link #lastPrice}.
 *
 * <p>
 * <b>Memory</b> grows by what the {@link GrowingHistory} and the feed keep of each bar, some 100 bytes, and by 8 bytes for each
 * column that indicators read; the series keeps its last bars.
 */
public final class LiveSession implements AutoCloseable {

    private final LiveSessionBuilder settings;
    private final SessionMarket market;
    private final SessionTally tally = new SessionTally();
    private final SessionEvents events;
    private final BarInputs inputs = new BarInputs();
    private volatile List<StrategyRun> runs = List.of();
    private int tradesFrom;
    private boolean fundingNoted;
    private boolean started;
    private boolean closed;
    private volatile double lastPrice = Double.NaN;

    private LiveSession(LiveSessionBuilder settings) {
        this.settings = settings;
        this.market = new SessionMarket(settings.instrument, settings.barDuration, settings.tradedDuration,
                settings.models, settings.numFactory,
                settings.maxBarCount);
        this.events = new SessionEvents(settings.journal, List.copyOf(settings.sinks), List.copyOf(settings.listeners),
                tally);
    }

    /**
     * A session to be opened.
     *
     * @param barDuration
     *            of all bars
     */
    public static LiveSessionBuilder builder(Instrument instrument, Duration barDuration) {
        return new LiveSessionBuilder(instrument, barDuration);
    }

    static LiveSession open(LiveSessionBuilder settings) {
        LiveSession session = new LiveSession(settings);
        SessionReplay replay = new SessionReplay(session);
        if (settings.journal != null) {
            settings.journal.replay(replay);
        }
        if (!replay.hasReplayed()) {
            MarketHistory warmUp = settings.history;
            session.market.appendAll(warmUp);
            session.tradesFrom = session.market.traded.size();
            session.events.begin(kept -> kept.begin(warmUp), session.market.lastEnd());
        }
        int bars = session.market.history.size();
        if (bars > 0) {
            session.start();
            session.lastPrice = session.market.history.soFar().candle(bars - 1).close();
        }
        session.events.flush();
        return session;
    }

    /**
     * Makes the strategies, whose columns are measured in the run that follows, and opens their accounts: with the first bar that
     * is traded. Until then the heatmap takes nothing.
     */
    private void start() {
        if (started || market.series.isEmpty()) {
            return;
        }
        started = true;
        settings.measures.forEach(market.feed::column);
        List<StrategyRun> made = new ArrayList<>();
        settings.strategies.forEach((name, maker) -> made.add(new StrategyRun(name, settings.instrument,
                market.heatmap, maker.apply(market.heatmap), settings.backtest.startingEquity(), events)));
        runs = List.copyOf(made);
        market.advance();
        PerpetualMarket traded = settings.conditions
                .growing(market.traded::soFar, market.series, settings.instrument.payoff())
                .withTradesFrom(tradesFrom);
        for (StrategyRun run : made) {
            run.open(settings.backtest, traded, market.lastEnd());
        }
    }

    /** A bar before those that are traded. */
    void warmUp(HistoryBar bar, String gapReason) {
        market.append(bar, gapReason);
        tradesFrom = market.traded.size();
    }

    /** A bar of the journal; gives its signals. */
    List<Signal> replay(HistoryBar bar, String gapReason) {
        if (market.history.size() > 0) {
            start();
        }
        advance(bar, gapReason);
        return events.replayed();
    }

    BarInputs inputs() {
        return inputs;
    }

    SessionJournal.EngineState engine() {
        return new SessionJournal.EngineState() {

            @Override
            public boolean isRestorable() {
                return market.feed.isRestorable();
            }

            @Override
            public void save(DataOutput out) throws IOException {
                market.feed.save(out);
            }
        };
    }

    /**
     * Takes the next event. Should the model fail, its exception comes out and the session is to be thrown away.
     *
     * @throws InvalidValueException
     *             if a bar has another duration, or begins before the last one ended and ends after it; nothing is then changed
     * @throws IllegalStateException
     *             if the session is closed
     */
    public Outcome apply(MarketEvent event) {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
        return event instanceof Candle candle ? bar(BarInputs.atEnd(candle)) : input(event);
    }

    private Outcome input(MarketEvent event) {
        return switch (inputs.add(event)) {
            case DUPLICATE -> {
                tally.count(Counted.DUPLICATE);
                yield Outcome.DUPLICATE;
            }
            case LATE -> {
                tally.count(Counted.LATE);
                yield Outcome.LATE;
            }
            case WAITS -> {
                tally.count(Counted.INPUT);
                if (!event.knownAt().isAfter(market.lastEnd())) {
                    tally.count(Counted.LATE_INPUT);
                }
                events.input(event, event.knownAt());
                yield Outcome.APPLIED;
            }
        };
    }

    private Outcome bar(Candle candle) {
        Instant lastEnd = market.lastEnd();
        if (!candle.endTime().isAfter(lastEnd)) {
            return past(candle);
        }
        market.history.checkNext(candle);
        String gapReason = inputs.gapReason();
        HistoryBar bar = inputs.close(candle);
        if (!lastEnd.equals(Instant.MIN) && candle.beginTime().isAfter(lastEnd)) {
            tally.count(Counted.GAP);
            events.note(SessionNote.Kind.GAP, candle.endTime(),
                    "no bars from " + lastEnd + " to " + candle.beginTime() + ": " + gapReason);
        }
        tally.count(Counted.BAR);
        noteFunding(bar);
        advance(bar, gapReason);
        events.barClosed(new SessionJournal.ClosedBar(bar, gapReason, events.signals()),
                settings.journal == null ? new byte[0] : savedInputs(), engine());
        return Outcome.BAR_CLOSED;
    }

    private void noteFunding(HistoryBar bar) {
        if (!fundingNoted && !Double.isNaN(bar.fundingRate()) && !settings.strategies.isEmpty()
                && settings.conditions.fundingTimes().isEmpty() && settings.conditions.settledFunding().isEmpty()) {
            fundingNoted = true;
            events.note(SessionNote.Kind.FUNDING_NOT_COUNTED, bar.candle().endTime(),
                    "funding rates come, but when they are settled was not stated: accounts do not pay them");
        }
    }

    /** The bar into history, series and heatmap, and the strategies asked. */
    private void advance(HistoryBar bar, String gapReason) {
        boolean asked = market.append(bar, gapReason);
        lastPrice = bar.candle().close();
        if (!started) {
            start();
            return;
        }
        market.advance();
        if (asked) {
            for (StrategyRun run : runs) {
                run.barClosed(bar.candle().endTime());
            }
        }
    }

    /** A bar that ends no later than the last one. */
    private Outcome past(Candle candle) {
        Optional<Candle> kept = market.history.candleEnding(candle.endTime());
        if (kept.isEmpty()) {
            tally.count(Counted.LATE);
            events.note(SessionNote.Kind.LATE_BAR, candle.endTime(),
                    "a bar came after later ones and is left out: " + candle);
            events.flush();
            return Outcome.LATE;
        }
        if (kept.get().equals(candle)) {
            tally.count(Counted.DUPLICATE);
            return Outcome.DUPLICATE;
        }
        tally.count(Counted.CORRECTION);
        events.note(SessionNote.Kind.CORRECTION, candle.endTime(),
                "a closed bar stays as it is: " + kept.get() + ", not " + candle);
        events.flush();
        return Outcome.CORRECTION;
    }

    /** What waits for the next bar, and what was read last, as {@link BarInputs#save} writes it. */
    public byte[] savedInputs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            inputs.save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Takes up what a session that had the same bars had saved, in place of all that waits: a recording of it that is run again
     * then goes on as it did.
     *
     * @throws InvalidValueException
     *             if it is nothing of the kind
     */
    public void restoreInputs(byte[] saved) {
        try {
            inputs.restore(new DataInputStream(new ByteArrayInputStream(saved)));
        } catch (IOException e) {
            throw new InvalidValueException("inputs", saved.length + " bytes", "must be inputs that were saved");
        }
    }

    /** A bar that has not closed yet: its close is the last price, unless a bar has closed that ends no earlier. */
    public void forming(Candle candle) {
        if (candle.endTime().isAfter(market.lastEnd())) {
            lastPrice = candle.close();
        }
    }

    /** The last price told of, by a closed or forming bar; empty before the first. */
    public OptionalDouble lastPrice() {
        double price = lastPrice;
        return Double.isNaN(price) ? OptionalDouble.empty() : OptionalDouble.of(price);
    }

    public Instrument instrument() {
        return settings.instrument;
    }

    /** The closed bars that are traded; named after the instrument. */
    public BarSeries series() {
        return market.series;
    }

    /** The heatmap on the series. */
    public LiquidationHeatmap heatmap() {
        return market.heatmap;
    }

    /** All bars since the start of the warm-up, with their inputs: those of the heatmap. */
    public GrowingHistory history() {
        return market.history;
    }

    /** The bars that are traded, those of the series from its start on: {@link #history} itself, or longer ones made of it. */
    public GrowingHistory tradedHistory() {
        return market.traded;
    }

    /** Index in the {@link #tradedHistory} of the first bar that is traded: how many bars the warm-up had. */
    public int tradesFrom() {
        return tradesFrom;
    }

    /**
     * Frames for charts: the first call costs a run over all bars, and each bar from then on a further one.
     *
     * @param epoch
     *            of their positions, see {@link org.liq4j.api.overlay.FramePosition}; of the first call only
     */
    public OverlayFeed frames(String epoch) {
        return market.frames(epoch);
    }

    /** How the strategies stand, in the order in which they were given; empty before the first bar. */
    public List<StrategyStatus> strategies() {
        return StrategyRun.statuses(runs);
    }

    /** The paper account of a strategy; empty before the first bar and if there is none of that name. */
    public Optional<PaperAccount> account(String strategy) {
        return runs.stream().filter(run -> run.name().equals(strategy)).findFirst().flatMap(StrategyRun::account);
    }

    /** What came so far. */
    public SessionCounts counts() {
        return tally.counts();
    }

    /** Takes no further events. Sinks and journal are left to whoever opened them. */
    @Override
    public void close() {
        closed = true;
    }
}
