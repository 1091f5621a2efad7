/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketInputs;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatmapEngineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Everything an observer knows at the close of a bar, folded into one number. */
    private static final BarMeasure INPUTS = new BarMeasure() {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return inputs.candle().close() + inputs.openInterest() + inputs.fundingRate() + inputs.longAccountShare()
                    + inputs.liquidatedLongCoins() + inputs.liquidatedShortCoins();
        }
    };

    private static final BarMeasure LIQUIDATED = (levels, inputs) -> inputs.liquidatedLongCoins();

    @Test
    void takesDownOneRowForEachClosedBarAndNothingInBetween() {
        HeatmapEngine engine = engine(INPUTS);
        Instant end = end(0);
        engine.apply(new OpenInterest(end, end, 1_000));
        engine.apply(new FundingRate(end, end, 0.25));
        engine.apply(new AccountRatio(end, end, 0.5));
        engine.apply(new LiquidatedVolume(end, end, 3, 4));
        assertEquals(0, engine.bars().count());
        engine.apply(bar(0, 100));
        assertEquals(1, engine.bars().count());
        assertEquals(1_107.75, engine.bars().value(0, 0));
        assertEquals(end, engine.bars().barEnd(0));
    }

    @Test
    void whatWasReportedAsLiquidatedBelongsToOneBarOnly() {
        HeatmapEngine engine = engine(LIQUIDATED);
        engine.apply(new LiquidatedVolume(end(0), end(0), 3, 4));
        engine.apply(new LiquidatedVolume(end(0), end(0), 2, 0));
        engine.apply(bar(0, 100));
        engine.apply(bar(1, 100));
        assertEquals(5, engine.bars().value(0, 0));
        assertTrue(Double.isNaN(engine.bars().value(0, 1)));
    }

    @Test
    void rowsAreFoundByTheLastBarThatHadEnded() {
        HeatmapEngine engine = engine(INPUTS);
        for (int i = 0; i < 3_000; i++) {
            engine.apply(bar(i, 100));
        }
        assertEquals(-1, engine.bars().rowAt(START));
        assertEquals(0, engine.bars().rowAt(end(0)));
        assertEquals(0, engine.bars().rowAt(end(1).minusMillis(1)));
        assertEquals(2_999, engine.bars().rowAt(end(10_000)));
    }

    @Test
    void timeGoingBackIsRefusedAndChangesNothing() {
        HeatmapEngine engine = engine(INPUTS);
        engine.apply(bar(1, 100));
        InvalidValueException before = assertThrows(InvalidValueException.class, () -> engine.apply(bar(0, 100)));
        assertEquals("knownAt = 2026-01-01T00:01:00Z: knownAt must be >= that of the event before "
                + "(2026-01-01T00:02:00Z)", before.getMessage());
        InvalidValueException again = assertThrows(InvalidValueException.class, () -> engine.apply(bar(1, 200)));
        assertEquals("endTime = 2026-01-01T00:02:00Z: endTime must be > that of the bar before "
                + "(2026-01-01T00:02:00Z)", again.getMessage());
        assertEquals(1, engine.bars().count());
        assertEquals(100, engine.profile().spot());
    }

    private static HeatmapEngine engine(BarMeasure measure) {
        return new HeatmapEngine(new CandleDecayModel(CandleDecaySettings.DEFAULT), List.of(measure));
    }

    private static Instant end(int index) {
        return START.plus(Duration.ofMinutes(index + 1));
    }

    private static Candle bar(int index, double price) {
        return Candle.of(end(index).minus(Duration.ofMinutes(1)), end(index), price, price, price, price, 1);
    }
}
