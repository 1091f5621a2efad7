/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.ReportedLiquidation;
import org.liq4j.placement.ExcludedLiquidations.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlacementStudyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Ten buckets of 1 % on either side. */
    private static final PlacementSettings SETTINGS = new PlacementSettings(0.1, 0.01, 1);

    /** Beside one cluster 19 buckets are equally empty: they share the place that is left in a tenth of 20. */
    private static final double EMPTY_BUCKET = 1 / 19.0;

    /** Bars that stand still at 100, but for the last before 30 hours, after which they stand at 110; hour 40 is missing. */
    private static MarketHistory history() {
        MarketHistory.Builder builder = MarketHistory.builder(new Instrument("HAND", "MADE"), HOUR);
        for (int hour = 0; hour < 50; hour++) {
            double close = hour < 30 ? 100 : 110;
            double open = hour <= 30 ? 100 : 110;
            if (hour != 40) {
                Instant start = START.plus(HOUR.multipliedBy(hour));
                builder.add(HistoryBar.of(Candle.of(start, start.plus(HOUR), open, Math.max(open, close), open, close,
                        1)));
            }
        }
        return builder.build();
    }

    private static PricedLiquidation liquidation(double hours, Side side, double price) {
        return new PricedLiquidation(START.plusSeconds((long) (3600 * hours)), side, price, 1000);
    }

    private static PlacementResult run(PricedLiquidation... liquidations) {
        return PlacementStudy.run(history(), new ClusterBelow(), List.of(liquidations), SETTINGS);
    }

    @Test
    void aLiquidationIsPlacedInTheProfileBeforeItsBar() {
        // The cluster stays 2.5 % below the close: at 97.5 until hour 30, at 107.25 from its close on.
        PlacementResult before = run(liquidation(30.5, Side.LONG, 97.5));
        assertEquals(1, before.events());
        assertEquals(1, before.areas().getFirst().modelled());
        assertEquals(1, before.areas().getFirst().control(), "the cluster is always as far away");
        assertEquals(0, before.areas().getFirst().nearest());
        assertEquals(1, before.areas().get(2).nearest());
        PlacementResult after = run(liquidation(31.0, Side.LONG, 107.25));
        assertEquals(1, after.areas().getFirst().modelled());
        PlacementResult stale = run(liquidation(31.0, Side.LONG, 106));
        assertEquals(EMPTY_BUCKET, stale.areas().getFirst().modelled(), 1e-12);
    }

    @Test
    void theControlKnowsEarlierProfilesOnly() {
        // A model whose cluster jumps to 5.5 % below at the close of hour 35.
        PlacementResult result = PlacementStudy.run(history(), new ClusterBelow(35), List.of(
                liquidation(36.5, Side.LONG, 110 * 0.945), liquidation(37.5, Side.LONG, 110 * 0.975)), SETTINGS);
        AreaScore densest = result.areas().getFirst();
        assertEquals((1 + EMPTY_BUCKET) / 2, densest.modelled(), 1e-12);
        // At hour 36 no earlier profile had its cluster at 5.5 %.
        assertEquals((1 + EMPTY_BUCKET) / 2, densest.control(), 1e-12);
        assertEquals(0.5, result.areas().get(2).nearest(), 1e-12, "5.5 % is in the farther half");
        AreaScore unaware = PlacementStudy.run(history(), new ClusterBelow(36),
                List.of(liquidation(36.5, Side.LONG, 110 * 0.945)), SETTINGS).areas().getFirst();
        assertEquals(EMPTY_BUCKET, unaware.modelled(), 1e-12, "it moves a close later");
        AreaScore atOnce = PlacementStudy.run(history(), new ClusterBelow(35),
                List.of(liquidation(36.0, Side.LONG, 110 * 0.945)), SETTINGS).areas().getFirst();
        assertEquals(1, atOnce.modelled());
        assertEquals(EMPTY_BUCKET, atOnce.control(), 1e-12, "no earlier profile had a cluster there");
    }

    @Test
    void scoresAreWeightedByNotionalAndByCount() {
        PlacementResult result = PlacementStudy.run(history(), new ClusterBelow(),
                List.of(new PricedLiquidation(START.plusSeconds(30 * 3600), Side.LONG, 97.5, 3000),
                        new PricedLiquidation(START.plusSeconds(31 * 3600), Side.SHORT, 112, 1000)),
                SETTINGS);
        AreaScore densest = result.areas().getFirst();
        assertEquals((3000 + 1000 * EMPTY_BUCKET) / 4000, densest.modelled(), 1e-12);
        assertEquals((1 + EMPTY_BUCKET) / 2, densest.modelledByCount(), 1e-12);
        assertEquals(4000, result.notional());
        assertEquals(2, result.barsWithEvents());
    }

    @Test
    void whatCannotBePlacedIsCountedByReason() {
        PlacementResult result = run(liquidation(-1, Side.LONG, 97), liquidation(0.5, Side.LONG, 97),
                liquidation(10.5, Side.LONG, 97), liquidation(24.5, Side.LONG, 97), liquidation(26.5, Side.LONG, 101),
                liquidation(26.5, Side.SHORT, 99), liquidation(27.5, Side.SHORT, 111),
                liquidation(40.5, Side.LONG, 107), liquidation(41.5, Side.LONG, 107), liquidation(42.5, Side.LONG, 107),
                liquidation(50, Side.LONG, 107));
        // In hour 24 there are 23 profiles before that of its own close.
        assertEquals(
                List.of(new ExcludedLiquidations(Reason.NO_BAR, 5, 5000),
                        new ExcludedLiquidations(Reason.TOO_EARLY, 2, 2000),
                        new ExcludedLiquidations(Reason.OTHER_SIDE_OF_SPOT, 2, 2000),
                        new ExcludedLiquidations(Reason.OUT_OF_BAND, 1, 1000)),
                result.leftOut());
        assertEquals(1, result.events());
        PlacementResult empty = PlacementStudy.run(history(), new ClusterBelow(27),
                List.of(liquidation(26.5, Side.LONG, 97)), new PlacementSettings(0.02, 0.01, 1));
        assertEquals(List.of(new ExcludedLiquidations(Reason.TOO_EARLY, 1, 1000)), empty.leftOut(),
                "profiles without levels do not count");
        assertEquals(List.of(), empty.areas());
    }

    @Test
    void theLiquidationPriceIsWhereMaintenanceMarginAndFeeAreLeft() {
        BracketTable table = new BracketTable(List.of(new Bracket(0, 50_000, 100, 0.004, 0),
                new Bracket(50_000, 1_000_000, 50, 0.01, 300)));
        ReportedLiquidation reported = new ReportedLiquidation(START, "okx", "BTC", Side.LONG, 100_000, 70_000);
        PricedLiquidation small = PricedLiquidation.ofBankruptcy(reported, 0.01, table, 0.0005);
        assertEquals(1000, small.notional(), 1e-9);
        assertEquals(70_000 / (1 - 0.0045), small.price(), 1e-9);
        PricedLiquidation large = PricedLiquidation.ofBankruptcy(reported, 1, table, 0.0005);
        assertEquals(70_000 / (1 - 0.0105), large.price(), 1e-9);
        PricedLiquidation beyond = PricedLiquidation.ofBankruptcy(reported, 1000, table, 0);
        assertEquals(70_000 / (1 - 0.01), beyond.price(), 1e-9);
        ReportedLiquidation bought = new ReportedLiquidation(START, "okx", "BTC", Side.SHORT, 100_000, 70_000);
        assertEquals(70_000 / (1 + 0.0045), PricedLiquidation.ofBankruptcy(bought, 0.01, table, 0.0005).price(), 1e-9);
        // At that price the equity of a 10x long that is bankrupt at 70,000 is maintenance margin and fee.
        assertEquals(small.price() - 70_000, 0.0045 * small.price(), 1e-9);
    }

    /** One long cluster 2.5 % below the close, or 5.5 % from a close on. */
    private static final class ClusterBelow implements LiquidationModel, LiquidationLevels {

        private final int fartherFrom;
        private final List<Candle> closed = new ArrayList<>();

        ClusterBelow() {
            this(Integer.MAX_VALUE);
        }

        ClusterBelow(int fartherFrom) {
            this.fartherFrom = fartherFrom;
        }

        @Override
        public void apply(MarketEvent event) {
            if (event instanceof Candle candle) {
                closed.add(candle);
            }
        }

        @Override
        public double notional(Side side, double near, double far) {
            double cluster = spot() * (closed.size() > fartherFrom ? 0.945 : 0.975);
            return side == Side.LONG && cluster < near && cluster >= far ? 10 : 0;
        }

        @Override
        public double spot() {
            return closed.getLast().close();
        }

        @Override
        public LiquidationLevels levels() {
            return this;
        }

        @Override
        public NotionalUnit unit() {
            return NotionalUnit.RELATIVE;
        }

        @Override
        public double totalAtSpot(Side side) {
            return 10;
        }

        @Override
        public double modelledFlow(Side side) {
            return 0;
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
            throw new AssertionError("the study reads sums");
        }

        @Override
        public LiquidationProfile profile() {
            throw new AssertionError("the study reads live levels");
        }
    }
}
