/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;

import org.opentest4j.AssertionFailedError;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.MarketEvent;

/** A model that takes the events of a market bar by bar. */
record ModelRun(LiquidationModel model, KitMarket market) {

    /** The levels at each bar's close, over the whole market. */
    List<SeenLevels> all() {
        List<SeenLevels> seen = new ArrayList<>();
        for (int bar = 0; bar < market.size(); bar++) {
            seen.add(close(bar));
        }
        return seen;
    }

    /** Applies the bar's events. */
    SeenLevels close(int bar) {
        market.bars().get(bar).events().forEach(event -> apply(bar, event));
        return SeenLevels.of(model.levels());
    }

    /** Applies the bars up to that many. */
    void closeUntil(int bars) {
        for (int bar = 0; bar < bars; bar++) {
            market.bars().get(bar).events().forEach(event -> model.apply(event));
        }
    }

    /** Applies one event of the bar. */
    void apply(int bar, MarketEvent event) {
        try {
            model.apply(event);
        } catch (RuntimeException e) {
            throw new AssertionFailedError(
                    at(bar) + "must take the events of a market, but at " + event + " threw " + e,
                    e);
        }
    }

    /** Checks that the levels are the same, bit for bit; else says which promise was broken. */
    void same(int bar, SeenLevels expected, SeenLevels actual, String promise) {
        expected.difference(actual).ifPresent(difference -> {
            throw broken(bar, promise + "; " + difference);
        });
    }

    /** The failure of a promise at the bar. */
    AssertionFailedError broken(int bar, String promise) {
        return new AssertionFailedError(at(bar) + promise);
    }

    private String at(int bar) {
        return model.getClass().getSimpleName() + ", bar " + bar + " (ends " + market.endTime(bar) + "): ";
    }
}
