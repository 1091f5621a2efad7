/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

/** Which end of its bar a row's time states. */
public enum TimeLabel {
    OPEN, CLOSE;

    long startMillis(long label, long barMillis) {
        return switch (this) {
            case OPEN -> label;
            case CLOSE -> label - barMillis;
        };
    }
}
