/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@link SessionKills} does many. */
class SessionKillTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSessionOutlivesKills() throws Exception {
        SessionKills.killAndCheck(folder, 3, 22);
    }
}
