/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.Optional;

import com.google.inject.Inject;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.margin.MarginBrackets;

/** The shipped bracket tables and a user's own, which count where both have one of the same date. */
public final class InstalledBrackets implements MarginBrackets {

    private final UserDirectory userDirectory;

    @Inject
    public InstalledBrackets(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /** Read now, so that a table imported since is found. */
    @Override
    public Optional<BracketSchedule> find(Instrument instrument) {
        Optional<BracketSchedule> shipped = BracketCatalog.shipped().find(instrument);
        Optional<BracketSchedule> own = userDirectory.path().map(BracketDirectory::within)
                .flatMap(directory -> directory.find(instrument));
        return shipped.isPresent() && own.isPresent()
                ? Optional.of(shipped.get().with(own.get()))
                : own.or(() -> shipped);
    }
}
