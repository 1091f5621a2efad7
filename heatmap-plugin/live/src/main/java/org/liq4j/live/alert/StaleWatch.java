/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.signal.Alert;

/** Data do not come: told once for each time that they stay away. */
final class StaleWatch {

    private final Duration barsAfter;
    private final Duration openInterestAfter;
    private Instant lastBar = Instant.MIN;
    private Instant lastOpenInterest = Instant.MIN;
    private boolean barsTold;
    private boolean openInterestTold;

    StaleWatch(Duration barsAfter, Duration openInterestAfter) {
        this.barsAfter = barsAfter;
        this.openInterestAfter = openInterestAfter;
    }

    void barClosed(Instant end) {
        lastBar = end;
        barsTold = false;
    }

    void openInterestRead(Instant time) {
        if (time.isAfter(lastOpenInterest)) {
            lastOpenInterest = time;
            openInterestTold = false;
        }
    }

    void tick(Instant now, Telling telling) {
        if (!barsTold && isLate(lastBar, barsAfter, now)) {
            barsTold = true;
            telling.tell(Alert.Kind.BARS_STALE, lastBar, "No bar has closed since " + lastBar + ".", Double.NaN,
                    Double.NaN);
        }
        if (!openInterestTold && isLate(lastOpenInterest, openInterestAfter, now)) {
            openInterestTold = true;
            telling.tell(Alert.Kind.OPEN_INTEREST_STALE, lastOpenInterest, "Open interest was last read at "
                    + lastOpenInterest + "; the levels are modelled without what came since.", Double.NaN,
                    Double.NaN);
        }
    }

    private static boolean isLate(Instant last, Duration after, Instant now) {
        return !last.equals(Instant.MIN) && now.isAfter(last.plus(after));
    }
}
