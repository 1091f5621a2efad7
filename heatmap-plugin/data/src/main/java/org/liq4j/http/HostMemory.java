/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What hosts were asked for, and until when they have forbidden it. Kept in a folder, two small files for each host, it
 * outlives the process, and all processes that have the folder keep to a host's limits together, as one address has to.
 */
public final class HostMemory {

    private final HostBans bans;
    private final HostUses uses;

    private HostMemory(Optional<Path> folder) {
        this.bans = new HostBans(folder);
        this.uses = new HostUses(folder);
    }

    /** Forgotten with the process. */
    public static HostMemory ofThisProcess() {
        return new HostMemory(Optional.empty());
    }

    /**
     * Kept in a folder. What cannot be written or read there is this process' own.
     *
     * @param folder
     *            need not exist
     */
    public static HostMemory within(Path folder) {
        return new HostMemory(Optional.of(folder));
    }

    HostState of(String host) {
        return new HostState(host, bans, uses);
    }

    /** A file of a host in the folder. */
    static Path file(Path folder, String host, String suffix) {
        return folder.resolve(host.replaceAll("[^a-z0-9.-]", "_") + suffix);
    }
}
