/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/** All cohorts of one side of the book. */
final class BookSide extends SideLevels {

    private final BucketWindow window;
    private final UnitValues values;
    private final CohortSide[] cohorts;
    private Placement[] placements = new Placement[0];
    private double farthestMultiple = 1;
    private double flow;
    /** Where the last bar traded: what is asked for is most often near. */
    private double entryPrice = Double.NaN;
    private double entryPosition;
    private final BandSide[] bands;

    private BookSide(Side side, UnitValues values, CohortSide[] cohorts, int bands) {
        super(side, Arrays.stream(cohorts).map(CohortSide::layer).toArray(Layer[]::new));
        this.window = values.window();
        this.values = values;
        this.cohorts = cohorts;
        this.bands = IntStream.range(0, bands).mapToObj(band -> new BandSide(side,
                Arrays.stream(cohorts).map(cohort -> cohort.part(band)).toArray(LeveragePart[]::new)))
                .toArray(BandSide[]::new);
    }

    /**
     * @param bands
     *            number of leverage bands to keep apart; 0 to keep none
     */
    static BookSide of(Side side, UnitValues values, int cohorts, int bands) {
        return new BookSide(side, values,
                Stream.generate(() -> new CohortSide(side, values, bands)).limit(cohorts).toArray(CohortSide[]::new),
                bands);
    }

    @Override
    SideLevels band(int band) {
        return bands[band];
    }

    /** Replaces the placements, one for each cohort, when the margin brackets change. */
    void usePlacements(Placement[] newPlacements) {
        placements = newPlacements;
        measureReach();
    }

    private void measureReach() {
        var multiples = Arrays.stream(placements).mapToDouble(Placement::farthestMultiple);
        farthestMultiple = side() == Side.LONG ? multiples.min().orElseThrow() : multiples.max().orElseThrow();
    }

    /** Before a bar of an inverse future: entries will be at about that price, which decides the margin bracket. */
    void enterAt(double price) {
        for (Placement placement : placements) {
            placement.enterAt(price);
        }
        measureReach();
    }

    /** Follows the window, which now begins {@code shift} buckets lower. */
    void relocate(int shift) {
        entryPosition += shift;
        for (CohortSide cohort : cohorts) {
            cohort.relocate(shift);
        }
    }

    /** The farthest level that a position entered at the price can get. */
    double farthest(double price) {
        return price * farthestMultiple;
    }

    /** Step 1 of a bar: consume. */
    void consume(int limit, int bodyLimit, double wickRetention) {
        flow = 0;
        for (CohortSide cohort : cohorts) {
            flow += cohort.consume(limit, bodyLimit, wickRetention);
        }
    }

    /**
     * Steps 2 to 4 of a bar: turn over, conserve, open.
     *
     * @param kept
     *            by cohort: share of the positions that the bar's volume has not turned over
     * @param target
     *            by cohort: coins to hold
     */
    void renew(double[] kept, double[] target, double price, double position, int entry, int limit) {
        entryPrice = price;
        entryPosition = position;
        for (int c = 0; c < cohorts.length; c++) {
            cohorts[c].keep(kept[c]);
            cohorts[c].conserve(target[c], placements[c], entryPrice, entryPosition, entry, limit);
        }
    }

    /** Scales each cohort to its target, up or down, keeping the shape; a cohort without positions stays empty. */
    void resize(double[] target) {
        for (int c = 0; c < cohorts.length; c++) {
            double total = cohorts[c].total();
            if (total > 0) {
                cohorts[c].keep(target[c] / total);
            }
        }
    }

    void markSeed() {
        for (CohortSide cohort : cohorts) {
            cohort.markSeed();
        }
    }

    @Override
    double flow() {
        return flow;
    }

    double total() {
        double total = 0;
        for (CohortSide cohort : cohorts) {
            total += cohort.total();
        }
        return total;
    }

    /** Total of one cohort, unplaced included. */
    double total(int cohort) {
        return cohorts[cohort].total();
    }

    CohortSide cohort(int cohort) {
        return cohorts[cohort];
    }

    double seeded() {
        double seeded = 0;
        for (CohortSide cohort : cohorts) {
            seeded += cohort.seeded();
        }
        return seeded;
    }

    @Override
    int firstAtLeast(double price) {
        return window.firstCentreAtLeast(price, entryPrice, entryPosition);
    }

    @Override
    double[] centres() {
        return window.centres();
    }

    @Override
    double totalAtSpot(double spot) {
        double total = total();
        return total > 0 ? values.notional(total, spot) : 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(flow);
        for (CohortSide cohort : cohorts) {
            cohort.save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        flow = in.readDouble();
        for (CohortSide cohort : cohorts) {
            cohort.restore(in);
        }
    }

    /** The price of the level farthest from spot; spot itself if there is none. */
    double outermost(double spot) {
        double[] centre = window.centres();
        double outermost = spot;
        for (CohortSide cohort : cohorts) {
            Layer layer = cohort.layer();
            if (layer.first() <= layer.last()) {
                double price = centre[side() == Side.LONG ? layer.first() : layer.last()];
                outermost = side() == Side.LONG ? Math.min(price, outermost) : Math.max(price, outermost);
            }
        }
        return outermost;
    }

    /** Moves all levels. */
    void shift(LevelShift levels) {
        for (CohortSide cohort : cohorts) {
            cohort.shift(levels);
        }
    }

    /** One leverage band of the side. */
    private final class BandSide extends SideLevels {

        private final LeveragePart[] parts;

        BandSide(Side side, LeveragePart[] parts) {
            super(side, Arrays.stream(parts).map(LeveragePart::layer).toArray(Layer[]::new));
            this.parts = parts;
        }

        @Override
        int firstAtLeast(double price) {
            return BookSide.this.firstAtLeast(price);
        }

        @Override
        double[] centres() {
            return window.centres();
        }

        @Override
        double totalAtSpot(double spot) {
            double coins = 0;
            for (LeveragePart part : parts) {
                coins += part.layer().coins(part.layer().first(), part.layer().last(), values.byBucket());
            }
            return coins > 0 ? values.notional(coins, spot) : 0;
        }

        @Override
        double flow() {
            double sum = 0;
            for (LeveragePart part : parts) {
                sum += part.flow();
            }
            return sum;
        }
    }
}
