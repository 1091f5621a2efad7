/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;

import org.liq4j.external.ExternalHeatmaps;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.Sleeper;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.store.MarketStore;
import org.liq4j.store.holes.HoleList;

/** What the user keeps: market data, margin brackets, heatmaps of others. */
final class StoreModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.bind(StoredBrackets.class);
        binder.bind(ArchiveDownloads.class);
    }

    /** Opened when it is first used, and closed with all else. */
    @Provides
    @Singleton
    static MarketStore store(@Home Path home, OpenResources resources) {
        return resources.add(MarketStore.within(home));
    }

    /** What hosts have forbidden is kept beside what venues have: it is told to the address, whoever asks. */
    @Provides
    @Singleton
    static HttpConnections connections(@Home Path home, InstantSource clock, OpenResources resources) {
        return resources.add(new HttpConnections(HostMemory.within(home.resolve("venues")), clock, Sleeper.THREAD,
                new Random()));
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
