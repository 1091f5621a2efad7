/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import com.google.inject.Module;

import org.liq4j.api.plugin.Plugin;

/** Brings the models {@code open-interest} and {@code candle-decay}. */
public final class HeatmapPlugin implements Plugin {

    @Override
    public Module module() {
        return new HeatmapModule();
    }
}
