/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

/** What a run is compared as. */
public enum RunRole {

    /** The strategy itself. */
    STRATEGY("Strategy"),

    /** The paper account of a live run. */
    PAPER("Paper account"),

    /** The coins bought at the first bar and held. */
    BUY_AND_HOLD("Buy & hold"),

    /** The same strategy with the heatmap removed. */
    CONTROL("Without the heatmap"),

    /** The same strategy over the heatmap of another day. */
    SHUFFLED("Heatmap shuffled by a day"),

    /** The same strategy over a heatmap with longs and shorts exchanged. */
    MIRRORED("Heatmap mirrored");

    private final String heading;

    RunRole(String heading) {
        this.heading = heading;
    }

    /** The heading of its column. */
    public String heading() {
        return heading;
    }
}
