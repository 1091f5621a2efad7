/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import com.google.inject.Module;

import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

/** Brings the liquidation models, and the indicators, rules, sources, layers and sinks around them. */
@PluginInfo(name = "heatmap", description = "Liquidation heatmap: models, indicators and rules, modelled and no forecast.", api = ApiVersion.CURRENT)
public final class HeatmapPlugin implements Plugin {

    @Override
    public Module module() {
        return new HeatmapModule();
    }
}
