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

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LeverageBand;
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
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LinearGrid;

/**
 * The published hourly formula, reproduced exactly. Each candle adds a long level at P (1 - 1/leverage + m) and a short level
 * at P (1 + 1/leverage - m), P its open. The weight ln(max(volume, 1)) is shared between them by the account ratio, half and
 * half without one, and decays as exp(-lambda age) with the age in hours from the candle's close.
 *
 * <p>
 * Sizes are relative. Levels are not removed when price passes them: that is how the formula was published. The modelled flow
 * is the weight of the levels that a bar touches for the first time. Single writer.
 */
public final class CandleDecayModel implements RestorableModel {

    /** A bucket wider than this share of the price is worth a note. */
    private static final double COARSE = 0.01;

    private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

    private final CandleDecaySettings settings;
    private final BucketWindow window;
    private final DecayingSide longs;
    private final DecayingSide shorts;
    private final TwoSidedLevels levels;
    private final InputRecord record = new InputRecord();

    private @Nullable AccountRatio ratio;
    private @Nullable Candle last;

    public CandleDecayModel(CandleDecaySettings settings) {
        this.settings = settings;
        this.window = new BucketWindow(new LinearGrid(settings.bucketWidth()));
        this.longs = DecayingSide.of(Side.LONG, window);
        this.shorts = DecayingSide.of(Side.SHORT, window);
        this.levels = new Levels(longs, shorts);
    }

    @Override
    public void apply(MarketEvent event) {
        switch (event) {
            case Candle candle -> close(candle);
            case AccountRatio accountRatio -> ratio = accountRatio;
            case OpenInterest unused -> {
            }
            case MarkCandle unused -> {
            }
            case FundingRate unused -> {
            }
            case LiquidatedVolume unused -> {
            }
            case Gap gap -> record.gap(gap);
        }
    }

    private void close(Candle candle) {
        double distance = 1 / settings.leverage() - settings.maintenanceRate();
        double longLevel = candle.open() * (1 - distance);
        double shortLevel = candle.open() * (1 + distance);
        int oldBase = window.base();
        boolean empty = window.size() == 0;
        if (window.cover(Math.min(longLevel, candle.low()), Math.max(shortLevel, candle.high()))) {
            int shift = empty ? 0 : oldBase - window.base();
            longs.relocate(shift);
            shorts.relocate(shift);
        }
        if (last != null) {
            double hours = Duration.between(last.endTime(), candle.endTime()).toMillis() / MILLIS_PER_HOUR;
            double kept = StrictMath.exp(-settings.decayPerHour() * hours);
            longs.keep(kept);
            shorts.keep(kept);
        }
        int lowest = window.indexOf(candle.low());
        int highest = window.indexOf(candle.high());
        longs.touch(lowest, window.size() - 1);
        shorts.touch(0, highest);
        double weight = StrictMath.log(Math.max(candle.volume(), 1));
        double longShare = ratio == null ? 0.5 : ratio.longShare();
        int longBucket = window.indexOf(longLevel);
        int shortBucket = window.indexOf(shortLevel);
        longs.add(longBucket, weight * longShare, longBucket >= lowest);
        shorts.add(shortBucket, weight * (1 - longShare), shortBucket <= highest);
        last = candle;
    }

    @Override
    public LiquidationLevels levels() {
        return levels;
    }

    @Override
    public LiquidationProfile profile() {
        return new SnapshotProfile(levels, last == null ? Instant.EPOCH : last.endTime(),
                new DataQuality("candle-decay", NotionalUnit.RELATIVE, 0, Optional.empty(), "none", notes()));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeUTF(identity());
        out.writeInt(window.base());
        out.writeInt(window.size());
        longs.save(out);
        shorts.save(out);
        record.save(out);
        EventState.writeAccountRatio(out, ratio);
        EventState.writeCandle(out, last);
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
        record.restore(in);
        ratio = EventState.readAccountRatio(in);
        last = EventState.readCandle(in);
    }

    private String identity() {
        return "candle-decay, " + settings;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(record.gapNotes());
        if (ratio == null) {
            notes.add("no account ratio: half of the weight on either side");
        }
        if (last != null && !Duration.between(last.beginTime(), last.endTime()).equals(Duration.ofHours(1))) {
            notes.add("the formula was published for bars of an hour");
        }
        if (last != null && settings.bucketWidth() > COARSE * last.close()) {
            notes.add("buckets of " + settings.bucketWidth() + " are wider than 1 % of the price: levels are coarse");
        }
        return notes;
    }

    /** The live view. */
    private final class Levels extends TwoSidedLevels {

        Levels(SideLevels longs, SideLevels shorts) {
            super(longs, shorts, List.of(LeverageBand.ALL));
        }

        @Override
        public double spot() {
            return last == null ? Double.NaN : last.close();
        }

        @Override
        public NotionalUnit unit() {
            return NotionalUnit.RELATIVE;
        }
    }
}
