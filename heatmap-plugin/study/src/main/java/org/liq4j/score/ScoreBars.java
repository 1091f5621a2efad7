/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;

/**
 * The kept rows: the bars of a market for which the venue reported liquidations, columnar, 0 the oldest. Immutable.
 */
public final class ScoreBars {

    private static final long QUARTER_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final int COLUMNS = 9;

    private final long[] endMillis;
    private final double[][] columns;
    private final long barMillis;
    private final boolean takerVolumeComplete;

    private ScoreBars(long[] endMillis, double[][] columns, long barMillis, boolean takerVolumeComplete) {
        this.endMillis = endMillis;
        this.columns = columns;
        this.barMillis = barMillis;
        this.takerVolumeComplete = takerVolumeComplete;
    }

    /**
     * Reads the whole history. Where taker volumes are missing, half of the volume stands in for either.
     *
     * @throws InvalidValueException
     *             if bars differ in length or 15 minutes are not a multiple of it, or if no bar reports any coins liquidated
     */
    public static ScoreBars of(HistorySource history) {
        Reader reader = new Reader();
        Iterator<MarketEvent> events = history.events();
        while (events.hasNext()) {
            switch (events.next()) {
                case LiquidatedVolume liquidated -> reader.liquidated(liquidated);
                case Candle candle -> reader.close(candle);
                default -> {
                }
            }
        }
        return reader.bars();
    }

    /** Number of kept rows. */
    public int size() {
        return endMillis.length;
    }

    /** End of a row's bar. */
    public Instant end(int row) {
        return Instant.ofEpochMilli(endMillis[row]);
    }

    /** Coins of the side that the venue reported as liquidated in a row's bar: a lower bound, venues throttle. */
    public double realised(Side side, int row) {
        return realised(side)[row];
    }

    public Duration barDuration() {
        return Duration.ofMillis(barMillis);
    }

    /** Whether no bar lacked its taker volumes. */
    public boolean takerVolumeComplete() {
        return takerVolumeComplete;
    }

    /** How many kept rows make so many minutes. */
    int rows(int minutes) {
        return Math.toIntExact(Duration.ofMinutes(minutes).toMillis() / barMillis);
    }

    /** Whether kept rows can make exactly so many minutes. */
    boolean divides(int minutes) {
        return Duration.ofMinutes(minutes).toMillis() % barMillis == 0;
    }

    double[] open() {
        return columns[0];
    }

    double[] high() {
        return columns[1];
    }

    double[] low() {
        return columns[2];
    }

    double[] close() {
        return columns[3];
    }

    double[] volume() {
        return columns[4];
    }

    /** Volume whose taker traded as a forced order of the side would: sales for longs. */
    double[] takerVolume(Side side) {
        return columns[side == Side.LONG ? 5 : 6];
    }

    double[] realised(Side side) {
        return columns[side == Side.LONG ? 7 : 8];
    }

    /** Collects the rows. */
    private static final class Reader {

        private long[] endMillis = new long[1024];
        private final double[][] columns = new double[COLUMNS][1024];
        private int size;
        private long barMillis;
        private boolean takerVolumeComplete = true;
        private double total;
        private boolean reported;
        private double longs;
        private double shorts;

        void liquidated(LiquidatedVolume event) {
            reported = true;
            longs += event.longCoins();
            shorts += event.shortCoins();
        }

        void close(Candle candle) {
            long millis = Duration.between(candle.beginTime(), candle.endTime()).toMillis();
            if (millis == 0 || QUARTER_MILLIS % millis != 0) {
                throw new InvalidValueException("barDuration", Duration.ofMillis(millis).toString(),
                        "15 minutes must be a multiple of it, for windows and horizons to be whole bars");
            }
            if (barMillis != 0 && millis != barMillis) {
                throw new InvalidValueException("barDuration", Duration.ofMillis(millis).toString(),
                        "must be that of the bars before, " + Duration.ofMillis(barMillis));
            }
            barMillis = millis;
            if (reported) {
                keep(candle);
            }
            reported = false;
            longs = 0;
            shorts = 0;
        }

        private void keep(Candle candle) {
            if (size == endMillis.length) {
                int capacity = size + size / 2;
                endMillis = Arrays.copyOf(endMillis, capacity);
                for (int c = 0; c < COLUMNS; c++) {
                    columns[c] = Arrays.copyOf(columns[c], capacity);
                }
            }
            boolean known = candle.hasTakerVolumes();
            takerVolumeComplete &= known;
            endMillis[size] = candle.endTime().toEpochMilli();
            columns[0][size] = candle.open();
            columns[1][size] = candle.high();
            columns[2][size] = candle.low();
            columns[3][size] = candle.close();
            columns[4][size] = candle.volume();
            columns[5][size] = known ? candle.takerSellVolume() : candle.volume() / 2;
            columns[6][size] = known ? candle.takerBuyVolume() : candle.volume() / 2;
            columns[7][size] = longs;
            columns[8][size] = shorts;
            total += longs + shorts;
            size++;
        }

        ScoreBars bars() {
            if (!(total > 0)) {
                throw new InvalidValueException("liquidated coins", Double.toString(total),
                        "a score needs data in which the venue's liquidations are reported: coins of longs and of"
                                + " shorts by bar, not all 0");
            }
            double[][] trimmed = new double[COLUMNS][];
            for (int c = 0; c < COLUMNS; c++) {
                trimmed[c] = Arrays.copyOf(columns[c], size);
            }
            return new ScoreBars(Arrays.copyOf(endMillis, size), trimmed, barMillis, takerVolumeComplete);
        }
    }
}
