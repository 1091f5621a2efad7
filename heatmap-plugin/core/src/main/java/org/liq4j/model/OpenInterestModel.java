/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.RestorableModel;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.market.Payoff;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.AppliedBrackets;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.LevelShift.Move;

/**
 * The book that conserves open interest. Each closed bar does four things, in this order:
 *
 * <ol>
 * <li><b>Consume.</b> Long levels at or above the bar's low and short levels at or below its high are gone: the bar's
 * modelled flow. The mark-price bar decides where there is one, since venues trigger on the mark price.
 * <li><b>Turn over.</b> In each cohort a share 1 - exp(-kappa V / OI) of both sides closes proportionally: positions rotate
 * even when open interest is flat. V is the bar's volume and OI the open interest before it, so the result does not depend
 * on how the volume is cut into bars.
 * <li><b>Conserve.</b> Each side of each cohort is brought to its share of the open interest in coins: scaled down if above;
 * if below, the shortfall is opened.
 * <li><b>Open.</b> Entries at the bar's average price, spread by the cohort's density over the levels that the bar has not
 * crossed; if it has crossed all, the coins wait unplaced for the next bar.
 * </ol>
 *
 * <p>
 * Some things are off by default: see {@link OpenInterestSettings}. Maintenance margins may rise with volatility; the multiplier in force at a bar, known from the
 * bars before it, applies to the leverage tiers of the positions opened in it, and outstanding levels stay. And levels may
 * move as funding is paid: after the four steps of a bar that holds a settlement, see {@link FundingDrift} and
 * {@link LevelShift}.
 *
 * <p>
 * Invariant after every bar: total(LONG) = total(SHORT) = open interest, for each cohort (unless the shares are tilted to the
 * crowded side) and in all, within rounding; and
 * no long level at or above the low of any bar since it was opened or last moved, no short level at or below the high (of its body only,
 * where a share of what the wick touched is retained).
 *
 * <p>
 * Of an inverse future ({@link Payoff}) the book is kept in contracts: open interest and volume are contracts, a contract is worth
 * the same at every level, and liquidation prices and distances follow the inverse formula of
 * {@link org.liq4j.api.margin.BracketTable}, with brackets in coins. Sizes are in quote currency as of any other; what is
 * called coins of a linear future are contracts there.
 *
 * <p>
 * Open interest holds between readings. As long as there never was one, the volume of the trailing 24 hours stands in for
 * it and every size is relative. The first bar seeds the book with the whole open interest.
 *
 * <p>
 * Cost of a bar: one sweep over the density's buckets (about 500 at 1 basis point) for each side and cohort, whatever the
 * number of bars before; another where leverage bands are kept apart. Single writer.
 */
public final class OpenInterestModel implements RestorableModel {

    private static final System.Logger LOG = System.getLogger(OpenInterestModel.class.getName());
    /** Instruments without brackets that have been told of. */
    private static final Set<Instrument> WARNED = ConcurrentHashMap.newKeySet();

    private final OpenInterestSettings settings;
    private final BracketSchedule brackets;
    private final Payoff payoff;
    private final UnitValues values;
    private final MarginRules rules;
    private final Placements placements;
    private final List<String> assumptions;
    private final LogGrid grid;
    private final BucketWindow window;
    private final BookSide longs;
    private final BookSide shorts;
    private final TrailingVolume trailingVolume = new TrailingVolume(Duration.ofHours(24));
    private final TwoSidedLevels levels;
    private final long maximumAgeMillis;
    private final CohortSettings[] cohorts;
    /** By cohort, of the bar being closed: see {@link BookSide#renew}. */
    private final Crowding crowding;
    private final double[] kept;
    private final double[] longTargets;
    private final double[] shortTargets;

    private final FundingDrift funding;

    private final InputRecord record = new InputRecord();

    /** The last reading that came in; counts from the next bar's close on. */
    private @Nullable OpenInterest reading;
    /** After this the last reading is stale. */
    private long staleFromMillis = Long.MAX_VALUE;
    /** The reading that the last bar was closed with. */
    private @Nullable OpenInterest conservedReading;
    private @Nullable MarkCandle mark;
    private @Nullable Candle last;
    /** Open interest, or what stands in for it, that the book was brought to by the last bar. */
    private double conserved;
    private boolean seeded;

    /** The default model of an instrument, with the margin brackets that are shipped. */
    public static OpenInterestModel of(Instrument instrument) {
        return of(instrument, OpenInterestSettings.DEFAULT, BracketCatalog.shipped()::find, List.of());
    }

