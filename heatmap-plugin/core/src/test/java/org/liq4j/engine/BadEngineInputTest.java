/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.ModelledLiquidations;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Bad input given to a running engine: it names the violated rule, the saved state is the same to the byte, and what follows is
 * as if it had never been given.
 */
class BadEngineInputTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BARS = 60;
    private static final Instant NOW = end(BARS - 1);
    private static final Instant BEFORE = NOW.minusMillis(1);
    private static final String KNOWN = "knownAt = " + BEFORE + ": knownAt must be >= that of the event before (" + NOW
            + ")";

    /** Bad input: what it says, and how it is given. */
    record Bad(String message, Consumer<HeatmapEngine> input) {
    }

    private static Instant end(int bar) {
        return START.plus(Duration.ofMinutes(bar + 1));
    }

    static Stream<Arguments> modelsAndInputs() {
        OpenInterestSettings moving = OpenInterestSettings.DEFAULT.withFundingInterval(Duration.ofMinutes(10))
                .withMaintenance(new VolatilityMaintenance(Duration.ofMinutes(5), Duration.ofMinutes(20),
                        new SteppedMaintenance(3, 0.25)));
        return inputs().flatMap(bad -> Stream.of(
                arguments("open-interest", bad, (Supplier<LiquidationModel>) () -> openInterest(
                        OpenInterestSettings.DEFAULT)),
                arguments("open-interest with moving levels", bad,
                        (Supplier<LiquidationModel>) () -> openInterest(moving)),
                arguments("candle-decay", bad,
                        (Supplier<LiquidationModel>) () -> new CandleDecayModel(CandleDecaySettings.DEFAULT))));
    }

    private static LiquidationModel openInterest(OpenInterestSettings settings) {
        return new OpenInterestModel(settings,
                BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow(), List.of());
    }

    private static Stream<Bad> inputs() {
        Instant next = end(BARS);
        return Stream.of(
                new Bad(KNOWN, engine -> engine.apply(new OpenInterest(BEFORE, BEFORE, 1))),
                new Bad(KNOWN, engine -> engine.apply(new FundingRate(BEFORE, BEFORE, 0.1))),
                new Bad(KNOWN, engine -> engine.apply(new AccountRatio(BEFORE, BEFORE, 0.9))),
                new Bad(KNOWN, engine -> engine.apply(new LiquidatedVolume(BEFORE, BEFORE, 5, 5))),
                new Bad(KNOWN, engine -> engine.apply(new MarkCandle(BEFORE, BEFORE, 1, 1, 1, 1))),
                new Bad(KNOWN, engine -> engine.apply(new Gap(START, BEFORE, BEFORE, "missing"))),
                new Bad(KNOWN, engine -> engine.apply(Candle.of(START, BEFORE, 1, 1, 1, 1, 1))),
                new Bad("endTime = " + NOW + ": endTime must be > that of the bar before (" + NOW + ")",
                        engine -> engine.apply(Candle.of(START, NOW, 1, 1, 1, 1, 1))),
                new Bad("endTime = " + BEFORE + ": endTime must be > that of the bar before (" + NOW + ")",
                        engine -> engine.apply(new Candle(START, BEFORE, next, 1, 1, 1, 1, 1, Candle.MISSING,
                                Candle.MISSING, Candle.MISSING))),
                new Bad("close = NaN: must satisfy 1e-12 <= close <= 1e12",
                        engine -> engine.apply(Candle.of(NOW, next, 1, 1, 1, Double.NaN, 1))),
                new Bad("high = Infinity: must satisfy 1e-12 <= high <= 1e12",
                        engine -> engine.apply(Candle.of(NOW, next, 1, Double.POSITIVE_INFINITY, 1, 1, 1))),
                new Bad("low = -1.0: must satisfy 1e-12 <= low <= 1e12",
                        engine -> engine.apply(Candle.of(NOW, next, 1, 1, -1, 1, 1))),
                new Bad("volume = -1.0: must satisfy 0 <= volume <= 1e18",
                        engine -> engine.apply(Candle.of(NOW, next, 1, 1, 1, 1, -1))),
                new Bad("coins = -5.0: must satisfy 0 < coins <= 1e18",
                        engine -> engine.apply(new OpenInterest(next, next, -5))),
                new Bad("knownAt = " + NOW + ": knownAt must be >= eventTime (" + next + ")",
                        engine -> engine.apply(new OpenInterest(next, NOW, 5))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("modelsAndInputs")
    void isRefusedAndLeavesNoTrace(String name, Bad bad, Supplier<LiquidationModel> models) throws IOException {
        HeatmapEngine engine = engine(models.get());
        HeatmapEngine untouched = engine(models.get());
        feed(engine, 0, BARS);
        feed(untouched, 0, BARS);
        byte[] before = saved(engine);
        assertEquals(bad.message(),
                assertThrows(InvalidValueException.class, () -> bad.input().accept(engine), name).getMessage());
        assertArrayEquals(before, saved(engine));
        assertEquals(BARS, engine.bars().count());
        feed(engine, BARS, 2 * BARS);
        feed(untouched, BARS, 2 * BARS);
        assertArrayEquals(saved(untouched), saved(engine));
        for (int row = 0; row < 2 * BARS; row++) {
            for (int column = 0; column < 2; column++) {
                assertEquals(untouched.bars().value(column, row), engine.bars().value(column, row));
            }
        }
    }

    private static HeatmapEngine engine(LiquidationModel model) {
        return new HeatmapEngine(model,
                List.of(new ClusterNotional(Side.LONG, 0.05), new ModelledLiquidations(Side.SHORT)));
    }

    private static void feed(HeatmapEngine engine, int from, int to) {
        for (int bar = from; bar < to; bar++) {
            Instant end = end(bar);
            double price = 60_000 + 500 * Math.sin(bar / 7.0);
            engine.apply(new OpenInterest(end, end, 80_000 + bar));
            engine.apply(new FundingRate(end, end, 1e-4 * Math.cos(bar)));
            engine.apply(new AccountRatio(end, end, 0.6));
            engine.apply(Candle.of(end.minusSeconds(60), end, price, price + 30, price - 30, price, 100));
        }
    }

    private static byte[] saved(HeatmapEngine engine) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
