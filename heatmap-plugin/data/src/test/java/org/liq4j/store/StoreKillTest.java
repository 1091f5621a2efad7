/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@link StoreKills} does many. */
class StoreKillTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void whatWasAcknowledgedOutlivesAKill() throws Exception {
        StoreKills.killAndCheck(home, 3, 11);
    }
}