    /**
     * The model of an instrument. Where there are no brackets for it, {@link AppliedBrackets} says what is assumed;
     * leverage tiers that the brackets do not allow are left out. The quality of its data says both, and a warning is logged of the
     * first once for each instrument.
     *
     * @param brackets
     *            by instrument; those of the stand-in must be known
     * @param assumptions
     *            further sentences to repeat in every {@link DataQuality}
     * @throws InvalidValueException
     *             if its brackets are of a linear future and it is inverse, or the other way round
     */
    public static OpenInterestModel of(Instrument instrument, OpenInterestSettings settings,
            Function<Instrument, Optional<BracketSchedule>> brackets, List<String> assumptions) {
        List<String> stated = new ArrayList<>(assumptions);
        AppliedBrackets applied = AppliedBrackets.of(instrument, brackets);
        stated.addAll(applied.assumptions());
        if (!applied.assumptions().isEmpty() && WARNED.add(instrument)) {
            LOG.log(System.Logger.Level.WARNING,
                    String.join("; ", applied.assumptions())
                            + ", so that levels may be off; give the model its own, as liq4j"
                            + " brackets import --instrument " + instrument
                            + " --valid-from DATE FILE makes them of the exchange's reply");
        }
        BracketSchedule schedule = applied.schedule();
        double allowed = allowedLeverage(schedule, settings);
        OpenInterestSettings allowedOnly = settings.allowing(allowed);
        if (!allowedOnly.equals(settings)) {
            stated.add("leverage tiers above the " + allowed + "x that " + schedule.instrument()
                    + " allows are left out");
        }
        return new OpenInterestModel(allowedOnly, schedule, instrument.payoff(), stated);
    }

    /** What every table of the schedule allows a position of the tiers' size; of an inverse future the smallest position. */
    private static double allowedLeverage(BracketSchedule schedule, OpenInterestSettings settings) {
        return schedule.tables().values().stream()
                .mapToDouble(table -> table.maximumLeverage(table.isInverse() ? 0 : settings.positionNotional())).min()
                .orElseThrow();
    }

    /** The model of a linear future. */
    public OpenInterestModel(OpenInterestSettings settings, BracketSchedule brackets, List<String> assumptions) {
        this(settings, brackets, Payoff.LINEAR, assumptions);
    }

    /**
     * @param brackets
     *            margin brackets by date, in coins if the payoff is inverse
     * @param assumptions
     *            sentences to repeat in every {@link DataQuality}, for example whose brackets stand in
     * @throws InvalidValueException
     *             if a table does not allow one of the settings' leverages at the settings' notional, or the brackets are of the
     *             other kind of future
     */
    public OpenInterestModel(OpenInterestSettings settings, BracketSchedule brackets, Payoff payoff,
            List<String> assumptions) {
        if (brackets.isInverse() != payoff.isInverse()) {
            throw new InvalidValueException("brackets", brackets.instrument().toString(), "must be in "
                    + (payoff.isInverse() ? "coins" : "quote currency") + ", since the contract is " + payoff);
        }
        this.settings = settings;
        this.brackets = brackets;
        this.payoff = payoff;
        this.assumptions = List.copyOf(assumptions);
        this.grid = new LogGrid(settings.gridWidth());
        this.window = new BucketWindow(grid);
        this.values = new UnitValues(window, payoff);
        int bands = settings.leverageBands().size() > 1 ? settings.leverageBands().size() : 0;
        this.longs = BookSide.of(Side.LONG, values, settings.cohorts().size(), bands);
        this.shorts = BookSide.of(Side.SHORT, values, settings.cohorts().size(), bands);
        this.levels = new Levels(longs, shorts);
        this.cohorts = settings.cohorts().toArray(CohortSettings[]::new);
        this.maximumAgeMillis = settings.maximumOpenInterestAge().toMillis();
        this.kept = new double[cohorts.length];
        this.longTargets = new double[cohorts.length];
        this.shortTargets = new double[cohorts.length];
        this.crowding = new Crowding(settings.crowdedSideTilt(), settings.cohorts());
        this.funding = new FundingDrift(settings.fundingInterval());
        this.rules = new MarginRules(brackets, settings.maintenance());
        this.placements = new Placements(settings, values, grid);
        placements.check(brackets);
    }

