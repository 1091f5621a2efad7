/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

/**
 * Liquidations that were not placed.
 *
 * @param reason
 *            why
 * @param events
 *            how many
 * @param notional
 *            of all of them
 */
public record ExcludedLiquidations(Reason reason, int events, double notional) {

    /** Why a liquidation is not placed. */
    public enum Reason {

        NO_BAR("no bar of its time, or none just before it"),

        TOO_EARLY("too few profiles before it for the control"),

        OTHER_SIDE_OF_SPOT("on the other side of the close before its bar, so opened since"),

        OUT_OF_BAND("beyond the band"),

        NO_LEVELS("the model had no levels within the band");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /** For a reader. */
        public String phrase() {
            return phrase;
        }
    }
}
