/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/** Recognises the settlements of one instrument: {@link FundingSettlements} says by which rules. Used once. */
final class FundingRecognition {

    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    /** No venue settles less often. */
    private static final long LONGEST = 8 * HOUR;
    private static final long TOLERANCE = FundingSettlements.TOLERANCE;
    /** How often rates must change for the times of the changes to tell an interval that is not the venue's usual one. */
    private static final int TELLING_CHANGES = 3;
    private static final SettlementGrid HOURS = new SettlementGrid(HOUR, 0);
    private static final SettlementGrid MINUTES = new SettlementGrid(MINUTE, 0);
    /** How much a clock may be slow where not even the hours of settlements are known, in milliseconds. */
    private static final long EARLY = 5_000;
    private static final String OPTION = "--funding-interval";

    private final FundingRates rates;
    private final FundingTerms terms;
    private final Optional<SettlementGrid> usual;
    private final TreeMap<Long, FundingSettlement> settled = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private boolean zerosAreBlanks;
    private boolean readings;
    private int unplaced;
    private long firstUnplaced = Long.MAX_VALUE;

    FundingRecognition(FundingRates rates, FundingTerms terms) {
        this.rates = rates;
        this.terms = terms;
        this.usual = terms.usual().map(SettlementGrid::of);
    }

    FundingSettlements settlements() {
        RateRows all = RateRows.all(rates);
        RateRows stating = all.where(row -> !Double.isNaN(rates.hours(row)));
        return stating.size() > 0 ? stating(stating) : silent(all);
    }

    // Rates that state their interval.