    @Override
    public void apply(MarketEvent event) {
        switch (event) {
            case Candle candle -> close(candle);
            case OpenInterest openInterest -> {
                reading = openInterest;
                staleFromMillis = openInterest.eventTime().toEpochMilli() + maximumAgeMillis;
            }
            case MarkCandle markCandle -> mark = markCandle;
            case AccountRatio ratio -> crowding.longShare(ratio.longShare());
            case FundingRate reading -> {
                crowding.fundingRate(reading.rate());
                funding.rate(reading);
            }
            case LiquidatedVolume unused -> {
            }
            case Gap gap -> record.gap(gap);
        }
    }

    private void close(Candle candle) {
        if (rules.use(candle.endTime())) {
            usePlacements();
        }
        if (reading == null) {
            trailingVolume.add(candle);
        }
        MarkCandle marked = mark;
        boolean hasMark = marked != null && marked.endTime().equals(candle.endTime());
        if (marked != null && hasMark) {
            close(candle, marked.open(), marked.high(), marked.low(), marked.close());
        } else {
            close(candle, candle.open(), candle.high(), candle.low(), candle.close());
        }
        last = candle;
        mark = null;
        rules.closed(candle);
        record.bar(rules.predates(), conservedReading != null, candle.endTime().toEpochMilli() > staleFromMillis,
                hasMark);
    }

    /** The four steps, with the prices that trigger liquidations. */
    private void close(Candle candle, double open, double high, double low, double close) {
        double entryPrice = candle.averagePrice();
        if (payoff.isInverse()) {
            longs.enterAt(entryPrice);
            shorts.enterAt(entryPrice);
        }
        cover(Math.min(longs.farthest(entryPrice), Math.min(low, candle.low())),
                Math.max(shorts.farthest(entryPrice), Math.max(high, candle.high())));

        double entryPosition = window.position(entryPrice);
        int entry = window.indexOf(entryPrice, entryPosition);
        int lowest = window.indexOf(low, window.position(low, entryPrice, entryPosition));
        int highest = window.indexOf(high, window.position(high, entryPrice, entryPosition));
        double retention = settings.wickRetention();
        int bodyLowest = retention == 0 ? lowest : window.indexOf(Math.min(open, close));
        int bodyHighest = retention == 0 ? highest : window.indexOf(Math.max(open, close));

        double target = reading != null ? reading.coins() : trailingVolume.coins();
        crowding.targets(Side.LONG, target, longTargets);
        crowding.targets(Side.SHORT, target, shortTargets);
        boolean firstReading = reading != null && conservedReading == null;
        if (firstReading) {
            // What stood in told the shape of the book; the first reading tells its size, that of what the bar consumes too.
            longs.resize(longTargets);
            shorts.resize(shortTargets);
        }
        longs.consume(lowest, bodyLowest, retention);
        shorts.consume(highest, bodyHighest, retention);
        // Where open interest is next to nothing the share has no number, and a cohort that does not turn over must stay.
        double tradedShare = conserved > 0 ? Math.min(candle.volume() / conserved, Double.MAX_VALUE) : 0;
        for (int c = 0; c < kept.length; c++) {
            kept[c] = StrictMath.exp(-cohorts[c].turnover() * tradedShare);
        }
        longs.renew(kept, longTargets, entryPrice, entryPosition, entry, lowest);
        shorts.renew(kept, shortTargets, entryPrice, entryPosition, entry, highest);
        conserved = target;
        conservedReading = reading;
        if (target > 0 && (!seeded || firstReading)) {
            longs.markSeed();
            shorts.markSeed();
            seeded = true;
        }
        double paid = funding.due(candle.endTime());
        if (paid != 0) {
            drift(paid, close, bodyLowest, bodyHighest);
        }
    }

    /** Moves the levels by the funding paid, up to the buckets that the bar has crossed. */
    private void drift(double paid, double price, int lowest, int highest) {
        Move longMove;
        Move shortMove;
        if (payoff.isInverse()) {
            double rate = rules.publishedRate(settings.positionNotional() / price);
            longMove = new Move(-paid / (price * (1 + rate)), true);
            shortMove = new Move(-paid / (price * (1 - rate)), true);
        } else {
            double rate = rules.publishedRate(settings.positionNotional());
            longMove = new Move(paid * price / (1 - rate), false);
            shortMove = new Move(paid * price / (1 + rate), false);
        }
        int oldBase = window.base();
        cover(LevelShift.reach(Side.LONG, longs.outermost(price), longMove, price),
                LevelShift.reach(Side.SHORT, shorts.outermost(price), shortMove, price));
        int moved = oldBase - window.base();
        longs.shift(new LevelShift(Side.LONG, values, longMove, price, lowest + moved));
        shorts.shift(new LevelShift(Side.SHORT, values, shortMove, price, highest + moved));
    }

