/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.external.ExternalHeatmaps;
import org.liq4j.external.HeatmapReply;
import org.liq4j.report.ReportJson;
import org.liq4j.report.StoreListing;
import org.liq4j.report.StoreText;
import org.liq4j.store.MarketStore;
import org.liq4j.store.StoreDataException;

/** {@code liq4j data list}. */
@Command(name = "list", description = "Lists what is stored: instruments, kinds of rows, ranges, rows, days, size; and heatmaps of others.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class DataListCommand implements Callable<Integer> {

    private final Console console;
    private final MarketStore store;
    private final ExternalHeatmaps heatmaps;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    DataListCommand(Console console, MarketStore store, ExternalHeatmaps heatmaps) {
        this.console = console;
        this.store = store;
        this.heatmaps = heatmaps;
    }

    @Override
    public Integer call() {
        List<StoreDataException> unreadable = new ArrayList<>();
        StoreListing listing = new StoreListing(store.root().toString(),
                store.contents(unreadable::add).stream().map(StoreListing.Kind::of).toList(), external());
        console.out().print(json ? ReportJson.of(listing) + "\n" : StoreText.listing(listing));
        unreadable.forEach(fault -> console.err().println("liq4j: " + fault.getMessage()));
        return unreadable.isEmpty() ? ExitCode.OK : ExitCode.DATA;
    }

    private List<StoreListing.External> external() {
        List<StoreListing.External> listed = new ArrayList<>();
        heatmaps.files().forEach((name, file) -> {
            HeatmapGrid heatmap = HeatmapReply.read(file);
            int last = heatmap.columnCount() - 1;
            listed.add(new StoreListing.External(name, heatmap.columnEnd(0), heatmap.columnEnd(last), last + 1,
                    heatmap.rowCount(), file.toFile().length()));
        });
        return listed;
    }
}
