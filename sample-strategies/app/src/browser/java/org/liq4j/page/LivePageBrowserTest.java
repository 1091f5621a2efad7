/* SPDX-License-Identifier: MIT */
package org.liq4j.page;

import java.io.IOException;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page while bars close: a recording replayed faster than it was. */
class LivePageBrowserTest {

    private static final String VIEW = "#range=12h&column=5m";
    private static final String NEWEST = "liq4j.grid.end(liq4j.grid.length - 1)";

    @Test
    void closedBarsMoveTheMapOnAndPinsStay() throws IOException {
        try (ServedProcess served = live(0); Chromium chromium = Chromium.start()) {
            Page page = chromium.open(served.url() + VIEW);
            page.waitForFunction("() => document.getElementById('status').dataset.state === 'LIVE'");
            page.waitForFunction("() => liq4j.clusters.length > 0");
            page.locator("button[aria-label^='Pin the cluster']").first().click();
            double newest = Chromium.number(page, NEWEST);
            page.waitForFunction("newest => " + NEWEST + " >= newest + 600000", newest);
            assertEquals(1, Chromium.number(page, "liq4j.view.pins.length"));
            assertTrue(page.locator("#reading").innerText().contains("As of"));
        }
    }

    @Test
    void thePageComesBackAfterTheServerDid() throws IOException {
        try (Chromium chromium = Chromium.start()) {
            ServedProcess first = live(0);
            int port = first.port();
            Page page = chromium.open(first.url() + VIEW);
            page.waitForFunction("() => document.getElementById('status').dataset.state === 'LIVE'");
            first.close();
            page.waitForFunction("() => document.getElementById('status').dataset.state === 'RECONNECTING'");
            try (ServedProcess second = live(port)) {
                assertEquals(port, second.port());
                page.waitForFunction("() => document.getElementById('status').dataset.state === 'LIVE'");
            }
        }
    }

    private static ServedProcess live(int port) throws IOException {
        return ServedProcess.start("--port", Integer.toString(port), "--bars", "7200", "--live", "--pace", "4");
    }
}
