/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import com.google.inject.Module;

import org.liq4j.api.plugin.Plugin;

/** Brings the sample strategies. */
public final class SampleStrategiesPlugin implements Plugin {

    @Override
    public Module module() {
        return new SampleStrategiesModule();
    }
}
