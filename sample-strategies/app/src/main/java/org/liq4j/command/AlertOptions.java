/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;

import picocli.CommandLine.Option;

import org.liq4j.api.extension.Durations;
import org.liq4j.live.alert.AlertSettings;

/** When a live run alerts. */
final class AlertOptions {

    @Option(names = "--no-alerts", description = "No alerts at all.")
    private boolean off;

    @Option(names = "--alert-distance", paramLabel = "FRACTION", defaultValue = "0.01", description = "Alert of clusters within that fraction of price (default: ${DEFAULT-VALUE}).")
    private double distance;

    @Option(names = "--alert-size", paramLabel = "USD", defaultValue = "0", description = "Alert of clusters of that size at least (default: ${DEFAULT-VALUE}, and 1 %% of their side).")
    private double size;

    @Option(names = "--alert-cooldown", paramLabel = "DURATION", defaultValue = "4h", description = "No second alert of a cluster's zone within that time (default: ${DEFAULT-VALUE}).")
    private String cooldown = "4h";

    @Option(names = "--alerts-per-day", paramLabel = "N", defaultValue = "12", description = "Most alerts of near clusters in a day (default: ${DEFAULT-VALUE}).")
    private int perDay;

    /** Whether there are alerts. */
    boolean on() {
        return !off;
    }

    AlertSettings settings() {
        Duration wait = UsageException.check("--alert-cooldown", () -> Durations.parsePositive("cooldown", cooldown));
        return UsageException.check("--alert-distance, --alert-size, --alerts-per-day",
                () -> AlertSettings.DEFAULT.withNear(new AlertSettings.Near(distance, size, wait, perDay)));
    }
}