    /** Age of the open interest at the last close; empty if there was none yet. */
    private Optional<Duration> openInterestAge() {
        return last == null || conservedReading == null
                ? Optional.empty()
                : Optional.of(Duration.between(conservedReading.eventTime(), last.endTime()));
    }

    private void usePlacements() {
        longs.usePlacements(placements.of(Side.LONG, rules.table()));
        shorts.usePlacements(placements.of(Side.SHORT, rules.table()));
    }

    private void cover(double lowPrice, double highPrice) {
        int oldBase = window.base();
        boolean empty = window.size() == 0;
        // A bucket more on either side: half a bucket of rounding in the density, and room to compare.
        if (window.cover(lowPrice / (1 + 2 * grid.width()), highPrice * (1 + 2 * grid.width()))) {
            int shift = empty ? 0 : oldBase - window.base();
            longs.relocate(shift);
            shorts.relocate(shift);
        }
    }

    @Override
    public LiquidationLevels levels() {
        return levels;
    }

    @Override
    public LiquidationProfile profile() {
        return new SnapshotProfile(levels, last == null ? Instant.EPOCH : last.endTime(), quality());
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeUTF(identity());
        out.writeInt(window.base());
        out.writeInt(window.size());
        longs.save(out);
        shorts.save(out);
        trailingVolume.save(out);
        record.save(out);
        crowding.save(out);
        EventState.writeOpenInterest(out, reading);
        EventState.writeOpenInterest(out, conservedReading);
        EventState.writeMarkCandle(out, mark);
        EventState.writeCandle(out, last);
        out.writeLong(staleFromMillis);
        out.writeDouble(conserved);
        out.writeBoolean(seeded);
        rules.save(out);
        funding.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        String saved = in.readUTF();
        if (!saved.equals(identity())) {
            throw new InvalidValueException("saved model", saved, "must be " + identity());
        }
        int base = in.readInt();
        int size = in.readInt();
        if (size > 0) {
            window.restore(base, size);
        }
        longs.restore(in);
        shorts.restore(in);
        trailingVolume.restore(in);
        record.restore(in);
        crowding.restore(in);
        reading = EventState.readOpenInterest(in);
        conservedReading = EventState.readOpenInterest(in);
        mark = EventState.readMarkCandle(in);
        last = EventState.readCandle(in);
        staleFromMillis = in.readLong();
        conserved = in.readDouble();
        seeded = in.readBoolean();
        rules.restore(in, last == null ? Instant.MIN : last.endTime());
        funding.restore(in);
        if (last != null) {
            usePlacements();
        }
    }

    /** What a saved state must be of. */
    private String identity() {
        return "open-interest, " + brackets.instrument() + ", " + (payoff.isInverse() ? payoff + ", " : "") + settings;
    }

    BookSide book(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    private DataQuality quality() {
        List<String> notes = new ArrayList<>(assumptions);
        if (payoff.isInverse()) {
            notes.add("coin-margined, " + payoff
                    + ": volume and open interest are contracts, and liquidation prices follow the inverse formula");
        }
        notes.addAll(rules.notes());
        notes.addAll(placements.notes(rules.table(), last == null ? 1 : last.averagePrice()));
        notes.addAll(funding.notes());
        notes.addAll(record.notes(settings.maximumOpenInterestAge()));
        return new DataQuality("open-interest", levels.unit(), levels.seedShare(), openInterestAge(), rules.name(),
                notes);
    }

    /** The live view. */
    private final class Levels extends TwoSidedLevels {

        Levels(SideLevels longs, SideLevels shorts) {
            super(longs, shorts, settings.leverageBands());
        }

        @Override
        public double spot() {
            return last == null ? Double.NaN : last.close();
        }

        @Override
        public NotionalUnit unit() {
            return conservedReading == null ? NotionalUnit.RELATIVE : NotionalUnit.USD;
        }

        @Override
        public double seedShare() {
            double total = longs.total() + shorts.total();
            return total > 0 ? Math.min(1, (longs.seeded() + shorts.seeded()) / total) : 0;
        }
    }
}
