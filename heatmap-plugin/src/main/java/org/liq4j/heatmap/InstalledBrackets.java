/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import com.google.inject.Inject;

import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketDirectory;

/** The shipped bracket tables and a user's own, which count where both have one of the same date. */
final class InstalledBrackets {

    private final UserDirectory userDirectory;

    @Inject
    InstalledBrackets(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    /**
     * Reads them now, so that a table imported since is found.
     *
     * @throws org.liq4j.margin.BracketDataException
     *             if a user's file breaks a rule
     */
    BracketCatalog catalog() {
        BracketCatalog shipped = BracketCatalog.shipped();
        return userDirectory.path().map(BracketDirectory::within).map(BracketDirectory::catalog).map(shipped::with)
                .orElse(shipped);
    }
}
