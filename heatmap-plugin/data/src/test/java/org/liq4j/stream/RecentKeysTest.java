/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecentKeysTest {

    /** Others empty the set when it is full, and take each of the last messages twice after a reconnect. */
    @Test
    void theOldestGoesAndAllOthersStay() {
        RecentKeys keys = new RecentKeys(100);
        for (int key = 0; key < 1_000; key++) {
            assertTrue(keys.add("k" + key));
            for (int known = Math.max(0, key - 99); known <= key; known++) {
                assertFalse(keys.add("k" + known), known + " after " + key);
            }
        }
        assertTrue(keys.add("k899"), "it went when k999 came");
        assertTrue(keys.add("k900"), "it went when k899 came again");
        assertFalse(keys.add("k999"));
    }
}
