/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.List;

import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/** All cohorts of one side of the book. */
final class BookSide extends SideLevels {

    private final BucketWindow window;
    private final List<CohortSettings> settings;
    private final CohortSide[] cohorts;
    private Placement[] placements = new Placement[0];
    private double flow;

    BookSide(Side side, BucketWindow window, List<CohortSettings> settings) {
        super(side);
        this.window = window;
        this.settings = settings;
        this.cohorts = new CohortSide[settings.size()];
        for (int c = 0; c < cohorts.length; c++) {
            cohorts[c] = new CohortSide(side);
        }
    }

    /** Replaces the placements, one for each cohort, when the margin brackets change. */
    void usePlacements(Placement[] newPlacements) {
        placements = newPlacements;
    }

    void relocate(int shift, int size) {
        for (CohortSide cohort : cohorts) {
            cohort.relocate(shift, size);
        }
    }

    double lowest(double entryPrice) {
        double lowest = entryPrice;
        for (Placement placement : placements) {
            lowest = Math.min(lowest, placement.lowest(entryPrice));
        }
        return lowest;
    }

    double highest(double entryPrice) {
        double highest = entryPrice;
        for (Placement placement : placements) {
            highest = Math.max(highest, placement.highest(entryPrice));
        }
        return highest;
    }

    /** Step 1 of a bar: consume. */
    void consume(int limit, int bodyLimit, double wickRetention) {
        flow = 0;
        for (CohortSide cohort : cohorts) {
            flow += cohort.consume(limit, bodyLimit, wickRetention);
        }
    }

    /** Steps 2 to 4 of a bar: turn over, conserve, open. */
    void renew(double tradedShare, double openInterest, double entryPrice, int entry, int limit) {
        for (int c = 0; c < cohorts.length; c++) {
            CohortSettings cohort = settings.get(c);
            double turnover = cohort.turnover() * tradedShare;
            if (turnover > 0) {
                cohorts[c].keep(StrictMath.exp(-turnover));
            }
            cohorts[c].conserve(cohort.share() * openInterest, placements[c], entryPrice, entry, limit);
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
    int first() {
        int first = Integer.MAX_VALUE;
        for (CohortSide cohort : cohorts) {
            first = Math.min(first, cohort.first());
        }
        return first;
    }

    @Override
    int last() {
        int last = -1;
        for (CohortSide cohort : cohorts) {
            last = Math.max(last, cohort.last());
        }
        return last;
    }

    @Override
    double notionalAt(int index) {
        double coins = 0;
        for (CohortSide cohort : cohorts) {
            coins += cohort.raw[index] * cohort.scale;
        }
        return coins * window.centres()[index];
    }

    @Override
    double[] centres() {
        return window.centres();
    }

    @Override
    double totalAtSpot(double spot) {
        double total = total();
        return total > 0 ? total * spot : 0;
    }
}
