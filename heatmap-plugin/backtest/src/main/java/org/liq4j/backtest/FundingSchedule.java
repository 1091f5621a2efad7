/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.history.MarketHistory;

/** When funding is settled and at which rates. Times are milliseconds since 1970. */
public interface FundingSchedule {

    /** Every eight hours from midnight UTC: Binance, Bybit and OKX for most instruments. */
    Duration EIGHT_HOURS = Duration.ofHours(8);

    /** Every hour: Hyperliquid. */
    Duration HOURLY = Duration.ofHours(1);

    /** No funding at all. */
    FundingSchedule NONE = new FundingSchedule() {
        @Override
        public long nextAfter(long time) {
            return Long.MAX_VALUE;
        }

        @Override
        public double rateAt(long time) {
            return 0;
        }
    };

    /** The first settlement later than the time; {@code Long.MAX_VALUE} if there is none. */
    long nextAfter(long time);

    /** Fraction of the notional that longs pay to shorts at a settlement; negative: shorts pay; 0 where it is not known. */
    double rateAt(long time);

    /**
     * Settlements at the multiples of an interval, at the rate in force by the last bar that had ended then.
     *
     * @param interval
     *            from 1 ms on
     */
    static FundingSchedule of(MarketHistory history, Duration interval) {
        long millis = interval.toMillis();
        if (millis < 1) {
            throw new InvalidValueException("interval", interval.toString(), "must be >= 1 ms");
        }
        return new FundingSchedule() {
            @Override
            public long nextAfter(long time) {
                return (Math.floorDiv(time, millis) + 1) * millis;
            }

            @Override
            public double rateAt(long time) {
                int low = 0;
                int high = history.size();
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (history.endTime(middle).toEpochMilli() <= time) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                double rate = low == 0 ? 0 : history.value(MarketHistory.Column.FUNDING_RATE, low - 1);
                return Double.isNaN(rate) ? 0 : rate;
            }
        };
    }

    /** Settlements as they were recorded: rates by time. */
    static FundingSchedule of(SortedMap<Instant, Double> rates) {
        TreeMap<Long, Double> byMillis = new TreeMap<>();
        rates.forEach((time, rate) -> byMillis.put(time.toEpochMilli(), rate));
        return new FundingSchedule() {
            @Override
            public long nextAfter(long time) {
                @Nullable
                Long next = byMillis.higherKey(time);
                return next == null ? Long.MAX_VALUE : next;
            }

            @Override
            public double rateAt(long time) {
                return byMillis.getOrDefault(time, 0.0);
            }
        };
    }
}
