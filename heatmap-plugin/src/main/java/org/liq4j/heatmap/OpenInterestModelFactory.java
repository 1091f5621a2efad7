/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

final class OpenInterestModelFactory implements LiquidationModelFactory {

    /** Whose brackets stand in for those of an instrument that has none here. */
    private static final Instrument STAND_IN = new Instrument("BINANCE", "BTCUSDT");

    private final OpenInterestSettings settings;
    private final InstalledBrackets brackets;

    @Inject
    OpenInterestModelFactory(OpenInterestSettings settings, InstalledBrackets brackets) {
        this.settings = settings;
        this.brackets = brackets;
    }

    @Override
    public String description() {
        return "A book that conserves open interest and lets positions close, with the venue's exact margin rules.";
    }

    @Override
    public LiquidationModel create(Instrument instrument) {
        BracketCatalog catalog = brackets.catalog();
        Optional<BracketSchedule> own = catalog.find(instrument);
        if (own.isPresent()) {
            return new OpenInterestModel(settings, own.get(), List.of());
        }
        BracketSchedule standIn = catalog.find(STAND_IN).orElseThrow();
        return new OpenInterestModel(settings, standIn,
                List.of("no margin brackets for " + instrument + ": those of " + STAND_IN + " are assumed"));
    }
}
