/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.TrainingData.DataFile;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Payoff;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.backtest.EquityCurve;
import org.liq4j.backtest.MarketConditions;
import org.liq4j.backtest.PerpetualMarket;
import org.liq4j.funding.FundingSettlements;
import org.liq4j.funding.FundingTerms;
import org.liq4j.heatmap.InstalledBrackets;
import org.liq4j.history.BarAggregator;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.AppliedBrackets;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.report.Quality;
import org.liq4j.report.StudyBasis;

/**
 * The market that a command works on.
 *
 * @param history
 *            its bars
 * @param instrument
 *            what it is of, if that was stated
 * @param simulated
 *            whether it is simulated
 * @param data
 *            one phrase for each thing found in the data
 * @param notes
 *            one sentence for each thing assumed
 * @param files
 *            that were read
 * @param venue
 *            what is known of where it is traded
 * @param funding
 *            what its funding rates tell
 * @param tradesFrom
 *            index of the first bar that is traded: those before it are warm-up
 * @param heat
 *            the bars that the heatmap is made of: the same, or finer ones
 */
record LoadedMarket(MarketHistory history, Optional<String> instrument, boolean simulated, List<String> data,
        List<String> notes, List<Path> files, TradedVenue venue, FundingSettlements funding,
        int tradesFrom, MarketHistory heat) {

    /** The heatmap is made of the bars themselves. */
    LoadedMarket(MarketHistory history, Optional<String> instrument, boolean simulated, List<String> data,
            List<String> notes, List<Path> files, TradedVenue venue, FundingSettlements funding,
            int tradesFrom) {
        this(history, instrument, simulated, data, notes, files, venue, funding, tradesFrom, history);
    }

    LoadedMarket {
        venue = venue.from(history.instrument().payoff(),
                tradesFrom < history.size() ? history.candle(tradesFrom).open() : Double.NaN);
    }

    /** All bars are traded. */
    LoadedMarket(MarketHistory history, Optional<String> instrument, boolean simulated, List<String> data,
            List<String> notes, List<Path> files, TradedVenue venue, FundingSettlements funding) {
        this(history, instrument, simulated, data, notes, files, venue, funding, 0);
    }

    /** Bars that came live, of which some at the start may be warm-up. */
    static LoadedMarket live(MarketHistory history, TradedVenue venue, int tradesFrom) {
        List<String> notes = tradesFrom == 0
                ? List.of()
                : List.of("the first " + tradesFrom + " bars, until " + history.endTime(tradesFrom - 1)
                        + ", are warm-up and are not traded");
        return new LoadedMarket(history, Optional.of(history.instrument().toString()), false,
                List.of("bars as they came live"), notes, List.of(), venue, inForce(history, venue), tradesFrom);
    }

    /** Whether the heatmap is made of finer bars. */
    boolean hasFinerHeat() {
        return !heat.barDuration().equals(history.barDuration());
    }

    /** Both lengths of bars in words; empty where they are the same. */
    Optional<String> lengths() {
        return hasFinerHeat()
                ? Optional.of(Durations.format(history.barDuration()) + " bars over a map made of "
                        + Durations.format(heat.barDuration()) + " bars")
                : Optional.empty();
    }

    /**
     * This market in longer bars, with the heatmap of its own bars or of ones in between. Those that are traded begin when the warm-up
     * is over.
     *
     * @param interval
     *            of the longer bars, a multiple of the next
     * @param engineInterval
     *            of the heatmap's bars, a multiple of those of now
     */
    LoadedMarket longer(Duration interval, Duration engineInterval) {
        MarketHistory map = of(engineInterval);
        MarketHistory traded = interval.equals(engineInterval) ? map : of(interval);
        Instant warm = tradesFrom == 0 ? Instant.MIN : history.endTime(tradesFrom - 1);
        int first = 0;
        while (first < traded.size() && !traded.endTime(first).isAfter(warm)) {
            first++;
        }
        List<String> made = new ArrayList<>(data);
        made.add(traded.size() + " bars of " + Durations.format(interval) + " made of " + history.size() + " of "
                + Durations.format(history.barDuration()));
        return new LoadedMarket(traded, instrument, simulated, made, notes, files, venue, funding, first, map);
    }

    private MarketHistory of(Duration interval) {
        MarketHistory made = interval.equals(history.barDuration()) ? history : BarAggregator.of(history, interval);
        if (made.size() == 0) {
            throw new InvalidDataException("interval", Durations.format(interval), "must have a whole bar in the "
                    + history.size() + " bars of " + Durations.format(history.barDuration())
                    + ", which longer bars with a missing part are not");
        }
        return made;
    }

    /** The same market with the heatmap of other bars, and a further note if there is one. */
    LoadedMarket withHeat(MarketHistory map, Optional<String> note) {
        return new LoadedMarket(history, instrument, simulated, data,
                Stream.concat(notes.stream(), note.stream()).toList(), files, venue, funding, tradesFrom, map);
    }

    /** What tells the data from others: a digest of each file, or of the bars themselves where no file was named. */
    List<DataFile> fingerprints() {
        if (files.isEmpty()) {
            return simulated ? List.of() : List.of(Fingerprint.of(heat, funding.rates()));
        }
        return files.stream().map(Fingerprint::of).toList();
    }

    /** What a study of a model's levels over these bars rests on; the quality is that of the last profile. */
    StudyBasis basis(String model, DataQuality quality, List<String> assumptions) {
        Instant end = history.endTime(history.size() - 1);
        List<String> all = new ArrayList<>(notes);
        all.addAll(quality.notes());
        all.addAll(assumptions);
        Duration bar = history.barDuration();
        return new StudyBasis(instrument, simulated, model, history.size(), bar, history.endTime(0).minus(bar), end,
                quality.brackets(), data, all);
    }

    /** The market for a backtest, with funding where its rates are known, and margin brackets. */
    PerpetualMarket perpetual(BarSeries series, UserDirectory userDirectory) {
        return conditions(userDirectory).market(history, series).withTradesFrom(tradesFrom);
    }

    /** In which an account that trades it is. */
    String currency() {
        return history.instrument().payoff().settlement();
    }

    /** What an account in coins ended with, and what that was worth; empty where it is in quote currency. */
    Optional<String> inQuote(EquityCurve equity) {
        Payoff payoff = history.instrument().payoff();
        if (!payoff.isInverse() || equity.size() == 0) {
            return Optional.empty();
        }
        double end = equity.valueAt(equity.size() - 1);
        double close = history.candle(history.size() - 1).close();
        return Optional.of(String.format(Locale.ROOT,
                "return, drawdown, fees and funding are of an account in %s, for which holding the coins returns 0 %%, and"
                        + " buy & hold is the change of the price; sizes of positions are contracts; it ended with %,.8f %s, worth %,.2f USD at the last close",
                payoff.settlement(), end, payoff.settlement(), payoff.inQuote(end, close)));
    }

    /**
     * The funding of bars whose rates are readings of the rate in force, as those are that come live: the last one known at a
     * settlement is settled there.
     */
    static FundingSettlements inForce(MarketHistory history, TradedVenue venue) {
        FundingTerms terms = venue.fundingTerms();
        Optional<Duration> interval = terms.times().map(FundingTimes::interval);
        boolean rates = history.count(MarketHistory.Column.FUNDING_RATE) > 0;
        if (!rates || interval.isEmpty()) {
            String unknown = "when " + venue.name() + " settles funding is not known";
            return new FundingSettlements(List.of(),
                    interval.isEmpty() ? "funding is not counted, " + unknown : "funding is not counted",
                    List.of(), rates
                            ? Optional.of(unknown + "; state the interval, for example --funding-interval 8h")
                            : Optional.empty(),
                    false, true);
        }
        return new FundingSettlements(List.of(), "funding every " + hours(interval.get())
                + (terms.stated().isPresent() ? " (--funding-interval)" : ""), List.of(), Optional.empty(), false,
                true);
    }

    private static String hours(Duration interval) {
        return interval.toMillis() % Duration.ofHours(1).toMillis() == 0
                ? interval.toHours() + " h"
                : Durations.format(interval);
    }

    /**
     * What positions in it are charged, and the margin brackets of now.
     *
     * @throws InvalidDataException
     *             if the funding rates do not tell when they are settled, and nobody has stated it
     */
    MarketConditions conditions(UserDirectory userDirectory) {
        funding.question().ifPresent(question -> {
            throw new InvalidDataException("fundingInterval", "", question);
        });
        InstalledBrackets brackets = new InstalledBrackets(userDirectory);
        // What is settled is charged as it was; readings are as long as they come.
        boolean readings = funding.readings() && funding.settlements().isEmpty();
        BracketSchedule applied = InvalidDataException
                .check(() -> AppliedBrackets.of(history.instrument(), brackets::find)).schedule();
        return new MarketConditions(Optional.of(applied), funding.rates(),
                readings ? venue.fundingTerms().times() : Optional.empty());
    }

    /** What trading costs, and what of it is assumed, one sentence each. */
    List<String> tradingNotes(TradingOptions trading) {
        List<String> all = new ArrayList<>(
                List.of(trading.words(venue) + ", executed at the next open; " + funding.words(),
                        "within a bar a stop comes before a target, and a target is filled at its own price, also where the"
                                + " bar opens beyond it: the worse for the strategy"));
        all.addAll(trading.assumptions(venue));
        all.addAll(funding.notes());
        return all;
    }

    Quality quality(DataQuality model, OptionalDouble overCount, TradingOptions trading, boolean ruined,
            List<String> further) {
        List<String> all = new ArrayList<>(notes);
        lengths().ifPresent(words -> all.add(words + "; orders are executed on the "
                + Durations.format(history.barDuration()) + " bars"));
        all.addAll(model.notes());
        all.addAll(further);
        if (history.count(MarketHistory.Column.TAKER_BUY_VOLUME) == 0) {
            all.add("no taker volumes: cumulative volume delta stays 0");
        }
        all.addAll(tradingNotes(trading));
        if (!history.gaps().isEmpty()) {
            all.add("a signal before a gap is executed at the first open after it");
        }
        if (ruined) {
            all.add("the account was used up; trading stopped there");
        }
        Duration bar = history.barDuration();
        long gapBars = history.gaps().stream().map(Gap::length).mapToLong(gap -> gap.dividedBy(bar)).sum();
        OptionalDouble age = model.openInterestAge().map(Duration::toMillis).map(millis -> millis / 1000.0)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new Quality(history.size(), bar, history.endTime(0).minus(bar), history.endTime(history.size() - 1),
                gapBars, history.gaps(), model.seedShare(), age, model.brackets(), overCount, data, all);
    }
}
