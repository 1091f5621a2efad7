/* SPDX-License-Identifier: MIT */
package org.liq4j.api.overlay;

import java.util.List;

/** Something drawn over the candles of a chart, bar by bar. One thread at a time. */
public interface OverlayLayer {

    /** For a chart's legend. */
    String title();

    /**
     * What is drawn at the bar: known at its end, and the same ever after.
     *
     * @param index
     *            of the series, from its start to its end index
     */
    List<OverlayElement> elements(int index);
}
