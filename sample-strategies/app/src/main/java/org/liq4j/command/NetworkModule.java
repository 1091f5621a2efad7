/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;

import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.Sleeper;

/** What asks exchanges and their archives. */
final class NetworkModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.bind(ArchiveDownloads.class);
        binder.bind(RestVenues.class);
    }

    /** What hosts have forbidden is kept beside what venues have: it is told to the address, whoever asks. */
    @Provides
    @Singleton
    static HttpConnections connections(@Home Path home, InstantSource clock, OpenResources resources) {
        return resources.add(new HttpConnections(HostMemory.within(RestVenues.memory(home)), clock, Sleeper.THREAD,
                new Random()));
    }
}
