/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.Optional;

import com.google.inject.Inject;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.margin.BracketSchedule;

/** The shipped bracket tables and a user's own, which count where both have one of the same date. */
public final class InstalledBrackets {

    private final UserDirectory userDirectory;

    @Inject
    public InstalledBrackets(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /**
     * The instrument's tables, read now, so that one imported since is found.
     *
     * @throws org.liq4j.margin.BracketDataException
     *             if the user's file of that instrument breaks a rule
     */
    public Optional<BracketSchedule> find(Instrument instrument) {
        Optional<BracketSchedule> shipped = BracketCatalog.shipped().find(instrument);
        Optional<BracketSchedule> own = userDirectory.path().map(BracketDirectory::within)
                .flatMap(directory -> directory.find(instrument));
        return shipped.isPresent() && own.isPresent()
                ? Optional.of(shipped.get().with(own.get()))
                : own.or(() -> shipped);
    }
}
