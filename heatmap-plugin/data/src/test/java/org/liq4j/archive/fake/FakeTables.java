/* SPDX-License-Identifier: MIT */
package org.liq4j.archive.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Tables as the archive publishes them, of a market drawn from a seed. */
public final class FakeTables {

    public static final String KLINE_HEADER = "open_time,open,high,low,close,volume,close_time,quote_volume,count,"
            + "taker_buy_volume,taker_buy_quote_volume,ignore\n";
    public static final String METRICS_HEADER = "create_time,symbol,sum_open_interest,sum_open_interest_value,"
            + "count_toptrader_long_short_ratio,sum_toptrader_long_short_ratio,count_long_short_ratio,"
            + "sum_taker_long_short_vol_ratio\n";
    public static final String FUNDING_HEADER = "calc_time,funding_interval_hours,last_funding_rate\n";
    public static final String TRADE_HEADER = "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,"
            + "is_buyer_maker\n";
    public static final String DEPTH_HEADER = "timestamp,percentage,depth,notional\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FakeTables() {
    }

    /** Bars from start to end. */
    public static List<String> klines(Instant from, Instant to, Duration bar) {
        Random random = new Random(from.getEpochSecond());
        List<String> rows = new ArrayList<>();
        double open = 40_000;
        for (Instant time = from; time.isBefore(to); time = time.plus(bar)) {
            double close = open * (1 + 0.001 * random.nextGaussian());
            double volume = 0.001 * random.nextInt(1_000_000);
            double taker = volume * random.nextDouble();
            rows.add(String.format(Locale.ROOT, "%d,%.2f,%.2f,%.2f,%.2f,%.3f,%d,%.5f,%d,%.3f,%.5f,0\n",
                    time.toEpochMilli(), open,
                    Math.max(open, close) + 5, Math.min(open, close) - 5, close, volume,
                    time.plus(bar).toEpochMilli() - 1, volume * open, random.nextInt(5_000),
                    Math.floor(1_000 * taker) / 1_000, taker * open));
            open = Math.round(100 * close) / 100.0;
        }
        return rows;
    }

    /** Readings every five minutes after the start, up to the end. */
    public static List<String> metrics(String symbol, Instant from, Instant to) {
        Random random = new Random(from.getEpochSecond());
        List<String> rows = new ArrayList<>();
        for (Instant time = from.plusSeconds(300); !time.isAfter(to); time = time.plusSeconds(300)) {
            rows.add(String.format(Locale.ROOT, "%s,%s,%.3f,%.4f,%.8f,%.8f,%.8f,%.8f\n", TIME.format(time), symbol,
                    80_000 + 100 * random.nextGaussian(), 3.2e9, 1 + random.nextDouble(), 1 + random.nextDouble(),
                    1 + random.nextDouble(), random.nextDouble()));
        }
        return rows;
    }

    /** Settlements every eight hours, some milliseconds late. */
    public static List<String> funding(Instant from, Instant to) {
        Random random = new Random(from.getEpochSecond());
        List<String> rows = new ArrayList<>();
        for (Instant time = from; time.isBefore(to); time = time.plusSeconds(8 * 3_600)) {
            rows.add(String.format(Locale.ROOT, "%d,8,%.8f\n", time.toEpochMilli() + random.nextInt(12),
                    1e-4 * random.nextGaussian()));
        }
        return rows;
    }

    /** Trades at random times, with ids that follow one another. */
    public static List<String> trades(Instant from, int count) {
        Random random = new Random(from.getEpochSecond());
        List<String> rows = new ArrayList<>();
        long time = from.toEpochMilli();
        for (int id = 1_000; id < 1_000 + count; id++) {
            time += random.nextInt(200);
            rows.add(String.format(Locale.ROOT, "%d,%.1f,%.3f,%d,%d,%d,%b\n", id, 40_000 + random.nextGaussian(),
                    0.001 * (1 + random.nextInt(1_000)), 2 * id, 2 * id + 1, time, random.nextBoolean()));
        }
        return rows;
    }

    /** Snapshots every 30 seconds, ten rows each. */
    public static List<String> depth(Instant from, Instant to) {
        List<String> rows = new ArrayList<>();
        for (Instant time = from.plusSeconds(9); time.isBefore(to); time = time.plusSeconds(30)) {
            for (int percent = -5; percent <= 5; percent++) {
                if (percent != 0) {
                    double depth = 1_000.0 * Math.abs(percent);
                    rows.add(String.format(Locale.ROOT, "%s,%d,%.3f,%.4f\n", TIME.format(time), percent, depth,
                            depth * 40_000 * (1 + percent / 200.0)));
                }
            }
        }
        return rows;
    }

    public static String table(String header, List<String> rows) {
        return header + String.join("", rows);
    }

    /** The same rows with some of them twice, in another order. */
    public static List<String> shuffled(List<String> rows, long seed) {
        Random random = new Random(seed);
        List<String> other = new ArrayList<>(rows);
        rows.stream().filter(row -> random.nextInt(10) == 0).forEach(other::add);
        Collections.shuffle(other, random);
        return other;
    }
}
