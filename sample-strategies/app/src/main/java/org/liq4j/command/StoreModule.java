/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;

import org.liq4j.external.ExternalHeatmaps;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.store.MarketStore;
import org.liq4j.store.holes.HoleList;

/** What the user keeps: market data, margin brackets, heatmaps of others. */
final class StoreModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.bind(StoredBrackets.class);
    }

    /** Opened when it is first used, and closed with all else. */
    @Provides
    @Singleton
    static MarketStore store(@Home Path home, OpenResources resources) {
        return resources.add(MarketStore.within(home));
    }

    @Provides
    static BracketDirectory brackets(@Home Path home) {
        return BracketDirectory.within(home);
    }

    @Provides
    static ExternalHeatmaps heatmaps(@Home Path home) {
        return ExternalHeatmaps.within(home);
    }

    @Provides
    static HoleList holes(@Home Path home) {
        return HoleList.within(home);
    }
}
