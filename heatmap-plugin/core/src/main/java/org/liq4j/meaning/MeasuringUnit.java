/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

/** What a column of quantities counts. */
enum MeasuringUnit {

    /** The header does not say; that of the exchange, unless the file shows otherwise. */
    UNSTATED("of a unit that its header does not state"),

    COINS("in coins"),

    CONTRACTS("in contracts"),

    /** Money: the quote currency, or USD. */
    QUOTE("in quote currency");

    private final String words;

    MeasuringUnit(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
