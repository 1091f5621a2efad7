/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A past profile, however it was reached, is the one that an engine has at that time on its way from the start. */
class PastProfilesTest {

    private static final int BARS = 600;
    private static final MarketHistory HISTORY = holey();

    private static MarketHistory holey() {
        MarketHistory whole = SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(3).withBars(BARS));
        MarketHistory.Builder builder = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            HistoryBar bar = whole.bar(i);
            if (i % 50 < 47) {
                builder.add(new HistoryBar(bar.candle(), i < 60 || i % 5 == 0 ? Candle.MISSING : bar.openInterest(),
                        bar.fundingRate(), bar.longAccountShare(), bar.liquidatedLong(), bar.liquidatedShort()));
            }
        }
        return builder.build();
    }

    /** Events as a venue gives them: known late, bars in threes at one time, and an input after the candle. */
    private static HistorySource late() {
        List<MarketEvent> events = new ArrayList<>();
        for (int i = 0; i < HISTORY.size(); i++) {
            Candle candle = HISTORY.candle(i);
            Instant knownAt = HISTORY.endTime(Math.min(HISTORY.size() - 1, i - i % 3 + 2)).plusSeconds(2);
            events.add(new Candle(candle.beginTime(), candle.endTime(), knownAt, candle.open(), candle.high(),
                    candle.low(), candle.close(), candle.volume(), candle.takerBuyVolume(), candle.takerSellVolume(),
                    candle.vwap()));
            events.add(new OpenInterest(candle.endTime(), knownAt, 1_000 + i));
        }
        return new Listed(HISTORY.instrument(), events);
    }

    /** A list of events: it knows no shorter way to a time than walking. */
    private record Listed(Instrument instrument, List<MarketEvent> list) implements HistorySource {

        @Override
        public Iterator<MarketEvent> events() {
            return list.iterator();
        }
    }

    /** Counts the bars that all models together were given. */
    private static final class CountingModels implements Supplier<LiquidationModel> {

        private final Supplier<LiquidationModel> models;
        private int bars;

        CountingModels(Supplier<LiquidationModel> models) {
            this.models = models;
        }

        @Override
        public LiquidationModel get() {
            return new CountingModel(models.get(), () -> bars++);
        }
    }

    /** A model that does not say that it can be saved. */
    private static final class PlainModel implements LiquidationModel {

        private final LiquidationModel model;

        PlainModel(LiquidationModel model) {
            this.model = model;
        }

        @Override
        public void apply(MarketEvent event) {
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

    private static Supplier<LiquidationModel> models(String name) {
        return () -> name.equals("open-interest")
                ? OpenInterestModel.of(HISTORY.instrument())
                : new CandleDecayModel(CandleDecaySettings.DEFAULT);
    }

    static Stream<Arguments> sourcesAndModels() {
        return Stream.<HistorySource>of(HISTORY, HISTORY.prefix(350), late()).flatMap(source -> Stream.of(
                Arguments.of(source, models("open-interest")), Arguments.of(source, models("candle-decay")),
                Arguments.of(source,
                        (Supplier<LiquidationModel>) () -> new PlainModel(models("open-interest").get()))));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndModels")
    void areThoseOfARunFromTheStart(HistorySource source, Supplier<LiquidationModel> models) {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            int distance = List.of(1, 7, 64).get(seed - 1);
            HistoryHeatmapFeed feed = new HistoryHeatmapFeed(source, models, distance);
            BarValues column = feed.column(new ClusterNotional(Side.LONG, 0.05));
            int runAfter = random.nextInt(12);
            for (int k = 0; k < 24; k++) {
                if (k == runAfter) {
                    column.at(HISTORY.endTime(0));
                }
                Instant time = HISTORY.endTime(random.nextInt(HISTORY.size())).plusSeconds(random.nextInt(7) - 3);
                assertReplayed(source, models, feed, time, "seed " + seed);
                Instant soonAfter = time.plus(Duration.ofMinutes(random.nextInt(4)));
                assertReplayed(source, models, feed, soonAfter, "seed " + seed);
            }
        }
    }

    private static void assertReplayed(HistorySource source, Supplier<LiquidationModel> models, HistoryHeatmapFeed feed,
            Instant time, String message) {
        HeatmapEngine engine = new HeatmapEngine(models.get(), List.of());
        for (Iterator<MarketEvent> events = source.events(); events.hasNext();) {
            MarketEvent event = events.next();
            if (event.knownAt().isAfter(time)) {
                break;
            }
            engine.apply(event);
        }
        Optional<LiquidationProfile> expected = engine.bars().count() == 0
                ? Optional.empty()
                : Optional.of(engine.profile());
        Optional<LiquidationProfile> actual = feed.profile(time);
        assertEquals(expected.map(PastProfilesTest::bits), actual.map(PastProfilesTest::bits), message);
        assertEquals(expected.map(LiquidationProfile::quality), actual.map(LiquidationProfile::quality), message);
        assertEquals(expected.map(LiquidationProfile::time), actual.map(LiquidationProfile::time), message);
    }

    private static List<Long> bits(LiquidationProfile profile) {
        List<Long> bits = new ArrayList<>();
        for (Side side : Side.values()) {
            profile.forEachLevel(side, (price, notional) -> {
                bits.add(Double.doubleToRawLongBits(price));
                bits.add(Double.doubleToRawLongBits(notional));
            });
            bits.add(Double.doubleToRawLongBits(profile.totalAtSpot(side)));
            bits.add(Double.doubleToRawLongBits(profile.modelledFlow(side)));
        }
        bits.add(Double.doubleToRawLongBits(profile.spot()));
        return bits;
    }

    @Test
    void beforeTheFirstBarThereIsNone() {
        HistoryHeatmapFeed feed = new HistoryHeatmapFeed(HISTORY, models("open-interest"));
        assertEquals(Optional.empty(), feed.profile(HISTORY.candle(0).beginTime()));
        assertEquals(Optional.empty(), feed.profile(Instant.MIN));
        assertEquals(HISTORY.endTime(0), feed.profile(HISTORY.endTime(0)).orElseThrow().time());
    }

    /** Counted in bars that a model is given: what a profile costs. */
    @Test
    void costAtMostTheBarsSinceTheLastCheckpoint() {
        CountingModels models = new CountingModels(models("candle-decay"));
        int distance = 50;
        HistoryHeatmapFeed feed = new HistoryHeatmapFeed(HISTORY, models, distance);
        feed.column(new ClusterNotional(Side.LONG, 0.05)).at(HISTORY.endTime(0));
        assertEquals(HISTORY.size(), models.bars, "the columns' run");
        Random random = new Random(1);
        for (int k = 0; k < 100; k++) {
            int bar = random.nextInt(HISTORY.size() - 10);
            assertCosts(models, distance, () -> feed.profile(HISTORY.endTime(bar)));
            for (int next = bar + 1; next < bar + 10; next++) {
                Instant time = HISTORY.endTime(next);
                assertCosts(models, 1, () -> feed.profile(time));
            }
            LiquidationProfile last = feed.profile(HISTORY.endTime(bar + 9)).orElseThrow();
            assertSame(last, feed.profile(HISTORY.endTime(bar + 9)).orElseThrow());
        }
        assertCosts(models, 0, () -> feed.profile(Instant.MAX));
    }

    private static void assertCosts(CountingModels models, int mostBars, Runnable reading) {
        int before = models.bars;
        reading.run();
        assertTrue(models.bars - before <= mostBars, (models.bars - before) + " bars, at most " + mostBars);
    }

    @Test
    void aColumnAskedForAfterTheRunIsTheOneAskedForBefore() {
        List<BarMeasure> measures = List.of(new ClusterNotional(Side.LONG, 0.05), new ClusterNotional(Side.SHORT, 0.3));
        HistoryHeatmapFeed together = new HistoryHeatmapFeed(HISTORY, models("open-interest"), 64);
        List<BarValues> expected = measures.stream().map(together::column).toList();
        HistoryHeatmapFeed apart = new HistoryHeatmapFeed(HISTORY, models("open-interest"), 64);
        for (int m = 0; m < measures.size(); m++) {
            apart.profile(HISTORY.endTime(150 * (m + 1)));
            BarValues late = apart.column(measures.get(m));
            for (int i = 0; i < HISTORY.size(); i++) {
                Instant end = HISTORY.endTime(i);
                assertEquals(Double.doubleToRawLongBits(expected.get(m).at(end)),
                        Double.doubleToRawLongBits(late.at(end)));
                assertTrue(late.isAvailable(end));
            }
        }
    }
}
