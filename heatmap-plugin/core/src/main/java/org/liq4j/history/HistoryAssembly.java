/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.liq4j.api.market.Instrument;
import org.liq4j.funding.FundingRates;

/** Puts rows together into a history: drops the synthetic ones and says why each gap is there. Not thread-safe. */
final class HistoryAssembly {

    private static final int MOST_HOURS = 24;

    private final BarCsvConversion conversion;
    private final MarketHistory.Builder history;
    private final FundingRates.Builder rates;
    private final long barMillis;
    private OptionalLong lastLabel = OptionalLong.empty();
    private int syntheticRows;
    private int emptyRows;
    private long missingBars;
    /** Both since the last bar. */
    private int recentSynthetic;
    private int recentEmpty;
    private long recentMissing;

    HistoryAssembly(Instrument instrument, TimeLabel timeLabel, Duration barDuration) {
        this.conversion = new BarCsvConversion(timeLabel, barDuration);
        this.history = MarketHistory.builder(instrument, barDuration);
        this.rates = FundingRates.builder().inBarsOf(barDuration);
        this.barMillis = barDuration.toMillis();
    }

    /** Adds the next row; its time must be a whole number of bars after that of the row before. */
    void add(BarCsvRow row) {
        if (lastLabel.isPresent()) {
            long missing = (row.label() - lastLabel.getAsLong()) / barMillis - 1;
            missingBars += missing;
            recentMissing += missing;
        }
        lastLabel = OptionalLong.of(row.label());
        if (row.isSynthetic()) {
            syntheticRows++;
            recentSynthetic++;
            return;
        }
        if (row.isEmpty()) {
            emptyRows++;
            recentEmpty++;
            return;
        }
        HistoryBar bar = conversion.bar(row);
        history.add(bar, gapReason());
        long end = bar.candle().endTime().toEpochMilli();
        rates.add(end - barMillis, end, bar.fundingRate(), fundingHours(row));
        recentSynthetic = 0;
        recentEmpty = 0;
        recentMissing = 0;
    }

    private static double fundingHours(BarCsvRow row) {
        double hours = row.number(CsvField.FUNDING_INTERVAL_HOURS);
        if (!Double.isNaN(hours) && !(hours > 0 && hours <= MOST_HOURS)) {
            throw row.layout().error(row.line(), CsvField.FUNDING_INTERVAL_HOURS, Double.toString(hours),
                    "must satisfy 0 < hours <= " + MOST_HOURS);
        }
        return hours;
    }

    /** The funding rates of the rows, with the intervals that they state. */
    FundingRates.Builder rates() {
        return rates;
    }

    /** All rows that were marked as synthetic. */
    int syntheticRows() {
        return syntheticRows;
    }

    /** All rows without prices. */
    int emptyRows() {
        return emptyRows;
    }

    /** Bars between the first and the last row for which there was no row. */
    long missingBars() {
        return missingBars;
    }

    MarketHistory history() {
        return history.build();
    }

    private String gapReason() {
        List<String> reasons = new ArrayList<>();
        if (recentMissing > 0 || recentSynthetic + recentEmpty == 0) {
            reasons.add("missing");
        }
        if (recentEmpty > 0) {
            reasons.add("empty");
        }
        if (recentSynthetic > 0) {
            reasons.add("synthetic");
        }
        return String.join(" and ", reasons);
    }
}
