/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RegressorsTest {

    private final MarketHistory.Builder builder = MarketHistory.builder(new Instrument("TEST", "COIN"),
            ScoreMarket.MINUTE);
    private int minutes;

    private void bar(double open, double high, double low, double close, double buy, double sell, double longCoins,
            double shortCoins) {
        Candle candle = Candle.of(ScoreMarket.START.plusSeconds(60L * minutes),
                ScoreMarket.START.plusSeconds(60L * (minutes + 1)), open, high, low, close, buy + sell)
                .withTakerVolumes(buy, sell);
        builder.add(new HistoryBar(candle, Candle.MISSING, Candle.MISSING, Candle.MISSING, longCoins, shortCoins));
        minutes++;
    }

    @Test
    void theControlIsWhatThePackageStates() {
        for (int i = 0; i < 100; i++) {
            // Sixteen minutes ago and before, price had been as low as 80.
            bar(100, 101, i < 84 ? 80 : 95, 100, 1, 1, 0, 0);
        }
        bar(100, 101, 99, 100, 1, 1, 3, 5);
        bar(100, 104, 90, 98, 4, 6, 7, 8);
        BarGroups groups = new BarGroups(ScoreBars.of(builder.build()), 1);
        double[][] rows = new ControlRegressors(groups).rows(new int[]{101});

        double volume = Math.log1p(10);
        double down = Math.log1p(1000);
        double up = Math.log1p(400);
        // 90 is 5 / 95 below the lowest of 15 minutes, and not below that of the longer windows.
        double below = Math.log1p(1e4 * 5 / 95);
        double above = Math.log1p(1e4 * 3 / 101);
        assertArrayEquals(
                new double[]{down, up, volume, Math.log1p(6), down * volume, Math.log1p(3), Math.log1p(5), 200,
                        below, 1, below * volume, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                rows[0], 1e-9);
        assertArrayEquals(
                new double[]{up, down, volume, Math.log1p(4), up * volume, Math.log1p(5), Math.log1p(3), -200, above, 1,
                        above * volume, above, 1, above * volume, above, 1, above * volume, above, 1, above * volume},
                rows[1], 1e-9);
        assertEquals(20, ControlRegressors.names().size());
    }

    @Test
    void aGroupIsOneBarMadeOfItsRows() {
        bar(100, 101, 99, 100, 1, 1, 0, 0);
        bar(100, 103, 98, 102, 1, 2, 1, 0);
        bar(102, 104, 97, 99, 3, 4, 2, 5);
        bar(99, 100, 96, 98, 5, 6, 4, 6);
        bar(98, 99, 97, 98, 1, 1, 9, 9);
        ScoreBars bars = ScoreBars.of(builder.build());
        BarGroups pairs = new BarGroups(bars, 2);
        assertEquals(2, pairs.count(), "the fifth row is left out");
        assertEquals(102, pairs.open(1));
        assertEquals(104, pairs.high(1));
        assertEquals(96, pairs.low(1));
        assertEquals(98, pairs.close(1));
        assertEquals(18, pairs.sum(bars.volume(), 1));
        assertArrayEquals(new double[]{Math.log1p(10), 0, Math.log1p(60), Math.log1p(110)},
                pairs.targets(new int[]{0, 1}), 1e-12);
        double[][] rows = new ControlRegressors(pairs).rows(new int[]{1});
        assertEquals(Math.log1p(1), rows[0][5], 1e-12, "longs liquidated in the pair before");
        assertEquals(Math.log1p(1e4 * 2 / 98), rows[0][8], 1e-9, "beyond the low of the pair before, not of its own");

        BarFlows flows = BarFlows.of(NotionalUnit.USD, new double[]{1, 2, 3, 4, 5}, new double[]{0, 0, 7, 8, 9});
        double z = Math.log1p(7);
        assertArrayEquals(new double[]{z, z * z}, HeatRegressors.rows(pairs, flows, new int[]{1}, 0)[0], 1e-12);
        assertArrayEquals(new double[]{0, 0}, HeatRegressors.rows(pairs, flows, new int[]{1}, 1)[1], 1e-12);
    }

    @Test
    void aGroupIsChosenIfAllItsRowsAre() {
        ScoreBars bars = new ScoreMarket(1, 21).liquidating(z -> 1, 0, 1).bars();
        BitSet rows = new BitSet();
        rows.set(4, 15);
        rows.set(16, 21);
        assertArrayEquals(new int[]{1, 2}, new BarGroups(bars, 5).within(rows));
        assertArrayEquals(new int[]{}, new BarGroups(bars, 15).within(rows));
    }

    @Test
    void whatComesLaterChangesNoRow() {
        MarketHistory whole = new ScoreMarket(3, 2000).liquidating(z -> 1 + z, 0.5, 4).history();
        for (int minutes : new int[]{1, 5, 15, 60}) {
            BarGroups groups = new BarGroups(ScoreBars.of(whole), minutes);
            BarGroups cut = new BarGroups(ScoreBars.of(whole.prefix(1800)), minutes);
            int[] chosen = java.util.stream.IntStream.range(1, 1800 / minutes).toArray();
            double[][] expected = new ControlRegressors(groups).rows(chosen);
            double[][] actual = new ControlRegressors(cut).rows(chosen);
            for (int i = 0; i < expected.length; i++) {
                assertArrayEquals(expected[i], actual[i]);
            }
            assertArrayEquals(groups.targets(chosen), cut.targets(chosen));
        }
    }

    @Test
    void aTargetDependsOnItsOwnGroupOnly() {
        ScoreMarket market = new ScoreMarket(5, 100).liquidating(z -> 1 + z, 0.5, 6);
        int[] chosen = java.util.stream.IntStream.range(0, 20).toArray();
        double[] before = new BarGroups(market.bars(), 5).targets(chosen);
        market.liquidatedLong[52] += 100;
        double[] after = new BarGroups(market.bars(), 5).targets(chosen);
        for (int i = 0; i < before.length; i++) {
            assertEquals(i == 20, after[i] != before[i], "row " + i);
        }
    }
}
