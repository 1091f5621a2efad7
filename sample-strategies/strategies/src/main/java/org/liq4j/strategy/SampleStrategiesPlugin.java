/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import com.google.inject.Module;

import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

/** Brings the sample strategies. */
@PluginInfo(name = "sample-strategies", description = "Strategies written to be read and copied.", api = ApiVersion.CURRENT)
public final class SampleStrategiesPlugin implements Plugin {

    @Override
    public Module module() {
        return new SampleStrategiesModule();
    }
}
