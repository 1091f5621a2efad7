/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.function.Function;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;

import org.liq4j.api.extension.StrategyCatalog;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ExtensionBinder;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;

/** The strategies by name, each with its control; that of fragility-sizing is the strategy which it wraps. */
final class SampleStrategiesModule implements Module {

    @Override
    public void configure(Binder binder) {
        ExtensionBinder extensions = extensionBinder(binder);
        bindWithControl(extensions, "liquidity-sweep-reversal", LiquiditySweepReversal::new);
        bindWithControl(extensions, "squeeze-accelerator", SqueezeAccelerator::new);
        bindWithControl(extensions, "cluster-ratio-regime", ClusterRatioRegime::new);
        bindWithControl(extensions, "cvd-absorption", CvdAbsorption::new);
        bindWithControl(extensions, "cvd-trap", CvdTrap::new);
        bindWithControl(extensions, "magnet-drift", MagnetDrift::new);
        bindWithControl(extensions, "cluster-scalp", ClusterScalp::new);
        bindWithControl(extensions, "swing-confluence", SwingConfluence::new);

        extensions.bindStrategy("fragility-sizing").to(FragilitySizing.class);
        extensions.bindStrategy("safety-zone-stop").to(SafetyZoneStop.class);
        Provider<StrategyCatalog> strategies = binder.getProvider(StrategyCatalog.class);
        extensions.bindStrategy("safety-zone-stop-control")
                .toProvider(() -> SafetyZoneStop.control(strategies.get()));
    }

    private static void bindWithControl(ExtensionBinder extensions, String name,
            Function<HeatmapTerm, StrategyFactory> factory) {
        extensions.bindStrategy(name).toInstance(factory.apply(HeatmapTerm.USED));
        extensions.bindStrategy(name + "-control").toInstance(factory.apply(HeatmapTerm.LEFT_OUT));
    }
}
