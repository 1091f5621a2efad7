/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;

/**
 * Puts together what streams and replies tell of one instrument: closed bars in order, each once, with the inputs known at their
 * ends. Without clock and network: the same calls make the same events.
 *
 * <ul>
 * <li>A bar is given when all before it are there, or have been {@link #giveUp given up}; a hole becomes a {@link Gap}. Until
 * then later bars wait, and {@link #missing} says which are lacking.
 * <li>Of several values for one bar the first that came counts. Another one that comes later is counted as a correction and
 * changes nothing.
 * <li>Of open interest, funding and the account ratio the last value known at a bar's end is that bar's; liquidations are
 * summed. The mark price becomes a bar where it was told without a hole of 15 s.
 * <li>Where bars do not tell what takers bought, the trades do, if their sum is the bar's volume to a millionth; else it is
 * missing. A bar waits {@link #TRADE_PATIENCE} for its last trades.
 * <li>Without bars of the exchange's own ({@code barsOfTrades}) bars are made of the trades, whole ones only: one during which a
 * connection was opened or lost is lacking.
 * </ul>
 *
 * Single writer. Memory is bounded by the bars that wait for one that is missing.
 */
public final class StreamAssembly {

    /** How long a closed bar waits for the trades that belong to it. */
    public static final Duration TRADE_PATIENCE = Duration.ofSeconds(2);

    private static final double VOLUME_ROUNDING = 1e-6;
    private static final int REMEMBERED_TRADES = 8_192;
    private static final int REMEMBERED_BARS = 1_440;
    private static final long MOST_AHEAD = 60_000;
    private static final long NEVER = Long.MIN_VALUE;

    private final long interval;
    private final boolean trades;
    private final boolean barsOfTrades;
    private final AssemblyListener listener;
    private final TreeMap<Long, PendingBar> pending = new TreeMap<>();
    private final TreeMap<Long, PendingBar> given = new TreeMap<>();
    private final TreeMap<Long, TradeSums> sums = new TreeMap<>();
    private final RecentKeys seenTrades = new RecentKeys(REMEMBERED_TRADES);
    private final LatestInput interest;
    private final LatestInput funding;
    private final LatestInput ratio;
    private final BarInHand inHand;
    private final TreeMap<String, Long> leftOut = new TreeMap<>();

    private long lastEnd;
    private long givenUpUntil = NEVER;
    private String gapReason = "missing";
    /** Trades are whole from the first bar on that starts at that time or later. */
    private long tradesFrom = Long.MAX_VALUE;
    private long now = NEVER;

    /**
     * @param interval
     *            length of a bar
     * @param after
     *            end of the last bar that is known already; empty: the first bar that comes is the first
     * @param trades
     *            whether trades are streamed
     * @param barsOfTrades
     *            whether bars are made of them; needs {@code trades}
     * @throws InvalidValueException
     *             if {@code barsOfTrades} without {@code trades}, or the interval is not a positive number of milliseconds
     */
    public StreamAssembly(Duration interval, Optional<Instant> after, boolean trades, boolean barsOfTrades,
            AssemblyListener listener) {
        Require.wholeMilliseconds("interval", interval);
        if (barsOfTrades && !trades) {
            throw new InvalidValueException("barsOfTrades", "true", "needs trades");
        }
        this.interval = interval.toMillis();
        this.lastEnd = after.map(Instant::toEpochMilli).orElse(NEVER);
        this.trades = trades;
        this.barsOfTrades = barsOfTrades;
        this.listener = listener;
        this.interest = new LatestInput(this.interval);
        this.funding = new LatestInput(this.interval);
        this.ratio = new LatestInput(this.interval);
        this.inHand = new BarInHand(this.interval);
    }