    private FundingSettlements stating(RateRows rows) {
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size() || rows.hours(end) != rows.hours(start)) {
                ofOneInterval(rows.part(start, end), Math.max(1_000, Math.round(rows.hours(start) * HOUR)));
                start = end;
            }
        }
        terms.stated().filter(interval -> settled.values().stream().anyMatch(one -> !one.interval().equals(interval)))
                .ifPresent(interval -> notes.add(OPTION + " " + hours(interval.toMillis())
                        + " is not applied: the rates state their interval, " + intervals()));
        noteMissing();
        // They are settlements by what they state, whatever else stands between them.
        readings = false;
        return result("funding as it was settled, " + settled.size() + " times, every " + intervals()
                + " as stated with the rates");
    }

    private void ofOneInterval(RateRows rows, long interval) {
        SettlementGrid grid = grid(interval);
        if (rows.size() >= 3 && rows.spacing() < interval * 3 / 4) {
            notes.add(rows.size() + " funding rates come oftener than their interval of " + hours(interval)
                    + ", the first " + at(rows.time(0)) + ": each settlement has one of them, that of its instant");
            dense(rows, grid);
            return;
        }
        int sooner = 0;
        long firstSooner = 0;
        for (int i = 0; i < rows.size(); i++) {
            long time = instant(rows.time(i), grid);
            if (!settled.isEmpty() && time > settled.lastKey() && time - settled.lastKey() < interval - TOLERANCE
                    && i > 0) {
                firstSooner = sooner == 0 ? time : firstSooner;
                sooner++;
            }
            settle(time, rows, i, interval);
        }
        if (sooner > 0) {
            notes.add(sooner + " funding rates come sooner after the one before than their interval of "
                    + hours(interval) + ", the first " + at(firstSooner) + ": each is counted");
        }
    }

    // Rates that do not.

    private FundingSettlements silent(RateRows all) {
        if (IntStream.range(0, all.size()).allMatch(i -> all.rate(i) == 0)) {
            return new FundingSettlements(List.of(), "all funding rates are 0", List.of(), Optional.empty(), false,
                    false);
        }
        RateRows rows = withoutPadding(all);
        Optional<Duration> stated = terms.stated();
        if (stated.isPresent()) {
            return settledEvery(rows, grid(stated.get().toMillis()), OPTION);
        }
        if (!comeAsSettlements(rows)) {
            return filledOrRead(rows);
        }
        // In bars that were put together by when a rate was known, its row closes at the settlement.
        RateRows closing = rows.later(rows.barMillis());
        if (usual.isPresent() && !nearUsual(rows) && nearUsual(closing)) {
            return settledEvery(closing, usual.get(),
                    terms.venue() + "'s usual interval, at which the rows of the rates close");
        }
        if (usual.isPresent() && nearUsual(rows)) {
            return settledEvery(rows, usual.get(), terms.venue() + "'s usual interval, which the rates keep to");
        }
        if (onHours(rows)) {
            settleEach(rows, HOURS, 0);
            return each("as the rates come");
        }
        return asked(rows);
    }

    /** Whether each rate may be a settlement by the distance to those beside it, and not the reading of an hour. */
    private boolean comeAsSettlements(RateRows rows) {
        long spacing = rows.spacing();
        if (rows.size() < 2) {
            return rows.barMillis() <= LONGEST;
        }
        boolean usualSpacing = usual.isPresent() && Math.abs(spacing - usual.get().interval()) <= TOLERANCE;
        boolean everyBar = rows.barMillis() > 0 && spacing <= rows.barMillis();
        if (usualSpacing) {
            return true;
        }
        if (everyBar || spacing > LONGEST + Math.max(TOLERANCE, rows.barMillis())) {
            return !everyBar && nearUsual(rows);
        }
        // Eight hours twice in a row are no reading's rhythm: what comes oftener later is a shorter interval.
        boolean hours = onHours(rows);
        boolean rare = spacing >= 2 * HOUR - TOLERANCE - rows.barMillis();
        return (rare && (hours || nearUsual(rows))) || (hours && hasUsualRun(rows));
    }

    private boolean hasUsualRun(RateRows rows) {
        return usual.isPresent() && usual.get().interval() >= 2 * HOUR
                && IntStream.range(2, rows.size())
                        .anyMatch(i -> Math.abs(rows.gap(i) - usual.get().interval()) <= TOLERANCE
                                && Math.abs(rows.gap(i - 1) - usual.get().interval()) <= TOLERANCE);
    }

    private static boolean onHours(RateRows rows) {
        return IntStream.range(0, rows.size()).allMatch(i -> HOURS.isNear(rows.time(i), TOLERANCE));
    }

    /** Whether all rates stand at the instants of a grid or, in rows of bars, in the row after. */
    private static boolean onlyNear(RateRows rows, SettlementGrid grid) {
        return IntStream.range(0, rows.size()).allMatch(i -> isNear(rows, i, grid));
    }

    private static boolean isNear(RateRows rows, int i, SettlementGrid grid) {
        return grid.isNear(rows.time(i), TOLERANCE)
                || (isLate(rows, grid) && grid.isNear(rows.time(i) - rows.barMillis(), TOLERANCE));
    }

    private boolean nearUsual(RateRows rows) {
        return usual.isPresent() && onlyNear(rows, usual.get());
    }

    private static boolean isLate(RateRows rows, SettlementGrid grid) {
        return rows.barMillis() > 0 && rows.barMillis() <= grid.interval() / 4;
    }

    /** Rates that come oftener than funding is settled. */
    private FundingSettlements filledOrRead(RateRows rows) {
        int changes = rows.changes();
        if (rows.size() > 1 && rows.spacing() <= LONGEST) {
            if (usual.isPresent() && changes >= 2 && rows.changesOn(usual.get())) {
                return settledEvery(rows, usual.get(), terms.venue() + "'s usual interval, at which the rates change");
            }
            if (changes >= TELLING_CHANGES && rows.spacing() <= HOUR) {
                Optional<SettlementGrid> told = LongStream.of(8 * HOUR, 4 * HOUR, 2 * HOUR)
                        .filter(interval -> rows.spacing() <= interval / 4)
                        .mapToObj(interval -> new SettlementGrid(interval, 0)).filter(rows::changesOn).findFirst();
                if (told.isPresent()) {
                    return settledEvery(rows, told.get(), "at which the rates change");
                }
            }
            boolean hourly = rows.changesOn(HOURS);
            boolean tooOften = rows.spacing() < HOUR * 3 / 4;
            boolean usualHour = usual.isPresent() && usual.get().interval() <= HOUR;
            if (usual.isPresent() && tooOften && (!hourly || usualHour)) {
                return settledEvery(rows, usual.get(), terms.venue() + "'s usual interval, of which the rates, being"
                        + " readings between settlements, do not tell; " + OPTION + " states another");
            }
        }
        return asked(rows);
    }

    private FundingSettlements asked(RateRows rows) {
        String come = rows.size() == 1
                ? "the only funding rate, of " + at(rows.time(0)) + ","
                : "the " + rows.size() + " funding rates, every " + hours(rows.spacing()) + " from " + at(rows.time(0))
                        + " on,";
        String usually = terms.usual()
                .map(times -> terms.venue() + " settles every " + hours(times.interval().toMillis())
                        + " on most instruments, not on all")
                .orElse("nor is it known when " + terms.venue() + " settles");
        String shorter = rows.size() > 1 && rows.spacing() >= HOUR * 3 / 4 && rows.spacing() <= 24 * HOUR
                ? "if each of them was settled: " + OPTION + " " + hours(rows.spacing()).replace(" ", "")
                        + "; if they are readings between settlements every 8 h: " + OPTION + " 8h"
                : "for example " + OPTION + " 8h";
        return new FundingSettlements(List.of(), "funding is not counted, as its interval is not known", notes,
                Optional.of(come + " do" + (rows.size() == 1 ? "es" : "") + " not tell when funding is settled, and "
                        + usually + "; state the interval, " + shorter),
                zerosAreBlanks, false);
    }

    /** The rows without those that a join has filled with 0, if it has. */
    private RateRows withoutPadding(RateRows all) {
        RateRows rest = all.where(row -> rates.rate(row) != 0);
        long spacing = all.spacing();
        boolean settledEachRow = terms.times().map(times -> times.interval().toMillis() <= spacing).orElse(false);
        boolean apart = IntStream.range(1, rest.size()).allMatch(i -> rest.row(i) - rest.row(i - 1) > 1);
        if (2 * rest.size() > all.size() || settledEachRow || !apart || all.size() < 3
                || !(onHours(rest) || nearUsual(rest))) {
            return all;
        }
        zerosAreBlanks = true;
        return rest;
    }

    /** Settlements of a grid, each with the rate that is its own. */
    private FundingSettlements settledEvery(RateRows rows, SettlementGrid grid, String source) {
        boolean dense = rows.size() > 1 && rows.spacing() < grid.interval() * 3 / 4;
        if (dense || rows.barMillis() > grid.interval() * 3 / 2) {
            dense(rows, grid);
            noteMissing();
            return result("funding every " + hours(grid.interval()) + " (" + source + "), " + settled.size()
                    + " settlements");
        }
        settleEach(rows, grid, grid.interval());
        return each(source);
    }

    private FundingSettlements each(String source) {
        noteMissing();
        return result("funding every " + intervals() + " (" + source + "), " + settled.size() + " settlements");
    }

    /**
     * Each rate is one of a settlement.
     *
     * @param interval
     *            of all of them; 0: as near as the next is
     */
    private void settleEach(RateRows rows, SettlementGrid grid, long interval) {
        long[] times = new long[rows.size()];
        for (int i = 0; i < times.length; i++) {
            long time = rows.time(i);
            boolean late = isLate(rows, grid) && interval > 0 && !grid.isNear(time, TOLERANCE)
                    && grid.isNear(time - rows.barMillis(), TOLERANCE)
                    && (i == 0 || rows.gap(i) > rows.barMillis());
            times[i] = instant(late ? time - rows.barMillis() : time, grid);
        }
        for (int i = 0; i < times.length; i++) {
            long before = i == 0 ? Long.MAX_VALUE : times[i] - times[i - 1];
            long after = i == times.length - 1 ? Long.MAX_VALUE : times[i + 1] - times[i];
            long nearest = Math.min(before, after);
            long own = interval > 0
                    ? interval
                    : nearest > LONGEST || nearest <= 0 ? usual.map(SettlementGrid::interval).orElse(LONGEST) : nearest;
            settle(times[i], rows, i, own);
        }
    }

    /** Rates that come oftener than the settlements of a grid: filled forward where they change at these only, else readings. */
    private void dense(RateRows rows, SettlementGrid grid) {
        boolean filled = rows.changes() > 0 && rows.changesOn(grid);
        readings |= !filled;
        long last = Math.min(rates.until() - 1,
                rows.time(rows.size() - 1) + Math.min(grid.interval(), 2 * rows.spacing()));
        int old = 0;
        long firstOld = 0;
        for (long time = grid.atOrAfter(rows.time(0) - RateRows.JITTER); time <= last; time += grid.interval()) {
            int row = filled ? filledAt(rows, time, grid) : readAt(rows, time);
            if (row < 0) {
                continue;
            }
            if (!filled && rows.known(row) <= time - grid.interval() - TOLERANCE) {
                firstOld = old == 0 ? time : firstOld;
                old++;
            }
            settle(time, rows, row, grid.interval());
        }
        if (old > 0) {
            notes.add(old + " settlements have a funding rate that is older than the interval of "
                    + hours(grid.interval()) + ", the first " + at(firstOld) + ": it is counted all the same");
        }
    }

    /** The row whose rate belongs to an instant; negative if there is none. */
    private static int filledAt(RateRows rows, long time, SettlementGrid grid) {
        int first = rows.firstAt(time - RateRows.JITTER);
        long end = time + grid.interval() - RateRows.JITTER;
        if (first == rows.size() || rows.time(first) >= end) {
            return -1;
        }
        boolean nextIsLate = first + 1 < rows.size() && rows.time(first + 1) < end && !rows.changed(first)
                && rows.changed(first + 1);
        return nextIsLate ? first + 1 : first;
    }

    /** The row of the rate in force at an instant; negative if none was known. */
    private static int readAt(RateRows rows, long time) {
        int row = rows.firstAt(time + RateRows.JITTER) - 1;
        while (row >= 0 && rows.known(row) >= time + RateRows.JITTER) {
            row--;
        }
        return row;
    }

    // What all of them share.

    private SettlementGrid grid(long interval) {
        return usual.filter(times -> times.interval() == interval).orElseGet(() -> new SettlementGrid(interval, 0));
    }

    /** The instant of a settled rate: its own of the grid, else the full hour, else the minute in which it stands. */
    private long instant(long time, SettlementGrid grid) {
        for (SettlementGrid one : List.of(grid, HOURS)) {
            if (one.isNear(time, Math.min(TOLERANCE, one.interval() / 4) - 1)) {
                return one.nearest(time);
            }
        }
        unplaced++;
        firstUnplaced = Math.min(firstUnplaced, time);
        return MINUTES.isNear(time, EARLY) ? MINUTES.nearest(time) : MINUTES.atOrBefore(time);
    }

    private void settle(long time, RateRows rows, int row, long interval) {
        settled.put(time, new FundingSettlement(Instant.ofEpochMilli(time),
                Instant.ofEpochMilli(Math.max(time, rows.known(row))), rows.rate(row), Duration.ofMillis(interval)));
    }

    private void noteMissing() {
        long missing = 0;
        long first = Long.MAX_VALUE;
        @Nullable
        FundingSettlement last = null;
        for (FundingSettlement one : settled.values()) {
            long time = one.time().toEpochMilli();
            long interval = one.interval().toMillis();
            if (last == null) {
                long before = Math.max(0, (time - rates.from() - 1) / interval);
                first = before > 0 ? time - before * interval : first;
                missing += before;
            } else {
                long longer = Math.max(interval, last.interval().toMillis());
                long between = (time - last.time().toEpochMilli() - 1 - Math.min(TOLERANCE, longer / 2)) / longer;
                long next = last.time().toEpochMilli() + longer;
                if (between > 0 && time > rates.from() && next < rates.until()) {
                    first = Math.min(first, next);
                    missing += between;
                }
            }
            last = one;
        }
        if (last != null) {
            long interval = last.interval().toMillis();
            long time = last.time().toEpochMilli();
            long after = Math.max(0, (rates.until() - 1 - time) / interval);
            first = after > 0 ? Math.min(first, time + interval) : first;
            missing += after;
        }
        if (missing > 0) {
            notes.add(missing + " settlements have no funding rate, the first " + at(first)
                    + ": no funding is counted there");
        }
        // Where most are, the venue settles at other times, and nothing is wrong.
        if (unplaced > 0 && 2 * unplaced <= settled.size()) {
            notes.add(unplaced + " funding rates are stated more than " + TOLERANCE / 1_000
                    + " s beside the times of settlements, the first " + at(firstUnplaced)
                    + ": they are counted at that minute");
        }
    }

    private FundingSettlements result(String words) {
        return new FundingSettlements(List.copyOf(settled.values()), words, notes, Optional.empty(), zerosAreBlanks,
                readings);
    }

    /** The intervals in the order in which they came, for example "8 h, then 1 h". */
    private String intervals() {
        List<String> runs = new ArrayList<>();
        for (FundingSettlement one : settled.values()) {
            String hours = hours(one.interval().toMillis());
            if (runs.isEmpty() || !runs.getLast().equals(hours)) {
                runs.add(hours);
            }
        }
        return runs.size() <= 3
                ? String.join(", then ", runs)
                : runs.stream().distinct().sorted().collect(Collectors.joining(" or "));
    }

    private static String hours(long millis) {
        if (millis % HOUR == 0) {
            return millis / HOUR + " h";
        }
        return millis % MINUTE == 0 ? millis / MINUTE + " min" : millis / 1_000.0 + " s";
    }

    private static String at(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
