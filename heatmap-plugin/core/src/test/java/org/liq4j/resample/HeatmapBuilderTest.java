/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With {@code -Dliq4j.long=true} over more random runs. */
class HeatmapBuilderTest {

    private static final int RUNS = Boolean.getBoolean("liq4j.long") ? 150 : 40;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final PriceRows ROWS = PriceRows.of(RowScale.LINEAR, 50, 150, 10);

    private final RandomLevels levels = new RandomLevels(1, NotionalUnit.USD);
    private final HeatmapBuilder builder = new HeatmapBuilder(
            new HeatmapWindow(START, minute(20), Duration.ofMinutes(5)), ROWS);

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private Candle bar(int endMinute) {
        return levels.nextBar(minute(endMinute - 1), minute(endMinute), 100);
    }

    private Candle close(int endMinute) {
        Candle bar = bar(endMinute);
        builder.beforeBar(bar, levels);
        levels.apply(bar);
        builder.barClosed(bar, levels);
        return bar;
    }

    private HeatmapColumn column(int column) {
        return builder.heatmap().columns().get(column);
    }

    @Test
    void equalsTheTwinThatKeepsTheLevelsOfEveryBar() {
        int columns = 0;
        int gaps = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            RandomRun run = new RandomRun(seed);
            NaiveHeatmap naive = new NaiveHeatmap();
            HeatmapGrid heatmap = run.record(run.rows, run.window, run.barStarts.size(), naive);
            naive.check(heatmap, run.window, run.end(run.barStarts.size()), "seed " + seed);
            columns += heatmap.columnCount();
            gaps += (int) heatmap.columns().stream().filter(column -> !column.available()).count();
        }
        assertTrue(gaps > RUNS && columns - gaps > RUNS, columns + " columns, " + gaps + " gaps");
    }

    @Test
    void whatIsRecordedUpToATimeIsTheBeginningOfWhatIsRecordedFurther() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomRun run = new RandomRun(seed);
            HeatmapGrid full = run.record();
            for (int bars = 1; bars <= run.barStarts.size(); bars += 7) {
                HeatmapGrid prefix = run.record(run.rows, run.window, bars, new NaiveHeatmap());
                assertEquals(full.columns().subList(0, prefix.columnCount()), prefix.columns(), "seed " + seed);
                assertEquals(NaiveHeatmap.columnEnds(run.window, run.end(bars)).size(), prefix.columnCount());
            }
        }
    }

    @Test
    void aColumnIsThereAsSoonAsItsLastBarHasClosed() {
        close(4);
        assertEquals(0, builder.heatmap().columnCount());
        Candle last = close(5);
        assertEquals(last.close(), column(0).spot());
        assertEquals(minute(5), column(0).end());
    }

    @Test
    void aColumnWhoseLastBarIsMissingHoldsTheLastBarThatClosedInIt() {
        Candle kept = close(3);
        Candle next = close(6);
        assertTrue(column(0).available());
        assertEquals(kept.close(), column(0).spot());
        assertEquals(kept.open(), column(0).open());
        assertEquals(kept.high(), column(0).high());
        close(10);
        assertEquals(next.open(), column(1).open());
    }

    @Test
    void aColumnWithoutBarsIsMarkedAndRepeatsTheLastProfile() {
        Candle kept = close(5);
        close(16);
        assertEquals(3, builder.heatmap().columnCount());
        assertFalse(column(1).available());
        assertFalse(column(2).available());
        assertEquals(kept.close(), column(2).spot());
        assertEquals(column(0).longs(), column(2).longs());
        assertTrue(Double.isNaN(column(2).open()) && Double.isNaN(column(2).high()) && Double.isNaN(column(2).low()));
    }

    @Test
    void beforeTheFirstBarThereIsNoProfile() {
        close(11);
        assertFalse(column(0).hasProfile());
        assertFalse(column(0).available());
        assertEquals(0, column(0).longs().total());
        close(15);
        assertTrue(column(2).hasProfile());
        assertEquals(NotionalUnit.USD, builder.heatmap().unit());
    }

    /** A model may learn its first open interest before the next bar; the levels it has are still relative. */
    @Test
    void aPassedColumnHasTheUnitOfItsLastBar() {
        levels.useUnit(NotionalUnit.RELATIVE);
        close(3);
        levels.useUnit(NotionalUnit.USD);
        close(10);
        assertEquals(NotionalUnit.RELATIVE, column(0).unit());
        assertEquals(NotionalUnit.USD, column(1).unit());
        assertEquals(NotionalUnit.RELATIVE, builder.heatmap().unit());
    }

    @Test
    void aBarThatTheModelRefusesLeavesNothingBehind() {
        Candle kept = close(3);
        builder.beforeBar(bar(500), levels);
        Candle last = close(5);
        assertEquals(1, builder.heatmap().columnCount());
        assertEquals(last.close(), column(0).spot());
        assertEquals(kept.open(), column(0).open());
    }

    @Test
    void timeMayPassWithoutBars() {
        close(5);
        builder.advance(minute(14), levels);
        assertEquals(2, builder.heatmap().columnCount());
        assertFalse(column(1).available());
        builder.advance(minute(15), levels);
        assertEquals(3, builder.heatmap().columnCount());
        assertThrows(InvalidValueException.class, () -> close(15));
        assertThrows(InvalidValueException.class, () -> builder.advance(minute(14), levels));
    }

    @Test
    void whatComesAfterTheWindowIsIgnored() {
        close(20);
        HeatmapGrid complete = builder.heatmap();
        assertTrue(builder.isComplete());
        close(21);
        close(77);
        builder.advance(minute(100), levels);
        assertEquals(complete, builder.heatmap());
        assertEquals(4, complete.columnCount());
    }

    @Test
    void refusesABarThatGoesBackOrLiesInTwoColumns() {
        close(4);
        assertThrows(InvalidValueException.class, () -> builder.beforeBar(bar(4), levels));
        Candle wide = Candle.of(minute(4), minute(6), 1, 1, 1, 1, 1);
        assertTrue(String.valueOf(
                assertThrows(InvalidValueException.class, () -> builder.beforeBar(wide, levels)).getMessage())
                .contains("one column"));
        Candle far = Candle.of(minute(9), minute(11), 1, 1, 1, 1, 1);
        assertThrows(InvalidValueException.class, () -> builder.beforeBar(far, levels));
    }

    @Test
    void aBarMustBeAnnounced() {
        close(4);
        assertThrows(IllegalStateException.class, () -> builder.barClosed(bar(5), levels));
        builder.beforeBar(bar(6), levels);
        assertThrows(IllegalStateException.class, () -> builder.barClosed(bar(5), levels));
    }
}
