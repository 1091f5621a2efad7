/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.DecimalNumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.heatmap.StatefulMeasure;
import org.liq4j.api.kit.FakeClock;
import org.liq4j.api.kit.KitBar;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.LevelScript;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KitFixturesTest {

    private static final KitMarket MARKET = KitMarket.generated(1, 240);

    private static List<MarketEvent> events(KitMarket market) {
        List<MarketEvent> events = new ArrayList<>();
        market.events().forEachRemaining(events::add);
        return events;
    }

    @Test
    void aGeneratedMarketHasTheShapesOfARecordedOne() {
        List<MarketEvent> events = events(MARKET);
        List<Candle> candles = MARKET.bars().stream().map(KitBar::candle).toList();
        assertEquals(240, candles.size());
        assertTrue(events.stream().anyMatch(Gap.class::isInstance));
        assertTrue(events.stream().anyMatch(LiquidatedVolume.class::isInstance));
        assertTrue(events.stream().filter(FundingRate.class::isInstance).count() >= 2, "one at a settlement");
        assertTrue(events.stream().anyMatch(e -> e instanceof OpenInterest && e.knownAt().isAfter(e.eventTime())));
        assertTrue(candles.stream().anyMatch(candle -> !candle.hasTakerVolumes()));
        assertTrue(candles.stream().anyMatch(candle -> candle.volume() == 0));
        double[] ranges = candles.stream().mapToDouble(c -> c.high() / c.low() - 1).sorted().toArray();
        assertTrue(ranges[235] > 4 * ranges[120], "bursts: " + ranges[235] + " against " + ranges[120]);
    }

    @Test
    void theSameSeedGivesTheSameMarketAndAnotherSeedAnother() {
        assertEquals(events(MARKET), events(KitMarket.generated(1, 240)));
        assertNotEquals(events(MARKET), events(KitMarket.generated(2, 240)));
        assertEquals(events(MARKET), events(KitMarket.of(MARKET)));
        assertEquals(events(MARKET.prefix(100)), events(KitMarket.generated(1, 100)));
        assertThrows(InvalidValueException.class, () -> KitMarket.generated(1, 0));
    }

    @Test
    void anotherFutureHasTheSamePastAndEveryLaterBarDiffers() {
        KitMarket other = MARKET.withOtherFuture(90);
        assertEquals(MARKET.bars().subList(0, 90), other.bars().subList(0, 90));
        assertEquals(MARKET.size(), other.size());
        for (int bar = 90; bar < MARKET.size(); bar++) {
            assertNotEquals(MARKET.bars().get(bar), other.bars().get(bar), "bar " + bar);
            assertEquals(MARKET.endTime(bar), other.endTime(bar));
        }
    }

    @Test
    void barsOfASeriesKeepTheSideVolumes() {
        BarSeries series = MARKET.series(DecimalNumFactory.getInstance());
        for (int bar = 0; bar < MARKET.size(); bar++) {
            Candle candle = MARKET.bars().get(bar).candle();
            RealtimeBar made = (RealtimeBar) series.getBar(bar);
            assertEquals(candle.endTime(), made.getEndTime());
            assertEquals(candle.close(), made.getClosePrice().doubleValue());
            assertEquals(candle.hasTakerVolumes(), made.hasSideData());
            assertEquals(candle.hasTakerVolumes() ? candle.takerBuyVolume() : 0, made.getBuyVolume().doubleValue());
        }
    }

    @Test
    void scriptedLevelsSayWhatWasWrittenDown() {
        Candle candle = MARKET.bars().getFirst().candle();
        ScriptedLevels levels = ScriptedLevels.at(candle).level(Side.LONG, 50_000, 100).level(Side.LONG, 55_000, 20)
                .level(Side.LONG, 55_000, 30).level(Side.SHORT, 70_000, 7).flow(Side.SHORT, 3).seedShare(0.25).build();
        assertEquals(150, levels.notional(Side.LONG, 60_000, 50_000), "far is inclusive");
        assertEquals(100, levels.notional(Side.LONG, 55_000, 40_000), "near is exclusive");
        assertEquals(0, levels.notional(Side.LONG, 50_000, 60_000), "a range the wrong way round is empty");
        assertEquals(7, levels.notional(Side.SHORT, 60_000, 70_000));
        assertEquals((100 / 50_000.0 + 50 / 55_000.0) * candle.close(), levels.totalAtSpot(Side.LONG), 1e-9);
        assertEquals(3, levels.modelledFlow(Side.SHORT));
        assertEquals(0, levels.modelledFlow(Side.LONG));
        assertEquals(0.25, levels.seedShare());
        assertEquals(NotionalUnit.USD, levels.unit());
        List<Double> prices = new ArrayList<>();
        levels.forEachLevel(Side.LONG, (price, notional) -> prices.add(price));
        assertEquals(List.of(55_000.0, 50_000.0), prices, "from spot away");
        assertThrows(InvalidValueException.class, () -> ScriptedLevels.at(candle).level(Side.LONG, 0, 1));
        assertThrows(InvalidValueException.class, () -> ScriptedLevels.at(candle).level(Side.LONG, 1, Double.NaN));
        assertThrows(InvalidValueException.class, () -> ScriptedLevels.at(candle).flow(Side.LONG, -1));
        assertThrows(InvalidValueException.class, () -> ScriptedLevels.at(candle).seedShare(2));
    }

    @Test
    void theFeedFindsBarsByTheirEnd() {
        ScriptedHeatmapFeed feed = new ScriptedHeatmapFeed(MARKET, LevelScript.untouchedSwings());
        BarValues spot = feed.column((levels, inputs) -> levels.spot());
        Instant end = MARKET.endTime(10);
        double close = MARKET.bars().get(10).candle().close();
        assertEquals(close, spot.at(end));
        assertEquals(close, spot.at(end.plusMillis(1)));
        assertTrue(spot.isAvailable(end));
        assertFalse(spot.isAvailable(end.plusMillis(1)));
        assertTrue(Double.isNaN(spot.at(MARKET.endTime(0).minusMillis(1))));
        assertEquals(end, feed.profile(end.plusSeconds(1)).map(LiquidationProfile::time).orElseThrow());
        assertEquals(MARKET.endTime(239), feed.profile(Instant.MAX).orElseThrow().time());
        assertTrue(feed.profile(Instant.MIN).isEmpty());
        assertTrue(feed.column((levels, inputs) -> inputs.openInterest()).at(end) > 0);
    }

    /** Counts the bars it reads. */
    record Counting() implements StatefulMeasure<int[]> {

        @Override
        public State<int[]> newState() {
            int[] read = new int[1];
            return (levels, inputs) -> {
                read[0]++;
                return read;
            };
        }

        @Override
        public boolean followsBars() {
            return true;
        }
    }

    @Test
    void aReaderSeesEachBarOnceAndInOrder() {
        ScriptedHeatmapFeed feed = new ScriptedHeatmapFeed(MARKET, LevelScript.untouchedSwings());
        BarValues count = feed.column(new Counting().measure(read -> read[0]));
        for (int bar = 0; bar < MARKET.size(); bar++) {
            assertEquals(bar + 1, count.at(MARKET.endTime(bar)));
        }
    }

    @Test
    void aFakeClockMovesWhenTold() {
        FakeClock clock = new FakeClock(Instant.EPOCH);
        clock.advance(Duration.ofSeconds(5));
        assertEquals(Instant.ofEpochSecond(5), clock.instant());
        assertThrows(InvalidValueException.class, () -> clock.advance(Duration.ofSeconds(-1)));
        clock.set(Instant.ofEpochSecond(2));
        assertEquals(2_000, clock.millis());
    }
}
