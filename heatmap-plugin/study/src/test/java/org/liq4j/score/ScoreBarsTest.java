/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoreBarsTest {

    private static MarketHistory history(Duration bar, double... longCoins) {
        MarketHistory.Builder builder = MarketHistory.builder(new Instrument("TEST", "COIN"), bar);
        for (int i = 0; i < longCoins.length; i++) {
            Candle candle = Candle.of(ScoreMarket.START.plus(bar.multipliedBy(i)),
                    ScoreMarket.START.plus(bar.multipliedBy(i + 1)), 100, 101, 99, 100, 8);
            builder.add(new HistoryBar(candle, Candle.MISSING, Candle.MISSING, Candle.MISSING, longCoins[i],
                    longCoins[i] * 2));
        }
        return builder.build();
    }

    @Test
    void barsWithoutAReportAreNotKept() {
        ScoreBars bars = ScoreBars.of(history(ScoreMarket.MINUTE, 0, Candle.MISSING, 3));
        assertEquals(2, bars.size());
        assertEquals(ScoreMarket.START.plusSeconds(180), bars.end(1));
        assertEquals(0, bars.realised(Side.LONG, 0));
        assertEquals(3, bars.realised(Side.LONG, 1));
        assertEquals(6, bars.realised(Side.SHORT, 1));
    }

    @Test
    void halfOfTheVolumeStandsInForUnknownTakers() {
        ScoreBars bars = ScoreBars.of(history(ScoreMarket.MINUTE, 1));
        assertFalse(bars.takerVolumeComplete());
        assertEquals(4, bars.takerVolume(Side.LONG)[0]);
        assertEquals(4, bars.takerVolume(Side.SHORT)[0]);
        assertTrue(new ScoreMarket(1, 3).liquidating(z -> 1, 0, 1).bars().takerVolumeComplete());
    }

    @Test
    void dataWithoutLiquidationsAreRefused() {
        for (double coins : new double[]{Candle.MISSING, 0}) {
            InvalidValueException refusal = assertThrows(InvalidValueException.class,
                    () -> ScoreBars.of(history(ScoreMarket.MINUTE, coins, coins)));
            assertTrue(refusal.rule().startsWith("a score needs data in which the venue's"
                    + " liquidations are reported"), refusal.rule());
        }
    }

    @Test
    void barsMustDivideAQuarterOfAnHour() {
        assertEquals(3, ScoreBars.of(history(Duration.ofMinutes(5), 1, 2)).rows(15));
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> ScoreBars.of(history(Duration.ofHours(1), 1, 2)));
        assertTrue(refusal.rule().startsWith("15 minutes must be a multiple of it"),
                refusal.rule());
    }
}
