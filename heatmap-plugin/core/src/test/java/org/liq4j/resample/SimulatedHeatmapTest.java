/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.engine.HeatmapEngine;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Heatmaps of the built-in models over a simulated market in which stretches are missing. */
class SimulatedHeatmapTest {

    private static final MarketHistory HISTORY = withoutSomeBars(
            SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(7).withBars(1_500)));
    private static final Instant START = HISTORY.candle(0).beginTime();
    private static final HeatmapWindow WINDOW = new HeatmapWindow(START.plusSeconds(3_000), START.plusSeconds(80_000),
            Duration.ofMinutes(15));

    static Stream<String> models() {
        return Stream.of("candle-decay", "open-interest");
    }

    /** Takes out single bars, among them last bars of columns, and whole hours. */
    private static MarketHistory withoutSomeBars(MarketHistory whole) {
        MarketHistory.Builder kept = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            if (i % 29 != 28 && i % 37 != 0 && i % 400 < 340) {
                kept.add(whole.bar(i));
            }
        }
        return kept.build();
    }

    private static LiquidationModel fresh(String model) {
        return model.equals("open-interest")
                ? OpenInterestModel.of(HISTORY.instrument())
                : new CandleDecayModel(CandleDecaySettings.DEFAULT);
    }

    private static PriceRows rows(RowScale scale, int count) {
        return PriceRange.traded(HISTORY, WINDOW).orElseThrow().widened(0.05).rows(scale, count);
    }

    /** For each column the profile of a run that stops at the column's end. */
    private static List<LiquidationProfile> profiles(String name, HeatmapGrid heatmap) {
        List<LiquidationProfile> profiles = new ArrayList<>();
        int bars = 0;
        for (HeatmapColumn column : heatmap.columns()) {
            while (bars < HISTORY.size() && !HISTORY.endTime(bars).isAfter(column.end())) {
                bars++;
            }
            LiquidationModel model = fresh(name);
            HISTORY.prefix(bars).events().forEachRemaining(model::apply);
            profiles.add(model.profile());
        }
        return profiles;
    }

    @ParameterizedTest
    @MethodSource("models")
    void aColumnIsTheProfileAtItsEndSummedByRow(String name) {
        for (RowScale scale : RowScale.values()) {
            HeatmapGrid heatmap = new HeatmapBuilder(WINDOW, rows(scale, 60)).over(HISTORY, fresh(name));
            assertEquals(WINDOW.columnCount(), heatmap.columnCount());
            assertTrue(heatmap.columns().stream().anyMatch(column -> !column.available()));
            List<LiquidationProfile> profiles = profiles(name, heatmap);
            for (int c = 0; c < heatmap.columnCount(); c++) {
                LiquidationProfile profile = profiles.get(c);
                PriceRows rows = heatmap.rows();
                assertEquals(profile.spot(), heatmap.columns().get(c).spot());
                double longs = profile.notional(Side.LONG, Double.MAX_VALUE, 0);
                double shorts = profile.notional(Side.SHORT, 0, Double.MAX_VALUE);
                assertEquals(longs, heatmap.columnTotal(Side.LONG, c), 1e-12 * longs);
                assertEquals(shorts, heatmap.columnTotal(Side.SHORT, c), 1e-12 * shorts);
                for (int r = 0; r < rows.count(); r++) {
                    assertEquals(profile.notional(Side.LONG, rows.edge(r + 1), rows.edge(r)),
                            heatmap.notional(Side.LONG, c, r), 1e-12 * longs);
                    assertEquals(profile.notional(Side.SHORT, rows.edge(r), rows.edge(r + 1)),
                            heatmap.notional(Side.SHORT, c, r), 1e-12 * shorts);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theHeatmapOfAPrefixIsTheBeginningOfTheHeatmap(String name) {
        PriceRows rows = rows(RowScale.LOG, 40);
        HeatmapGrid full = new HeatmapBuilder(WINDOW, rows).over(HISTORY, fresh(name));
        for (int bars = 1; bars < HISTORY.size(); bars += 41) {
            HeatmapGrid prefix = new HeatmapBuilder(WINDOW, rows).over(HISTORY.prefix(bars), fresh(name));
            assertEquals(full.columns().subList(0, prefix.columnCount()), prefix.columns(), bars + " bars");
        }
    }

    @Test
    void anEngineThatRecordsGivesTheSameHeatmapAndTheSameValues() {
        ClusterNotional measure = new ClusterNotional(Side.LONG, 0.05);
        HeatmapBuilder builder = new HeatmapBuilder(WINDOW, rows(RowScale.LOG, 40));
        HeatmapEngine recording = new HeatmapEngine(new RecordingModel(fresh("open-interest"), builder),
                List.of(measure));
        HeatmapEngine plain = new HeatmapEngine(fresh("open-interest"), List.of(measure));
        HISTORY.events().forEachRemaining(event -> {
            recording.apply(event);
            plain.apply(event);
        });
        assertEquals(new HeatmapBuilder(WINDOW, rows(RowScale.LOG, 40)).over(HISTORY, fresh("open-interest")),
                builder.heatmap());
        for (int row = 0; row < plain.bars().count(); row++) {
            assertEquals(plain.bars().value(0, row), recording.bars().value(0, row));
        }
    }

    /** With {@code -Dliq4j.long=true}; else a quarter of one. */
    @Test
    void aRollingYearOfDays() {
        int days = Boolean.getBoolean("liq4j.long") ? 360 : 90;
        MarketHistory year = SimulatedMarket
                .record(SimulationSettings.DEFAULT.withBarDuration(Duration.ofHours(1)).withBars((days + 40) * 24));
        Instant to = year.endTime(year.size() - 1);
        HeatmapWindow window = new HeatmapWindow(to.minus(Duration.ofDays(days)), to, Duration.ofDays(1));
        PriceRows rows = PriceRange.traded(year, window).orElseThrow().widened(0.1).rows(RowScale.LOG, 20);
        HeatmapGrid heatmap = new HeatmapBuilder(window, rows).over(year,
                OpenInterestModel.of(year.instrument()));
        assertEquals(days, heatmap.columnCount());
        assertEquals(20, heatmap.rowCount());
        assertEquals(to, heatmap.columnEnd(days - 1));
        assertEquals(NotionalUnit.USD, heatmap.unit());
        assertTrue(heatmap.columns().stream().allMatch(HeatmapColumn::available));
    }

    @Test
    void aBarThatTheModelRefusesIsNotRecorded() {
        PriceRows rows = rows(RowScale.LOG, 4);
        HeatmapBuilder builder = new HeatmapBuilder(WINDOW, rows);
        Refusing model = new Refusing(fresh("open-interest"));
        RecordingModel recording = new RecordingModel(model, builder);
        HISTORY.events().forEachRemaining(event -> {
            if (event instanceof Candle) {
                model.refuses = true;
                assertThrows(InvalidValueException.class, () -> recording.apply(muchLater(event.eventTime())));
                model.refuses = false;
            }
            recording.apply(event);
        });
        assertEquals(new HeatmapBuilder(WINDOW, rows).over(HISTORY, fresh("open-interest")), builder.heatmap());
    }

    private static Candle muchLater(Instant end) {
        return Candle.of(end.plusSeconds(864_000 - 60), end.plusSeconds(864_000), 1, 1, 1, 1, 1);
    }

    /** A model that refuses bars while it is told to. */
    private static final class Refusing implements LiquidationModel {

        private final LiquidationModel model;
        private boolean refuses;

        Refusing(LiquidationModel model) {
            this.model = model;
        }

        @Override
        public void apply(MarketEvent event) {
            if (refuses) {
                throw new InvalidValueException("candle", event.toString(), "is refused");
            }
            model.apply(event);
        }

        @Override
        public LiquidationLevels levels() {
            return model.levels();
        }

        @Override
        public LiquidationProfile profile() {
            return model.profile();
        }
    }

    @Test
    void runsOncePerBuilder() {
        HeatmapBuilder builder = new HeatmapBuilder(WINDOW, rows(RowScale.LOG, 4));
        builder.over(HISTORY, fresh("open-interest"));
        assertThrows(IllegalStateException.class, () -> builder.over(HISTORY, fresh("open-interest")));
    }
}
