/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.history.MarketHistory;

/** When funding is settled and at which rates. Times are milliseconds since 1970. */
public interface FundingSchedule {

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
     * Settlements at the times of an exchange, at the rate in force by then: the last that a bar had which had ended.
     */
    static FundingSchedule of(MarketHistory history, FundingTimes times) {
        return of(() -> history, times);
    }

    /**
     * Settlements at the times of an exchange, at the rate in force by then: the last that a bar had which had ended.
     *
     * @param soFar
     *            the bars that are known when it is asked; those of an earlier answer stay
     */
    static FundingSchedule of(Supplier<MarketHistory> soFar, FundingTimes times) {
        long millis = times.interval().toMillis();
        long offset = times.offset().toMillis();
        return new FundingSchedule() {
            @Override
            public long nextAfter(long time) {
                return (Math.floorDiv(time - offset, millis) + 1) * millis + offset;
            }

            @Override
            public double rateAt(long time) {
                MarketHistory history = soFar.get();
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
                for (int bar = low - 1; bar >= 0; bar--) {
                    double rate = history.value(MarketHistory.Column.FUNDING_RATE, bar);
                    if (!Double.isNaN(rate)) {
                        return rate;
                    }
                }
                return 0;
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
