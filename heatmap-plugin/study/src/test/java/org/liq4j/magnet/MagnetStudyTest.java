/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.market.Candle;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With {@code -Dliq4j.long=true} over more simulated markets. */
class MagnetStudyTest {

    private static final boolean LONG = Boolean.getBoolean("liq4j.long");

    private static final MagnetSettings QUARTERS_OF_HOURS = MagnetSettings.DEFAULT.withHorizon(15)
            .withPermutations(199);

    private static MagnetResult study(PlantedMarket market) {
        return MagnetStudy.run(market.history(), feed(market, market.history()), QUARTERS_OF_HOURS);
    }

    private static HeatmapFeed feed(PlantedMarket market, MarketHistory history) {
        return new LiveFeed(history, market.model());
    }

    @Test
    void aPriceThatIsDrawnToClustersIsFoundOut() {
        for (long seed = 1; seed <= (LONG ? 5 : 2); seed++) {
            MagnetResult result = study(new PlantedMarket(seed, 9000, true));
            Comparison reached = result.reached().onVolatility().orElseThrow();
            assertTrue(reached.low() > 0 && reached.pValue() <= 0.01, "seed " + seed + ": " + reached);
            Comparison visitToo = result.reached().onVisitToo().orElseThrow();
            assertTrue(visitToo.low() > 0 && visitToo.pValue() <= 0.05, "seed " + seed + ": " + visitToo);
            Comparison bars = result.bars().onVolatility().orElseThrow();
            assertTrue(bars.difference() < 0, "seed " + seed + ": " + bars);
        }
    }

    /** Kolmogorov and Smirnov's distance stays below its 1 % point, 1.63 / sqrt(n); seeds are fixed, so it always does. */
    @Test
    void aRandomWalkGivesUniformPValues() {
        int seeds = LONG ? 150 : 40;
        double[][] pValues = new double[4][seeds];
        for (int seed = 0; seed < seeds; seed++) {
            MagnetResult result = study(new PlantedMarket(1000 + seed, 2400, false));
            pValues[0][seed] = result.reached().onVolatility().orElseThrow().pValue();
            pValues[1][seed] = result.reached().onVisitToo().orElseThrow().pValue();
            pValues[2][seed] = result.bars().onVolatility().orElseThrow().pValue();
            pValues[3][seed] = result.reactions().get(1).continued().onVolatility().orElseThrow().pValue();
        }
        for (double[] values : pValues) {
            Arrays.sort(values);
            double farthest = 0;
            for (int i = 0; i < seeds; i++) {
                farthest = Math.max(farthest,
                        Math.max((i + 1.0) / seeds - values[i], values[i] - (double) i / seeds));
            }
            assertTrue(farthest < 1.63 / Math.sqrt(seeds), farthest + " for " + Arrays.toString(values));
        }
    }

    @Test
    void theSameStudyGivesTheSameResult() {
        PlantedMarket market = new PlantedMarket(3, 2400, true);
        assertEquals(study(market), study(market));
        assertNotEquals(study(market), MagnetStudy.run(market.history(), feed(market, market.history()),
                QUARTERS_OF_HOURS.withSeed(2)));
    }

    @Test
    void whatIsSelectedDoesNotDependOnWhatFollows() {
        PlantedMarket market = new PlantedMarket(4, 2400, true);
        int known = 1500;
        MarketHistory other = doubledAfter(market.history(), known);
        List<MatchedSample> occasions = new Selection(market.history(), feed(market, market.history()),
                QUARTERS_OF_HOURS)
                .occasions();
        List<MatchedSample> changed = new Selection(other, feed(market, other), QUARTERS_OF_HOURS).occasions();
        // The first instant is at the last bar of the burn-in.
        int before = (known - 480) / 15 + 1;
        assertEquals(labels(occasions).subList(0, before), labels(changed).subList(0, before));
        assertNotEquals(labels(occasions), labels(changed));
        for (int i = 0; i < before; i++) {
            assertEquals(occasions.get(i).volatility(), changed.get(i).volatility());
            assertEquals(occasions.get(i).visits(), changed.get(i).visits());
        }
    }

    private static List<List<Label>> labels(List<MatchedSample> occasions) {
        return occasions.stream().map(MatchedSample::labels).toList();
    }

    /** The same bars, each move twice as large from a bar on. */
    private static MarketHistory doubledAfter(MarketHistory history, int bar) {
        MarketHistory.Builder builder = MarketHistory.builder(history.instrument(), history.barDuration());
        double start = history.candle(bar).open();
        for (int i = 0; i < history.size(); i++) {
            Candle candle = history.candle(i);
            double scale = i < bar ? 1 : candle.open() / start;
            builder.add(HistoryBar.of(Candle.of(candle.beginTime(), candle.endTime(), candle.open() * scale,
                    candle.high() * scale, candle.low() * scale, candle.close() * scale, candle.volume())));
        }
        return builder.build();
    }

    @Test
    void instantsBeforeAGapAreLeftOutAndCounted() {
        PlantedMarket market = new PlantedMarket(5, 2400, false);
        MarketHistory.Builder builder = MarketHistory.builder(market.history().instrument(),
                market.history().barDuration());
        for (int i = 0; i < 2400; i++) {
            if (i != 1000) {
                builder.add(market.history().bar(i));
            }
        }
        MarketHistory holed = builder.build();
        MarketHistory unbroken = market.history().prefix(2399);
        MagnetResult whole = MagnetStudy.run(unbroken, feed(market, unbroken), QUARTERS_OF_HOURS);
        MagnetResult result = MagnetStudy.run(holed, feed(market, holed), QUARTERS_OF_HOURS);
        assertEquals(0, whole.acrossGaps());
        assertEquals(1, result.acrossGaps());
        assertEquals(whole.instants() - 1, result.instants());
    }

    @Test
    void tooFewBarsOrPricesThatStandStillAreRefused() {
        PlantedMarket market = new PlantedMarket(6, 400, false);
        assertEquals("bars = 400: must be >= 440, for a horizon of 15 bars",
                assertThrows(InvalidValueException.class, () -> study(market)).getMessage());
        MarketHistory.Builder flat = MarketHistory.builder(market.history().instrument(),
                market.history().barDuration());
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            candles.add(market.history().candle(i));
        }
        for (Candle candle : candles) {
            flat.add(HistoryBar.of(Candle.of(candle.beginTime(), candle.endTime(), 100, 100, 100, 100, 1)));
        }
        MarketHistory still = flat.build();
        assertEquals("volatility over a horizon = 0.0: must satisfy 0 < volatility <= 0.25 in the burn-in",
                assertThrows(InvalidValueException.class,
                        () -> MagnetStudy.run(still, feed(market, still),
                                QUARTERS_OF_HOURS.withHorizon(5)))
                        .getMessage());
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertEquals("horizon = 4: must satisfy 5 <= horizon <= 10000", assertThrows(InvalidValueException.class,
                () -> MagnetSettings.DEFAULT.withHorizon(4)).getMessage());
        assertEquals("permutations = 1: must satisfy 99 <= permutations <= 1000000",
                assertThrows(InvalidValueException.class,
                        () -> MagnetSettings.DEFAULT.withPermutations(1)).getMessage());
        assertEquals("quantile = 0.5: must satisfy 0.05 <= quantile < 0.5", assertThrows(InvalidValueException.class,
                () -> new MagnetSettings(60, 0.5, 99, 1)).getMessage());
    }
}
