/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;

import com.google.inject.Inject;

import org.liq4j.archive.ArchiveDownload;
import org.liq4j.archive.ArchiveSettings;
import org.liq4j.archive.MetricsLabels;
import org.liq4j.http.HttpConnections;
import org.liq4j.store.MarketStore;

/** Makes downloads of public archives into the store. */
final class ArchiveDownloads {

    private final Path home;
    private final MarketStore store;
    private final HttpConnections connections;
    private final InstantSource clock;

    @Inject
    ArchiveDownloads(@Home Path home, MarketStore store, HttpConnections connections, InstantSource clock) {
        this.home = home;
        this.store = store;
        this.connections = connections;
        this.clock = clock;
    }

    ArchiveDownload with(ArchiveSettings settings, MetricsLabels labels) {
        return new ArchiveDownload(connections, settings, labels, home.resolve("archive"), store, store::has, clock);
    }
}
