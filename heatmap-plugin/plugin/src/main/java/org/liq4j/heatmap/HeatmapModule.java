/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import com.google.inject.Binder;
import com.google.inject.Module;

import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.margin.MarginBrackets;
import org.liq4j.model.OpenInterestSettings;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;

final class HeatmapModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.install(new HeatIndicatorsModule());
        binder.install(new FlowIndicatorsModule());
        binder.install(new RulesModule());
        binder.bind(MarginBrackets.class).to(InstalledBrackets.class);
        binder.bind(OpenInterestSettings.class).toInstance(OpenInterestSettings.DEFAULT);

        ExtensionBinder extensions = extensionBinder(binder);
        extensions.bindModel("open-interest").to(OpenInterestModelFactory.class);
        extensions.bindModel("candle-decay").to(CandleDecayModelFactory.class);
        extensions.bindMarketSource("simulated").to(SimulatedMarketFactory.class);
        extensions.bindMarketSource("csv").to(CsvMarketFactory.class);
        extensions.bindOverlayLayer("cluster-bands").to(ClusterBandsLayerFactory.class);
        extensions.bindSignalSink("csv").to(CsvSignalSinkFactory.class);
        extensions.bindSignalSink("jsonl").to(JsonLinesSignalSinkFactory.class);
    }
}
