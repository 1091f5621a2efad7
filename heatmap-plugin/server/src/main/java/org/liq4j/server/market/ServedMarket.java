/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.MarketHistory;
import org.liq4j.overlay.LiveOverlayFeed;

/**
 * One instrument with its bars closed so far. Any thread reads; one thread, the one that gets the bars, calls {@link #advance}
 * and {@link #end}. Whoever answers a question takes {@link #now} once: so an answer rests on one state, and on nothing that
 * came after it.
 */
public final class ServedMarket {

    /** Models of one market that are looked at live. */
    public static final int MOST_MODELS = 4;

    /** Whether further bars come, and from where. */
    public enum Course {

        /** All bars there will be are there. */
        HISTORICAL,

        /** Bars come as they close. */
        LIVE,

        /** Bars of a recording come as if they closed now. */
        REPLAY
    }

    /**
     * A state of a market.
     *
     * @param history
     *            the bars closed so far, at least one
     * @param receivedAt
     *            when the last of them came
     * @param ended
     *            whether no further bar will come
     */
    public record State(MarketHistory history, Instant receivedAt, boolean ended) {

        /** End of the last bar. */
        public Instant lastEnd() {
            return history.endTime(history.size() - 1);
        }
    }

    private final Course course;
    private final boolean simulated;
    private final List<String> findings;
    private final ServedAccount account;
    private final RunMessages messages;
    private final InstantSource clock;
    private final String epoch;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    /** By model, least recently asked for first; guards the change of state too, so that none misses a bar. */
    private final Map<String, LiveOverlayFeed> heatmaps = new LinkedHashMap<>(8, 0.75f, true);
    private volatile State now;

    private ServedMarket(Course course, MarketHistory history, boolean simulated, List<String> findings,
            ServedAccount account, RunMessages messages, InstantSource clock) {
        if (history.size() == 0) {
            throw new InvalidValueException("history", "no bar", "must have at least one bar");
        }
        this.course = course;
        this.simulated = simulated;
        this.findings = List.copyOf(findings);
        this.account = account;
        this.messages = messages;
        this.clock = clock;
        this.epoch = Long.toString(Math.abs(clock.millis()), Character.MAX_RADIX);
        this.now = new State(history, clock.instant(), course == Course.HISTORICAL);
    }

    /**
     * A market whose bars are all there.
     *
     * @param simulated
     *            whether its prices are not real
     * @param findings
     *            one phrase for each thing found in the data
     * @param account
     *            in which strategies trade it
     * @throws InvalidValueException
     *             if the history has no bar
     */
    public static ServedMarket historical(MarketHistory history, boolean simulated, List<String> findings,
            ServedAccount account, InstantSource clock) {
        return new ServedMarket(Course.HISTORICAL, history, simulated, findings, account, new RunMessages(), clock);
    }

    /**
     * A market that goes on.
     *
     * @param course
     *            {@link Course#LIVE} or {@link Course#REPLAY}
     * @param history
     *            the bars closed before it is served, at least one
     * @param simulated
     *            whether its prices are not real
     * @param findings
     *            one phrase for each thing found in the data
     * @param account
     *            in which strategies trade it
     * @throws InvalidValueException
     *             if the history has no bar, or the course is historical
     */
    public static ServedMarket growing(Course course, MarketHistory history, boolean simulated, List<String> findings,
            ServedAccount account, InstantSource clock) {
        return growing(course, history, simulated, findings, account, new RunMessages(), clock);
    }

    /**
     * A market that goes on, and of which a run says something.
     *
     * @param messages
     *            what it says, now and later
     * @throws InvalidValueException
     *             if the history has no bar, or the course is historical
     */
    public static ServedMarket growing(Course course, MarketHistory history, boolean simulated, List<String> findings,
            ServedAccount account, RunMessages messages, InstantSource clock) {
        if (course == Course.HISTORICAL) {
            throw new InvalidValueException("course", course.toString(), "must be LIVE or REPLAY");
        }
        return new ServedMarket(course, history, simulated, findings, account, messages, clock);
    }

    public Instrument instrument() {
        return now.history().instrument();
    }

    /** From one bar's end to the next. */
    public Duration barDuration() {
        return now.history().barDuration();
    }

    public Course course() {
        return course;
    }

    public boolean simulated() {
        return simulated;
    }

    /** One phrase for each thing found in the data. */
    public List<String> findings() {
        return findings;
    }

    /** In which strategies trade the market. */
    public ServedAccount account() {
        return account;
    }

    /** What a live run has said of the market; nothing without one. */
    public RunMessages messages() {
        return messages;
    }

    /** The bars closed so far. */
    public State now() {
        return now;
    }

    /**
     * Takes the bars that have closed since.
     *
     * @param longer
     *            the bars served so far, and after them at least one more
     * @throws InvalidValueException
     *             if the market has ended, or the history does not go on from the bars served
     */
    public void advance(MarketHistory longer) {
        State before = now;
        int bars = before.history().size();
        if (before.ended()) {
            throw new InvalidValueException("history", longer.size() + " bars", "the market has ended");
        }
        if (!longer.instrument().equals(instrument()) || longer.size() <= bars
                || !longer.endTime(bars - 1).equals(before.lastEnd())) {
            throw new InvalidValueException("history", longer.instrument() + " with " + longer.size() + " bars",
                    "must continue from the " + bars + " bars of " + instrument() + " until " + before.lastEnd());
        }
        synchronized (heatmaps) {
            now = new State(longer, clock.instant(), false);
            heatmaps.values().forEach(heatmap -> heatmap.advance(longer));
        }
    }

    /** States that no further bar will come. */
    public void end() {
        synchronized (heatmaps) {
            now = new State(now.history(), now.receivedAt(), true);
        }
        watchers.forEach(Runnable::run);
    }

    /**
     * Tells of the end of the market.
     *
     * @param ended
     *            run by the thread that calls {@link #end}; must return at once
     * @return ends the watch
     */
    public Runnable watch(Runnable ended) {
        // Of its own, so that one who watches twice is told twice and unwatched once.
        Runnable watcher = () -> ended.run();
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /**
     * The heatmap of a model as it goes on; made when first asked for, by a run over all bars so far, and kept while somebody
     * is subscribed and as long as no other needs the place.
     *
     * @param model
     *            what tells it from other models
     * @param models
     *            gives a fresh model each time
     * @throws InvalidValueException
     *             if {@value #MOST_MODELS} other models are being looked at
     */
    public LiveOverlayFeed heatmap(String model, Supplier<LiquidationModel> models) {
        synchronized (heatmaps) {
            LiveOverlayFeed known = heatmaps.get(model);
            if (known != null) {
                return known;
            }
        }
        LiveOverlayFeed made = LiveOverlayFeed.over(now.history(), barDuration(), models, epoch);
        synchronized (heatmaps) {
            LiveOverlayFeed known = heatmaps.get(model);
            if (known != null) {
                return known;
            }
            makeRoom(model);
            made.advance(now.history());
            heatmaps.put(model, made);
            return made;
        }
    }

    private void makeRoom(String model) {
        if (heatmaps.size() >= MOST_MODELS) {
            String idle = heatmaps.entrySet().stream().filter(entry -> entry.getValue().isIdle())
                    .map(Map.Entry::getKey).findFirst().orElseThrow(() -> new InvalidValueException("model", model,
                            MOST_MODELS + " other models are open live, which is the maximum"));
            heatmaps.remove(idle);
        }
    }
}
