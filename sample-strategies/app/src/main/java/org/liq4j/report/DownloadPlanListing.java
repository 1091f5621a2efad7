/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liq4j.archive.ArchiveFile;

/**
 * What a download would ask for.
 *
 * @param present
 *            how many of the files were brought before, of which only the checksum would be fetched
 * @param files
 *            addresses of the others
 */
public record DownloadPlanListing(String instrument, String source, int present, List<String> files) {

    public DownloadPlanListing {
        files = List.copyOf(files);
    }

    public static DownloadPlanListing of(String instrument, String source, int planned, List<ArchiveFile> unknown) {
        return new DownloadPlanListing(instrument, source, planned - unknown.size(),
                unknown.stream().map(file -> source + "/" + file.path()).toList());
    }

    /** For a terminal. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Dry run, nothing fetched. " + files.size() + " files to fetch for " + instrument + ", " + present
                + " are there.");
        Map<String, List<String>> folders = files.stream().collect(Collectors.groupingBy(
                file -> file.substring(0, file.lastIndexOf('/') + 1), TreeMap::new, Collectors.toList()));
        folders.forEach((folder, names) -> lines.add("  " + names.size() + " in " + folder + " from "
                + name(names.getFirst()) + " to " + name(names.getLast())));
        return String.join("\n", lines) + "\n";
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
