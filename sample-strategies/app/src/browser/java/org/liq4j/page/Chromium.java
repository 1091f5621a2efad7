/* SPDX-License-Identifier: MIT */
package org.liq4j.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * The installed Chromium without a window. Its path is the property or variable {@code CHROMIUM}, else that of Debian's
 * package.
 */
final class Chromium implements AutoCloseable {

    /** How long a page may take to show its first heatmap, on a busy machine. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. */
    static Chromium start() {
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String path = System.getProperty("CHROMIUM", System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(path))
                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run"))));
    }

    /** An empty page of its own session, 1500 x 950 pixels. */
    Page newPage() {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1500, 950));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** Opens an address and waits for a heatmap. */
    Page open(String url) {
        Page page = newPage();
        page.navigate(url);
        awaitHeatmap(page);
        return page;
    }

    /** Waits until a heatmap is shown. */
    static void awaitHeatmap(Page page) {
        page.waitForFunction("() => globalThis.liq4j?.grid?.length > 0");
    }

    /** A number that an expression in the page has. */
    static double number(Page page, String expression) {
        return ((Number) page.evaluate("() => Number(" + expression + ")")).doubleValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
