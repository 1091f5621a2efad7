/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;
import org.liq4j.api.rows.RowKind;
import org.liq4j.funding.FundingRates;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/** Puts bars together with what was known at their ends. */
final class HistoryJoin {

    /** A closed bar takes a moment to arrive; whoever acts at its end waits that long, and no longer. */
    static final Duration ARRIVAL = Duration.ofSeconds(10);
    /** Rates that are known later than this after their time stand in rows of bars. */
    private static final long SHORTEST_ROW = 60_000;

    private final Instrument instrument;
    private final long length;
    private final RowBatch bars;
    private final List<RowBatch> readings;
    private final MarketHistory.Builder history;
    private final List<String> findings = new ArrayList<>();

    HistoryJoin(Instrument instrument, Duration length, RowBatch bars, List<RowBatch> readings) {
        this.instrument = instrument;
        this.length = length.toMillis();
        this.bars = bars;
        this.readings = readings;
        this.history = MarketHistory.builder(instrument, length, bars.size());
    }

    StoredMarket market(RowBatch candles) {
        RowBatch funding = rows(RowKind.FUNDING);
        Readings interest = new Readings(rows(RowKind.OPEN_INTEREST), OpenInterests.OPEN_INTEREST);
        Readings rates = new Readings(funding, Funding.RATE);
        Readings ratios = new Readings(rows(RowKind.ACCOUNT_RATIO), Ratios.LONG_SHARE);
        LiquidationSums liquidated = new LiquidationSums(rows(RowKind.LIQUIDATED_VOLUME), rows(RowKind.LIQUIDATIONS));
        StoredMarks marks = StoredMarks.of(rows(RowKind.MARK_CANDLES), Duration.ofMillis(length));
        int broken = 0;
        int late = 0;
        for (int row = 0; row < bars.size(); row++) {
            long end = bars.eventMillis(row);
            liquidated.advance(end - length, end);
            if (bars.knownMillis(row) > end + ARRIVAL.toMillis()) {
                late++;
                continue;
            }
            try {
                history.add(new HistoryBar(candle(row, end), positive(interest.at(end)),
                        rates.at(end), share(ratios.at(end)), liquidated.longs(),
                        liquidated.shorts(), marks.at(end)));
            } catch (InvalidValueException e) {
                broken++;
            }
        }
        MarketHistory built = history.build();
        if (built.size() == 0) {
            throw new NothingStoredException(instrument,
                    "all stored bars break a rule, see liq4j data verify, or became known after their end");
        }
        report(candles, built, broken, late, liquidated.late());
        findings.addAll(marks.findings());
        return new StoredMarket(built, rates(funding, built), findings);
    }

    private RowBatch rows(RowKind kind) {
        return StoredMarketReader.of(kind, readings);
    }

    private Candle candle(int row, long end) {
        double volume = bars.value(Candles.VOLUME, row);
        double buy = bars.value(Candles.TAKER_BUY_VOLUME, row);
        Instant time = Instant.ofEpochMilli(end);
        return new Candle(Instant.ofEpochMilli(end - length), time, time, bars.value(Candles.OPEN, row),
                bars.value(Candles.HIGH, row), bars.value(Candles.LOW, row), bars.value(Candles.CLOSE, row), volume,
                buy,
                Double.isNaN(buy) ? Candle.MISSING : Math.max(0, volume - buy), BarAggregation.vwap(bars, row));
    }

    private void report(RowBatch candles, MarketHistory built, int broken, int late, int lateLiquidations) {
        findings.add(candles.size() + " stored bars"
                + (candles.size() == bars.size()
                        ? ""
                        : ", " + built.size() + " of " + built.barDuration()
                                + " made of them"));
        long missing = built.gaps().stream().map(Gap::length).mapToLong(gap -> gap.toMillis() / length).sum();
        findings.add(built.gaps().isEmpty()
                ? "no gaps"
                : built.gaps().size() + " gaps, " + missing + " bars missing");
        if (broken > 0) {
            findings.add(broken + " bars break a rule and are left out, see liq4j data verify");
        }
        if (late > 0) {
            findings.add(late + " bars became known more than " + ARRIVAL.toSeconds()
                    + " s after their end and are left out");
        }
        if (lateLiquidations > 0) {
            findings.add(lateLiquidations + " reports of liquidations became known more than " + ARRIVAL.toSeconds()
                    + " s after the bar of which they are and are left out");
        }
    }

    /** Open interest 0 means that it was not there. */
    private static double positive(double coins) {
        return coins > 0 ? coins : Candle.MISSING;
    }

    /** A share of 0 or 1 means that it was not there. */
    private static double share(double share) {
        return share > 0 && share < 1 ? share : Candle.MISSING;
    }

    /**
     * The rates as they are stored. Those of the rows of bars are known at the end of these, all equally long after the time that
     * they are stated for.
     */
    private FundingRates rates(RowBatch funding, MarketHistory built) {
        FundingRates.Builder rates = FundingRates.builder().traded(built.endTime(0).minusMillis(length),
                built.endTime(built.size() - 1));
        LongSummaryStatistics delays = new LongSummaryStatistics();
        for (int row = 0; row < funding.size(); row++) {
            rates.add(funding.eventMillis(row), funding.knownMillis(row), funding.value(Funding.RATE, row),
                    funding.value(Funding.INTERVAL_HOURS, row));
            delays.accept(funding.knownMillis(row) - funding.eventMillis(row));
        }
        return funding.size() > 0 && delays.getMin() == delays.getMax() && delays.getMin() >= SHORTEST_ROW
                ? rates.inBarsOf(Duration.ofMillis(delays.getMin())).build()
                : rates.build();
    }
}
