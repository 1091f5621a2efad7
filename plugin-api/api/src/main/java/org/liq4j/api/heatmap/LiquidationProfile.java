/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;

/** The outstanding levels at one instant: an immutable snapshot that any thread may read and keep. */
public interface LiquidationProfile extends LiquidationLevels {

    /** The end of the bar at whose close the profile was taken. */
    Instant time();

    /** What the profile rests on. */
    DataQuality quality();

    @Override
    default double seedShare() {
        return quality().seedShare();
    }
}
