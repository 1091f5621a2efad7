/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.ArrayList;
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
        List<String> assumptions = new ArrayList<>();
        Optional<BracketSchedule> own = brackets.find(instrument);
        if (own.isEmpty()) {
            assumptions.add(
                    "no margin brackets for " + instrument + ": those of " + BracketCatalog.STAND_IN + " are assumed");
        }
        BracketSchedule schedule = own.orElseGet(() -> brackets.find(BracketCatalog.STAND_IN).orElseThrow());
        double allowed = allowedLeverage(schedule);
        OpenInterestSettings allowedOnly = settings.allowing(allowed);
        if (!allowedOnly.equals(settings)) {
            assumptions.add("leverage tiers above the " + allowed + "x that " + schedule.instrument()
                    + " allows are left out");
        }
        return new OpenInterestModel(allowedOnly, schedule, assumptions);
    }

    /** What every table of the schedule allows a position of the tiers' size. */
    private double allowedLeverage(BracketSchedule schedule) {
        return schedule.tables().values().stream()
                .mapToDouble(table -> table.maximumLeverage(settings.positionNotional())).min().orElseThrow();
    }
}
