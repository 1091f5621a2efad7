/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files whose rows are written together: those of one kind and month, since a store that is given a month at once is written
 * once instead of thirty times. Trades go file by file: a month of them does not fit into memory.
 */
record FileGroup(List<ArchiveFile> files) {

    private record Key(ArchiveKind kind, YearMonth month, int alone) {
    }

    FileGroup {
        files = List.copyOf(files);
    }

    static List<FileGroup> of(List<ArchiveFile> files) {
        Map<Key, List<ArchiveFile>> groups = new LinkedHashMap<>();
        for (ArchiveFile file : files) {
            int alone = file.kind() == ArchiveKind.TRADES ? file.first().getDayOfMonth() : 0;
            groups.computeIfAbsent(new Key(file.kind(), file.month(), alone), key -> new ArrayList<>()).add(file);
        }
        return groups.values().stream().map(FileGroup::new).toList();
    }
}
