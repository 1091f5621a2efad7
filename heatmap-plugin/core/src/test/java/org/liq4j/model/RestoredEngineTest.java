/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.ModelledLiquidations;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.engine.HeatmapEngine;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.margin.VolatilityMaintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An engine that was saved and restored goes on as if nothing had been. */
class RestoredEngineTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final OpenInterestSettings RETAINING = new OpenInterestSettings(5e-4,
            OpenInterestSettings.DEFAULT.cohorts(), 10_000, 0.4, Duration.ofMinutes(3)).withCrowdedSideTilt(1.5)
            .withLeverageBands(LeverageBand.between(5, 25, 100));

    private static final OpenInterestSettings MOVING = OpenInterestSettings.DEFAULT
            .withFundingInterval(Duration.ofMinutes(20))
            .withMaintenance(new VolatilityMaintenance(Duration.ofMinutes(5), Duration.ofMinutes(30),
                    new SteppedMaintenance(4, 0.25)));

    private static HeatmapEngine engine(LiquidationModel model) {
        return new HeatmapEngine(model,
                List.of(new ClusterNotional(Side.LONG, 0.05), new ClusterNotional(Side.SHORT, 0.05),
                        new ModelledLiquidations(Side.LONG), new ModelledLiquidations(Side.SHORT),
                        (levels, inputs) -> inputs.openInterest() + inputs.candle().close()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void continuesToTheLastBit(long seed) throws IOException {
        assertContinues(seed, () -> new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of("noted")));
        assertContinues(seed, () -> new OpenInterestModel(RETAINING, BRACKETS, List.of()));
        assertContinues(seed, () -> new OpenInterestModel(MOVING, BRACKETS, List.of()));
        assertContinues(seed, () -> new CandleDecayModel(CandleDecaySettings.DEFAULT));
    }

    private static void assertContinues(long seed, Supplier<LiquidationModel> models) throws IOException {
        List<MarketEvent> events = new RandomMarket(seed).bars(400);
        Random random = new Random(seed);
        for (int k = 0; k < 10; k++) {
            int cut = random.nextInt(events.size());
            HeatmapEngine whole = engine(models.get());
            events.subList(0, cut).forEach(whole::apply);
            HeatmapEngine restored = engine(models.get());
            restored.restore(new DataInputStream(new ByteArrayInputStream(saved(whole))));
            assertEquals(whole.profile().quality(), restored.profile().quality());
            int before = whole.bars().count();
            for (MarketEvent event : events.subList(cut, events.size())) {
                whole.apply(event);
                restored.apply(event);
                if (event instanceof Candle) {
                    for (int measure = 0; measure < 5; measure++) {
                        assertEquals(whole.bars().value(measure, whole.bars().count() - 1),
                                restored.bars().value(measure, restored.bars().count() - 1),
                                "seed " + seed + ", cut " + cut + ", measure " + measure);
                    }
                }
            }
            assertEquals(whole.bars().count() - before, restored.bars().count());
            assertEquals(bits(whole.profile()), bits(restored.profile()), "seed " + seed + ", cut " + cut);
            assertEquals(whole.profile().quality(), restored.profile().quality());
            assertTrue(Arrays.equals(saved(whole), saved(restored)), "what both save is the same");
        }
    }

    private static byte[] saved(HeatmapEngine engine) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static List<Long> bits(LiquidationProfile profile) {
        List<Long> bits = new ArrayList<>();
        for (Side side : Side.values()) {
            profile.forEachLevel(side, (price, notional) -> {
                bits.add(Double.doubleToRawLongBits(price));
                bits.add(Double.doubleToRawLongBits(notional));
            });
            bits.add(Double.doubleToRawLongBits(profile.totalAtSpot(side)));
        }
        return bits;
    }

    @Test
    void anotherModelsStateAndATornOneAreRefused() throws IOException {
        HeatmapEngine engine = engine(new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of()));
        new RandomMarket(1).bars(50).forEach(engine::apply);
        byte[] saved = saved(engine);
        HeatmapEngine other = engine(new OpenInterestModel(RETAINING, BRACKETS, List.of()));
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> other.restore(new DataInputStream(new ByteArrayInputStream(saved))));
        assertTrue(refused.rule().startsWith("must be open-interest, BINANCE:BTCUSDT, "), refused.rule());
        HeatmapEngine torn = engine(new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of()));
        assertThrows(EOFException.class, () -> torn
                .restore(new DataInputStream(new ByteArrayInputStream(Arrays.copyOf(saved, saved.length / 2)))));
    }
}
