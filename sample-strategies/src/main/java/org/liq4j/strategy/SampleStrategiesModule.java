/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import com.google.inject.Binder;
import com.google.inject.Module;

import org.liq4j.api.plugin.ExtensionBinder;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;

final class SampleStrategiesModule implements Module {

    @Override
    public void configure(Binder binder) {
        ExtensionBinder extensions = extensionBinder(binder);
        extensions.bindStrategy("cluster-ratio-regime").to(ClusterRatioRegime.class);
    }
}
