/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.cluster.ClusterStatus;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.Sweep;
import org.liq4j.api.cluster.SweepReaction;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AlertWatchTest {

    private static final Instant START = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    private static final double TOTAL = 1_000e6;

    private final List<Alert> told = new ArrayList<>();
    private double up = 50e6;
    private double down = 50e6;
    private double longFlow;
    private int minute;

    private AlertWatch watch(AlertSettings settings) {
        AlertWatch watch = new AlertWatch(BTC, Duration.ofMinutes(1), settings, told::add);
        watch.start();
        return watch;
    }

    private List<String> ids() {
        List<String> ids = told.stream().map(Alert::id).toList();
        told.clear();
        return ids;
    }

    private static Instant end(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** Levels of which only sums are asked for. */
    private LiquidationLevels levels(double spot) {
        double above = up;
        double below = down;
        double flow = longFlow;
        return new LiquidationLevels() {

            @Override
            public double spot() {
                return spot;
            }

            @Override
            public NotionalUnit unit() {
                return NotionalUnit.USD;
            }

            @Override
            public double notional(Side side, double near, double far) {
                return side == Side.SHORT ? above : below;
            }

            @Override
            public double totalAtSpot(Side side) {
                return TOTAL;
            }

            @Override
            public double modelledFlow(Side side) {
                return side == Side.LONG ? flow : 0;
            }

            @Override
            public void forEachLevel(Side side, LevelVisitor visitor) {
                throw new AssertionError("nobody should");
            }
        };
    }

    private Cluster cluster(long id, Side side, double low, double notional, double consumed, boolean swept) {
        return new Cluster(id, end(minute), START, new DenseRange(side, low, low + 100, low + 50, swept ? 0 : notional),
                notional, consumed, swept ? ClusterStatus.CLEARED : ClusterStatus.PARTIAL,
                swept ? Optional.of(new Sweep(end(minute), SweepReaction.PENDING)) : Optional.empty(), end(minute),
                end(minute), false);
    }

    private void bar(AlertWatch watch, double spot, Cluster... clusters) {
        List<Cluster> alive = Arrays.stream(clusters).filter(cluster -> cluster.sweep().isEmpty()).toList();
        List<Cluster> cleared = Arrays.stream(clusters).filter(cluster -> cluster.sweep().isPresent()).toList();
        watch.barClosed(new BarReading(end(minute), levels(spot),
                new ClusterSnapshot(end(minute), spot, NotionalUnit.USD, alive, cleared)));
        minute++;
    }

    private Cluster shorts(long id, double low) {
        return cluster(id, Side.SHORT, low, 120e6, 0, false);
    }

    @Test
    void tellsOnceThatPriceComesNearALargeCluster() {
        AlertWatch watch = watch(AlertSettings.DEFAULT.withLeastShare(0.1));
        bar(watch, 60_000, shorts(1, 60_700));
        assertEquals(List.of(), ids());
        bar(watch, 60_100, shorts(1, 60_700), cluster(2, Side.LONG, 59_900, 99e6, 0, false));
        assertEquals("Price 60,100 is 1.00 % below a modelled cluster of shorts at 60,700 to 60,800, 120 M USD.",
                told.getFirst().words());
        assertEquals(60_750, told.getFirst().price());
        assertEquals(120e6, told.getFirst().size());
        assertEquals(List.of("BINANCE:BTCUSDT/alert/CLUSTER_NEAR/2026-03-15T00:01:00Z"), ids());
        bar(watch, 60_200, shorts(1, 60_700));
        bar(watch, 60_000, shorts(1, 60_700));
        // Back within the cooldown, also as another cluster of the same zone.
        bar(watch, 60_200, shorts(1, 60_700));
        bar(watch, 60_200, shorts(7, 60_650));
        assertEquals(List.of(), ids());
        // Another zone is another matter; two at once have two ids.
        bar(watch, 60_200, shorts(3, 60_300), cluster(4, Side.LONG, 60_000, 500e6, 0, false));
        assertEquals(List.of("BINANCE:BTCUSDT/alert/CLUSTER_NEAR/2026-03-15T00:06:00Z",
                "BINANCE:BTCUSDT/alert/CLUSTER_NEAR/2026-03-15T00:06:00Z/2"), ids());
        minute += 4 * 60;
        bar(watch, 60_200, shorts(1, 60_700));
        assertEquals(1, ids().size());
    }

    @Test
    void tellsOfNearClustersSoOftenADay() {
        AlertWatch watch = watch(
                AlertSettings.DEFAULT.withLeastShare(0.1).withNear(new AlertSettings.Near(0.01, 0, Duration.ZERO, 3)));
        for (int id = 1; id <= 10; id++) {
            bar(watch, 60_000, shorts(id, 60_100));
        }
        assertEquals(3, ids().size());
        minute = 24 * 60;
        bar(watch, 60_000, shorts(99, 60_100));
        assertEquals(1, ids().size());
    }

    @Test
    void aRegimeHasToLastAndToBeBeyondTheThreshold() {
        AlertWatch watch = watch(AlertSettings.DEFAULT
                .withRegime(new AlertSettings.RegimeChange(0.05, RegimeThresholds.DEFAULT, 0.1, 3)));
        for (int i = 0; i < 5; i++) {
            bar(watch, 60_000);
        }
        up = 105e6;
        // 2.1 times: beyond the threshold, but within the margin.
        for (int i = 0; i < 10; i++) {
            bar(watch, 60_000);
        }
        up = 120e6;
        bar(watch, 60_000);
        bar(watch, 60_000);
        up = 50e6;
        bar(watch, 60_000);
        up = 120e6;
        bar(watch, 60_000);
        bar(watch, 60_000);
        assertEquals(List.of(), ids());
        bar(watch, 60_000);
        assertEquals("The modelled regime is short-squeeze and was balanced: 120 M USD of shorts above and 50 M USD of "
                + "longs below, within 5.00 % of 60,000.", told.getFirst().words());
        assertEquals(2.4, told.getFirst().size());
        assertEquals(1, ids().size());
        // 1.9 times: back over the threshold, but within the margin.
        up = 95e6;
        for (int i = 0; i < 10; i++) {
            bar(watch, 60_000);
        }
        assertEquals(List.of(), ids());
        up = 0;
        down = 0;
        bar(watch, 60_000);
        down = 50e6;
        for (int i = 0; i < 3; i++) {
            bar(watch, 60_000);
        }
        assertEquals(
                "The modelled regime is long-liquidation and was short-squeeze: 0 USD of shorts above and 50 M USD "
                        + "of longs below, within 5.00 % of 60,000.",
                told.getFirst().words());
    }

    @Test
    void tellsOnceThatAClusterIsConsumedAndThatItIsSwept() {
        AlertWatch watch = watch(
                AlertSettings.DEFAULT.withLeastShare(0.1).withNear(new AlertSettings.Near(1e-9, 0, Duration.ZERO, 1)));
        bar(watch, 60_000, cluster(1, Side.LONG, 59_000, 200e6, 0.4, false));
        bar(watch, 60_000, cluster(1, Side.LONG, 59_000, 200e6, 0.6, false), cluster(2, Side.LONG, 59_500, 90e6, 0.9,
                false));
        assertEquals("Price has eaten 60.00 % of the modelled cluster of longs at 59,000 to 59,100, 200 M USD at its "
                + "peak.", told.getFirst().words());
        assertEquals(List.of("BINANCE:BTCUSDT/alert/CLUSTER_CONSUMED/2026-03-15T00:01:00Z"), ids());
        bar(watch, 60_000, cluster(1, Side.LONG, 59_000, 200e6, 0.8, false));
        assertEquals(List.of(), ids());
        Cluster swept = cluster(1, Side.LONG, 59_000, 200e6, 1, true);
        bar(watch, 58_900, swept);
        bar(watch, 58_900, swept);
        assertEquals("Price has swept the modelled cluster of longs at 59,000 to 59,100, 200 M USD at its peak.",
                told.getFirst().words());
        assertEquals(List.of("BINANCE:BTCUSDT/alert/CLUSTER_SWEPT/2026-03-15T00:03:00Z"), ids());
    }

    @Test
    void tellsOfLiquidationsFarBeyondTheUsual() {
        AlertWatch watch = watch(
                AlertSettings.DEFAULT.withLeastShare(0.1).withCascade(new AlertSettings.Cascade(2, 10, 50)));
        longFlow = 1;
        for (int i = 0; i < 60; i++) {
            bar(watch, 60_000);
        }
        assertEquals(List.of(), ids());
        longFlow = 15;
        bar(watch, 60_000);
        bar(watch, 60_000);
        assertEquals("Modelled liquidations of longs in the last 2 bars are 30 coins, 15 times the usual.",
                told.getFirst().words());
        assertEquals(30, told.getFirst().size());
        assertEquals(List.of("BINANCE:BTCUSDT/alert/CASCADE/2026-03-15T01:01:00Z"), ids());
        bar(watch, 60_000);
        longFlow = 1;
        bar(watch, 60_000);
        bar(watch, 60_000);
        assertEquals(List.of(), ids());
        longFlow = 40;
        bar(watch, 60_000);
        assertEquals(1, ids().size());
    }

    @Test
    void tellsOfDataThatDoNotComeOnceForEachTime() {
        AlertWatch watch = watch(AlertSettings.DEFAULT.withLeastShare(0.1));
        watch.tick(end(1_000));
        assertEquals(List.of(), ids());
        bar(watch, 60_000);
        watch.openInterestRead(end(0));
        watch.tick(end(3));
        assertEquals(List.of(), ids());
        watch.tick(end(4));
        watch.tick(end(5));
        assertEquals("No bar has closed since 2026-03-15T00:00:00Z.", told.getFirst().words());
        assertEquals(end(4), told.getFirst().time());
        assertEquals(List.of("BINANCE:BTCUSDT/alert/BARS_STALE/2026-03-15T00:00:00Z"), ids());
        bar(watch, 60_000);
        // A clock that jumps back tells nothing.
        watch.tick(end(-100));
        watch.tick(end(11));
        assertEquals(List.of("BINANCE:BTCUSDT/alert/BARS_STALE/2026-03-15T00:01:00Z",
                "BINANCE:BTCUSDT/alert/OPEN_INTEREST_STALE/2026-03-15T00:00:00Z"), ids());
        watch.openInterestRead(end(10));
        watch.tick(end(20));
        assertEquals(List.of(), ids());
    }

    @Test
    void tellsOnceThatTheVenueIsLostAndBack() {
        AlertWatch watch = watch(AlertSettings.DEFAULT.withLeastShare(0.1));
        watch.venueBack(end(0));
        watch.venueLost(end(1), "no data for 30 s");
        watch.venueLost(end(2), "no data for 60 s");
        watch.venueBack(end(3));
        watch.venueBack(end(4));
        assertEquals(List.of("BINANCE is lost: no data for 30 s.", "BINANCE is back after 120 s."),
                told.stream().map(Alert::words).toList());
    }

    @Test
    void tellsNothingOfWhatWasBeforeItsStart() {
        AlertWatch watch = new AlertWatch(BTC, Duration.ofMinutes(1), AlertSettings.DEFAULT, told::add);
        bar(watch, 60_100, shorts(1, 60_200));
        watch.start();
        bar(watch, 60_100, shorts(1, 60_200));
        assertEquals(List.of(), ids());
    }
}
