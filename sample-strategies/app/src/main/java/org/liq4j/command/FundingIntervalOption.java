/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.extension.Durations;

/** The value of {@code --funding-interval}, which several commands have. */
final class FundingIntervalOption {

    private FundingIntervalOption() {
    }

    /** Empty if it was not given. */
    static Optional<Duration> parse(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> UsageException.check("--funding-interval",
                () -> FundingTimes.every(Durations.parsePositive("interval", given)).interval()));
    }
}
