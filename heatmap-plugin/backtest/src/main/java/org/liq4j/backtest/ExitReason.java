/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

/** Why a position, or a part of it, was closed. */
public enum ExitReason {

    /** An exit rule asked for it at the close of the bar before. */
    SIGNAL("signal"),

    /** A resting stop was reached. */
    STOP("stop"),

    /** A resting target was filled. */
    TARGET("target"),

    /** The margin no longer covered the maintenance margin. */
    LIQUIDATED("liquidated"),

    /** Not closed at all: the bars ended. */
    END_OF_DATA("end of data");

    private final String text;

    ExitReason(String text) {
        this.text = text;
    }

    /** As a reader wants it. */
    public String text() {
        return text;
    }
}