    /** End of the last bar that was given; empty before the first. */
    public Optional<Instant> lastEnd() {
        return lastEnd == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastEnd));
    }

    /** What only streams tell of the bars that have not closed. */
    public BarInHand inHand() {
        return inHand;
    }

    /** What was left out so far: how often, by reason. */
    public Map<String, Long> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Starts of the bars for which later ones wait; empty if none is lacking. */
    public Optional<TimeRange> missing() {
        if (lastEnd == NEVER || pending.isEmpty()) {
            return Optional.empty();
        }
        long from = Math.max(lastEnd, givenUpUntil);
        long until = pending.firstKey() - interval;
        return until > from
                ? Optional.of(new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)))
                : Optional.empty();
    }

    /** Time has passed; gives the bars that need not wait any longer. */
    public void advance(long receivedMillis) {
        now = Math.max(now, receivedMillis);
        if (barsOfTrades) {
            closeTrades(now - TRADE_PATIENCE.toMillis());
        }
        give();
    }

    /** Takes a streamed value. */
    public void accept(StreamedValue value, long receivedMillis) {
        now = Math.max(now, receivedMillis);
        long millis = value.time().toEpochMilli();
        // A forming bar ends later; nothing else can be told before it happened, but for a clock that is not quite right.
        if (millis > now + MOST_AHEAD && !(value instanceof StreamedValue.Bar bar && !bar.closed())) {
            leaveOut("value of the future");
            return;
        }
        switch (value) {
            case StreamedValue.Trade trade -> trade(trade);
            case StreamedValue.Bar bar -> bar(bar);
            case StreamedValue.Mark mark -> mark(mark);
            case StreamedValue.Funding rate -> funding.add(rate.time().toEpochMilli(), now, rate.rate());
            case StreamedValue.Interest open -> interest.add(open.time().toEpochMilli(), now, open.coins());
            case StreamedValue.Liquidation liquidation ->
                inHand.liquidated(now, liquidation.side(), liquidation.coins());
        }
        give();
    }

    private void trade(StreamedValue.Trade trade) {
        long millis = trade.time().toEpochMilli();
        long end = endOf(millis);
        if (end <= lastEnd || (barsOfTrades && pending.containsKey(end))) {
            leaveOut("trade of a bar that was given already");
        } else if (seenTrades.add(trade.id())) {
            if (tradesFrom == Long.MAX_VALUE) {
                // Of the bar in which the stream began nobody knows what came before.
                tradesFrom = end;
            }
            sums.computeIfAbsent(end, TradeSums::new).add(millis, trade);
            if (barsOfTrades) {
                listener.forming(trade.time(), trade.price());
                closeTrades(millis - TRADE_PATIENCE.toMillis());
            }
        } else {
            leaveOut("trade that came twice");
        }
    }

    /** Makes bars of the trades of all bars that ended before a time. */
    private void closeTrades(long millis) {
        while (!sums.isEmpty() && sums.firstKey() <= millis) {
            Map.Entry<Long, TradeSums> first = sums.pollFirstEntry();
            if (first.getKey() - interval >= tradesFrom) {
                wait(first.getValue().bar(interval, now));
            } else {
                leaveOut("bar whose trades are not all there");
            }
        }
    }

    /** Bars start at whole multiples of their length; a trade at the very start belongs to the bar that starts. */
    private long endOf(long millis) {
        return Math.floorDiv(millis, interval) * interval + interval;
    }

    private void bar(StreamedValue.Bar bar) {
        long start = bar.start().toEpochMilli();
        long end = bar.time().toEpochMilli();
        if (end - start != interval) {
            leaveOut("bar of another length");
        } else if (bar.closed()) {
            wait(new PendingBar(start, end, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(),
                    bar.takerBuyVolume(), bar.turnover(), now));
        } else {
            listener.forming(bar.time(), bar.close());
        }
    }

    private void mark(StreamedValue.Mark mark) {
        inHand.mark(mark.time().toEpochMilli(), mark.price(), lastEnd);
    }

    /** Messages were lost, or a connection is new: trades of the bars before the next one may be lacking. */
    public void interrupted(long receivedMillis) {
        now = Math.max(now, receivedMillis);
        tradesFrom = Math.max(tradesFrom == Long.MAX_VALUE ? NEVER : tradesFrom, endOf(now));
    }

    /**
     * Takes rows of candles, open interest, funding rates or account ratios that were asked for; rows of other kinds are left
     * out.
     */
    public void accept(RowBatch rows, long receivedMillis) {
        now = Math.max(now, receivedMillis);
        for (int row = 0; row < rows.size(); row++) {
            switch (rows.kind()) {
                case CANDLES -> candle(rows, row);
                case OPEN_INTEREST -> input(interest, rows, row, rows.value(OpenInterests.OPEN_INTEREST, row));
                case ACCOUNT_RATIO -> input(ratio, rows, row, rows.value(Ratios.LONG_SHARE, row));
                case FUNDING -> input(funding, rows, row, rows.value(Funding.RATE, row));
                default -> leaveOut("rows of " + rows.kind().label());
            }
        }
        give();
    }

    private static void input(LatestInput input, RowBatch rows, int row, double value) {
        if (!Double.isNaN(value)) {
            input.add(rows.eventMillis(row), rows.knownMillis(row), value);
        }
    }

    private void candle(RowBatch rows, int row) {
        long end = rows.eventMillis(row);
        if (rows.barMillis(row) != interval) {
            leaveOut("bar of another length");
            return;
        }
        wait(new PendingBar(end - interval, end, rows.value(Candles.OPEN, row), rows.value(Candles.HIGH, row),
                rows.value(Candles.LOW, row), rows.value(Candles.CLOSE, row), rows.value(Candles.VOLUME, row),
                rows.value(Candles.TAKER_BUY_VOLUME, row), rows.value(Candles.QUOTE_VOLUME, row), now));
    }

    /** A closed bar takes its place among those that wait, unless there is one of its time. */
    private void wait(PendingBar bar) {
        if (bar.endMillis() <= lastEnd) {
            @Nullable
            PendingBar before = given.get(bar.endMillis());
            leaveOut(before == null
                    ? "bar that came too late"
                    : before.differs(bar) ? "correction of a closed bar, ignored" : "bar that came twice");
            return;
        }
        @Nullable
        PendingBar before = pending.putIfAbsent(bar.endMillis(), bar);
        if (before != null) {
            leaveOut(before.differs(bar) ? "correction of a closed bar, ignored" : "bar that came twice");
        }
    }

    /**
     * Bars that cannot be had are given up: those after them need not wait.
     *
     * @param span
     *            starts of the bars
     * @param reason
     *            one phrase, for the gap
     */
    public void giveUp(TimeRange span, String reason, long receivedMillis) {
        now = Math.max(now, receivedMillis);
        givenUpUntil = Math.max(givenUpUntil, span.until().toEpochMilli());
        gapReason = reason;
        give();
    }

    private void give() {
        while (!pending.isEmpty()) {
            PendingBar next = pending.firstEntry().getValue();
            boolean joins = lastEnd == NEVER || next.startMillis() <= Math.max(lastEnd, givenUpUntil);
            if (!joins || waitsForTrades(next)) {
                return;
            }
            pending.pollFirstEntry();
            give(withTrades(next));
        }
    }

    private boolean waitsForTrades(PendingBar bar) {
        return trades && !bar.hasTakerVolume() && bar.startMillis() >= tradesFrom && !tradesOf(bar)
                && now < bar.receivedMillis() + TRADE_PATIENCE.toMillis();
    }

    /** Whether the trades add up to the bar. */
    private boolean tradesOf(PendingBar bar) {
        @Nullable
        TradeSums sum = sums.get(bar.endMillis());
        double volume = sum == null ? 0 : sum.volume();
        return Math.abs(volume - bar.volume()) <= VOLUME_ROUNDING * bar.volume();
    }

    private PendingBar withTrades(PendingBar bar) {
        if (bar.hasTakerVolume() || !trades || bar.startMillis() < tradesFrom || !tradesOf(bar)) {
            return bar;
        }
        @Nullable
        TradeSums sum = sums.get(bar.endMillis());
        return sum == null ? bar.with(0, 0) : bar.with(sum.bought(), sum.turnover());
    }

    private void give(PendingBar bar) {
        long end = bar.endMillis();
        Candle candle;
        try {
            candle = bar.candle();
        } catch (InvalidValueException e) {
            leaveOut("bar that breaks a rule");
            givenUpUntil = Math.max(givenUpUntil, end);
            return;
        }
        if (lastEnd != NEVER && bar.startMillis() > lastEnd) {
            listener.event(new Gap(Instant.ofEpochMilli(lastEnd), candle.beginTime(), candle.endTime(), gapReason));
            gapReason = "missing";
        }
        giveInputs(end);
        listener.event(candle);
        lastEnd = end;
        given.put(end, bar);
        if (given.size() > REMEMBERED_BARS) {
            given.pollFirstEntry();
        }
        sums.headMap(end, true).clear();
        inHand.closed(end);
    }

    private void giveInputs(long end) {
        interest.takeUntil(end).filter(known -> known.value() > 0).ifPresent(known -> listener
                .event(new OpenInterest(known.eventTime(), known.knownAt(), known.value())));
        funding.takeUntil(end).ifPresent(known -> listener
                .event(new FundingRate(known.eventTime(), known.knownAt(), known.value())));
        ratio.takeUntil(end).filter(known -> known.value() > 0 && known.value() < 1).ifPresent(known -> listener
                .event(new AccountRatio(known.eventTime(), known.knownAt(), known.value())));
        inHand.events(end).forEach(listener::event);
    }

    private void leaveOut(String reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }
}
