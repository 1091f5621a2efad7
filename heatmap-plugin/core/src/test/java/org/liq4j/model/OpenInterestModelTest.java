/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.grid.LogGrid;
import org.liq4j.history.HistoryBar;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OpenInterestModelTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final BracketTable TABLE = BRACKETS.at(START);
    private static final double TOLERANCE = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /** The default, a coarse one with a retained wick, one of many tiers, and the default with moving levels, in turn. */
    private static OpenInterestSettings settings(long seed) {
        return switch ((int) (seed % 4)) {
            case 0 -> OpenInterestSettings.DEFAULT;
            case 1 -> new OpenInterestSettings(5e-4,
                    List.of(new CohortSettings("near", 0.4, new InverseDistance(0.001, 0.02), 5),
                            new CohortSettings("far", 0.6, new InverseDistance(0.01, 0.6), 0)),
                    10_000, 0.3, Duration.ofHours(1));
            case 3 -> OpenInterestSettings.DEFAULT.withFundingInterval(Duration.ofMinutes(15))
                    .withMaintenance(new VolatilityMaintenance(Duration.ofMinutes(5), Duration.ofMinutes(30),
                            new SteppedMaintenance(8, 0.5)));
            default -> new OpenInterestSettings(5e-4,
                    List.of(new CohortSettings("tiers", 1,
                            new LeverageTiers(List.of(2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0)), 1)),
                    10_000, 0, Duration.ofHours(1));
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheLevelsAndTheFlowOfTheNaiveBookBucketByBucket(long seed) {
        OpenInterestSettings settings = settings(seed);
        OpenInterestModel model = new OpenInterestModel(settings, BRACKETS, List.of());
        NaiveBook naive = new NaiveBook(settings, TABLE);
        int bars = 0;
        for (MarketEvent event : new RandomMarket(seed).bars(200)) {
            if (!naive.apply(event)) {
                continue;
            }
            model.apply(event);
            if (event instanceof Candle candle && ++bars % 7 == 0) {
                for (Side side : Side.values()) {
                    double total = model.levels().totalAtSpot(side);
                    var expected = naive.side(side).notional();
                    model.levels().forEachLevel(side, (price, notional) -> {
                        double other = expected.getOrDefault(
                                new LogGrid(settings.gridWidth()).bucketOf(price), 0.0);
                        assertEquals(other, notional, TOLERANCE * total, () -> "seed " + seed + ", bar ending "
                                + candle.endTime() + ", " + side + " level at " + price);
                    });
                    double sum = expected.values().stream().mapToDouble(Double::doubleValue).sum();
                    assertEquals(sum, model.levels().notional(side, candle.close(), side == Side.LONG ? 0 : 1e12),
                            TOLERANCE * total);
                    assertEquals(naive.side(side).flow(), model.levels().modelledFlow(side),
                            TOLERANCE * total / candle.close());
                }
            }
        }
        assertTrue(bars > 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothSidesOfEveryCohortHoldTheirShareOfOpenInterestAtEveryBar(long seed) {
        OpenInterestSettings settings = settings(seed);
        OpenInterestModel model = new OpenInterestModel(settings, BRACKETS, List.of());
        double openInterest = Double.NaN;
        for (MarketEvent event : new RandomMarket(seed + 100).bars(1_000)) {
            model.apply(event);
            if (event instanceof OpenInterest reading) {
                openInterest = reading.coins();
            }
            if (event instanceof Candle && !Double.isNaN(openInterest)) {
                for (int c = 0; c < settings.cohorts().size(); c++) {
                    double share = settings.cohorts().get(c).share() * openInterest;
                    assertEquals(share, model.book(Side.LONG).total(c), TOLERANCE * share);
                    assertEquals(share, model.book(Side.SHORT).total(c), TOLERANCE * share);
                    assertEquals(share, sumOfBuckets(model.book(Side.LONG).cohort(c), model.book(Side.LONG).centres()),
                            TOLERANCE * share);
                    assertEquals(share,
                            sumOfBuckets(model.book(Side.SHORT).cohort(c), model.book(Side.SHORT).centres()),
                            TOLERANCE * share);
                }
            }
        }
    }

    @Test
    void theSimulatedMarketsOpenInterestIsHeldOnBothSidesAtEveryBar() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
        SimulatedMarket market = new SimulatedMarket(SimulationSettings.DEFAULT.withBars(3_000));
        while (market.hasNext()) {
            HistoryBar bar = market.step();
            Instant end = bar.candle().endTime();
            model.apply(new OpenInterest(end, end, bar.openInterest()));
            model.apply(bar.candle());
            for (Side side : Side.values()) {
                double sum = 0;
                for (int c = 0; c < OpenInterestSettings.DEFAULT.cohorts().size(); c++) {
                    sum += sumOfBuckets(model.book(side).cohort(c), model.book(side).centres());
                }
                assertEquals(market.openPositions().totalCoins(side), sum, TOLERANCE * sum, () -> "bar ending " + end);
            }
        }
    }

    /** What is in the buckets, summed anew, and what waits for one. */
    private static double sumOfBuckets(CohortSide cohort, double[] centres) {
        double sum = cohort.unplaced();
        for (int i = 0; i < centres.length; i++) {
            sum += cohort.layer().at(i) / centres[i];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLevelLiesOnTheWrongSideOfThePricePath(long seed) {
        OpenInterestSettings settings = settings(seed);
        OpenInterestModel model = new OpenInterestModel(settings, BRACKETS, List.of());
        LogGrid grid = new LogGrid(settings.gridWidth());
        boolean wholeWick = settings.wickRetention() == 0;
        @Nullable
        MarkCandle mark = null;
        for (MarketEvent event : new RandomMarket(seed + 200).bars(500)) {
            model.apply(event);
            if (event instanceof MarkCandle markCandle) {
                mark = markCandle;
            }
            if (event instanceof Candle candle) {
                double low = mark != null
                        ? mark.low()
                        : wholeWick ? candle.low() : Math.min(candle.open(), candle.close());
                double high = mark != null
                        ? mark.high()
                        : wholeWick ? candle.high() : Math.max(candle.open(), candle.close());
                mark = null;
                model.levels().forEachLevel(Side.LONG,
                        (price, notional) -> assertTrue(grid.bucketOf(price) < grid.bucketOf(low)));
                model.levels().forEachLevel(Side.SHORT,
                        (price, notional) -> assertTrue(grid.bucketOf(price) > grid.bucketOf(high)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProfileGivesTheBitsOfTheLiveLevelsAndNeverChanges(long seed) {
        OpenInterestModel model = new OpenInterestModel(settings(seed), BRACKETS, List.of());
        List<MarketEvent> events = new RandomMarket(seed).bars(300);
        events.subList(0, events.size() / 2).forEach(model::apply);
        LiquidationProfile profile = model.profile();
        double spot = profile.spot();
        double[] before = sums(profile, spot);
        assertBits(sums(model.levels(), spot), before);
        events.subList(events.size() / 2, events.size()).forEach(model::apply);
        assertBits(before, sums(profile, spot));
        assertEquals(spot, profile.spot());
    }

    private static double[] sums(LiquidationLevels levels, double spot) {
        double[] sums = new double[40];
        for (int i = 0; i < 20; i++) {
            double distance = 0.001 * (i + 1) * (i + 1);
            sums[2 * i] = levels.notional(Side.LONG, spot, spot * (1 - distance));
            sums[2 * i + 1] = levels.notional(Side.SHORT, spot, spot * (1 + distance));
        }
        return sums;
    }

    private static void assertBits(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Double.doubleToRawLongBits(expected[i]), Double.doubleToRawLongBits(actual[i]));
        }
    }

    @Test
    void theCrowdedSideMovesToTheQuickCohortsAndStillHoldsTheOpenInterest() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT.withCrowdedSideTilt(1), BRACKETS,
                List.of());
        model.apply(new OpenInterest(START, START, 1_000));
        model.apply(new AccountRatio(START, START, 0.8));
        model.apply(bar(0, 100, 100, 100, 100, 10));
        double factor = Math.exp(0.6);
        assertEquals(1_000 * 0.03 * factor / (0.967 + 0.033 * factor), model.book(Side.LONG).total(1), 1e-9);
        assertEquals(1_000 * 0.03 / factor / (0.967 + 0.033 / factor), model.book(Side.SHORT).total(1), 1e-9);
        assertEquals(1_000, model.book(Side.LONG).total(), 1e-9);
        assertEquals(1_000, model.book(Side.SHORT).total(), 1e-9);
        model.apply(new FundingRate(START, START, -0.0003));
        model.apply(bar(1, 100, 100, 100, 100, 10));
        assertEquals(model.book(Side.LONG).total(1), model.book(Side.SHORT).total(1), 1e-9,
                "accounts say long, funding says short by as much");
    }

    @Test
    void theFirstBarSeedsTheBookAndTheSeedWearsOff() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
        model.apply(new OpenInterest(START, START, 1_000));
        model.apply(bar(0, 100, 100, 100, 100, 10));
        assertEquals(1, model.profile().quality().seedShare(), 1e-9);
        double previous = 1;
        for (int i = 1; i < 200; i++) {
            model.apply(bar(i, 100, 100.5, 99.5, 100, 100));
            double share = model.profile().quality().seedShare();
            assertTrue(share < previous, "seed share must fall: " + share);
            previous = share;
        }
    }

    @Test
    void withoutOpenInterestTheTrailingVolumeStandsInAndSizesAreRelative() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
        for (int i = 0; i < 48; i++) {
            Instant end = START.plus(Duration.ofHours(i + 1));
            model.apply(Candle.of(end.minus(Duration.ofHours(1)), end, 100, 101, 99, 100, 7));
        }
        assertEquals(NotionalUnit.RELATIVE, model.levels().unit());
        assertEquals(24 * 7 * 100, model.levels().totalAtSpot(Side.LONG), 1e-6);
        DataQuality quality = model.profile().quality();
        assertTrue(quality.openInterestAge().isEmpty());
        assertEquals(List.of(
                "no open interest in all 48 bars: the volume of the trailing 24 hours stood in, sizes are relative there",
                "no mark price in all 48 bars: traded prices, which reach farther, triggered liquidations there"),
                quality.notes());
        Instant now = START.plus(Duration.ofHours(49));
        double ratio = model.levels().notional(Side.SHORT, 100, 105) / model.levels().totalAtSpot(Side.SHORT);
        model.apply(new OpenInterest(now, now, 500));
        assertEquals(NotionalUnit.RELATIVE, model.levels().unit(), "only a closed bar changes anything");
        assertEquals(quality.notes(), model.profile().quality().notes());
        model.apply(Candle.of(now.minus(Duration.ofHours(1)), now, 100, 101, 99, 100, 7));
        assertEquals(NotionalUnit.USD, model.levels().unit());
        assertEquals(500 * 100, model.levels().totalAtSpot(Side.SHORT), 1e-6);
        assertEquals(1, model.profile().quality().seedShare(), 1e-9, "the whole size comes from one reading");
        assertEquals(ratio, model.levels().notional(Side.SHORT, 100, 105) / (500 * 100), 0.01, "the shape is kept");
    }

    @Test
    void aFirstReadingThatComesLateFindsNoMoreCoinsThanThereAre() {
        for (long seed = 0; seed < 100; seed++) {
            OpenInterestModel model = new OpenInterestModel(settings(seed), BRACKETS, List.of());
            List<MarketEvent> events = new RandomMarket(seed).bars(80);
            double openInterest = Double.NaN;
            for (int i = 0; i < events.size(); i++) {
                MarketEvent event = events.get(i);
                if (event instanceof OpenInterest reading) {
                    if (i < events.size() / 2) {
                        continue;
                    }
                    openInterest = reading.coins();
                }
                model.apply(event);
                if (event instanceof Candle candle && !Double.isNaN(openInterest)) {
                    for (Side side : Side.values()) {
                        double sum = 0;
                        for (int c = 0; c < settings(seed).cohorts().size(); c++) {
                            sum += sumOfBuckets(model.book(side).cohort(c), model.book(side).centres());
                        }
                        String place = "seed " + seed + ", bar ending " + candle.endTime() + ", " + side;
                        assertEquals(openInterest, sum, TOLERANCE * openInterest, place);
                    }
                }
            }
        }
    }

    @Test
    void theFirstReadingAfterASweepIsHeldInLevels() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
        for (int i = 0; i < 30; i++) {
            model.apply(bar(i, 100, 101, 99, 100, 50));
        }
        Instant end = START.plus(Duration.ofMinutes(31));
        model.apply(new OpenInterest(end, end, 80_000));
        model.apply(bar(30, 100, 100, 90, 90, 50));
        for (Side side : Side.values()) {
            for (int c = 0; c < 3; c++) {
                double share = OpenInterestSettings.DEFAULT.cohorts().get(c).share() * 80_000;
                assertEquals(share, sumOfBuckets(model.book(side).cohort(c), model.book(side).centres()),
                        TOLERANCE * share, side + " cohort " + c);
            }
        }
    }

    @Test
    void anOldReadingOfOpenInterestHoldsAndIsReportedAsStale() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
        model.apply(new OpenInterest(START, START, 500));
        for (int i = 0; i < 8 * 60; i++) {
            model.apply(bar(i, 100, 101, 99, 100, 1));
        }
        DataQuality quality = model.profile().quality();
        assertEquals(Duration.ofHours(8), quality.openInterestAge().orElseThrow());
        assertEquals(500 * 100, model.levels().totalAtSpot(Side.SHORT), 1e-6);
        assertEquals(List.of("open interest was older than 6 h in 120 of 480 bars: the total was frozen there",
                "no mark price in all 480 bars: traded prices, which reach farther, triggered liquidations there"),
                quality.notes());
    }

    @Test
    void theMarkPriceBarDecidesWhatIsConsumed() {
        OpenInterestSettings settings = settings(2);
        OpenInterestModel marked = new OpenInterestModel(settings, BRACKETS, List.of());
        OpenInterestModel traded = new OpenInterestModel(settings, BRACKETS, List.of());
        for (OpenInterestModel model : List.of(marked, traded)) {
            model.apply(new OpenInterest(START, START, 500));
            model.apply(bar(0, 100, 100, 100, 100, 1));
        }
        Candle wick = bar(1, 100, 100.1, 93, 100, 1);
        marked.apply(new MarkCandle(wick.endTime(), wick.endTime(), 100, 100.1, 99.9, 100));
        marked.apply(wick);
        traded.apply(wick);
        assertEquals(0, marked.levels().modelledFlow(Side.LONG));
        assertTrue(traded.levels().modelledFlow(Side.LONG) > 100);
    }

    @Test
    void whatFindsNoUncrossedLevelWaitsAndStillCounts() {
        OpenInterestModel model = new OpenInterestModel(new OpenInterestSettings(1e-4,
                List.of(new CohortSettings("all", 1, new InverseDistance(0.001, 0.01), 1)), 10_000, 0,
                Duration.ofHours(1)), BRACKETS, List.of());
        model.apply(new OpenInterest(START, START, 500));
        model.apply(bar(0, 100, 120, 80, 100, 1));
        assertEquals(500, model.book(Side.LONG).total(0));
        assertEquals(0, model.levels().notional(Side.LONG, 100, 1));
        model.apply(bar(1, 100, 100.01, 99.99, 100, 1));
        assertEquals(500, model.book(Side.LONG).total(0), 1e-9);
        assertTrue(model.levels().notional(Side.LONG, 100, 1) > 500 * 98);
    }

    @Test
    void barsBeforeTheFirstBracketTableUseItAndSaySo() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of("stated"));
        Instant end = Instant.parse("2019-12-01T00:01:00Z");
        model.apply(Candle.of(end.minusSeconds(60), end, 100, 101, 99, 100, 7));
        DataQuality quality = model.profile().quality();
        assertEquals("BINANCE:BTCUSDT of 2021-03-18", quality.brackets());
        assertEquals("stated", quality.notes().getFirst());
        assertTrue(quality.notes().contains("all 1 bars older than the first bracket table used it"));
    }

    @Test
    void beforeTheFirstBarThereIsNothing() {
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
        assertTrue(Double.isNaN(model.levels().spot()));
        assertEquals(0, model.levels().totalAtSpot(Side.LONG));
        model.profile().forEachLevel(Side.LONG, (price, notional) -> assertFalse(true, "no level expected"));
    }

    private static Candle bar(int index, double open, double high, double low, double close, double volume) {
        Instant start = START.plus(Duration.ofMinutes(index));
        return Candle.of(start, start.plus(Duration.ofMinutes(1)), open, high, low, close, volume);
    }
}
