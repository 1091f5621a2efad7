/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import com.google.inject.Inject;
import okhttp3.OkHttpClient;

import org.liq4j.archive.ArchiveDownload;
import org.liq4j.archive.ArchiveSettings;
import org.liq4j.archive.MetricsLabels;
import org.liq4j.archive.Pause;
import org.liq4j.store.MarketStore;

/** Makes downloads of public archives into the store. */
final class ArchiveDownloads {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Path home;
    private final MarketStore store;
    private final InstantSource clock;

    @Inject
    ArchiveDownloads(@Home Path home, MarketStore store, InstantSource clock) {
        this.home = home;
        this.store = store;
        this.clock = clock;
    }

    ArchiveDownload with(ArchiveSettings settings, MetricsLabels labels) {
        OkHttpClient http = new OkHttpClient.Builder().readTimeout(SILENCE).build();
        return new ArchiveDownload(http, settings, labels, home.resolve("archive"), store, store::has, clock,
                Pause.SLEEP);
    }
}
