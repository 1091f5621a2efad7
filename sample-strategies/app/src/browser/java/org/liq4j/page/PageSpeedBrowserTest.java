/* SPDX-License-Identifier: MIT */
package org.liq4j.page;

import java.io.IOException;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Prints how fast the page draws; machines differ, so only that it draws is a condition. */
class PageSpeedBrowserTest {

    /** Moves and zooms the view at every frame for two seconds; the frames in a second. */
    private static final String MOVED = """
            async () => {
              const scale = liq4j.heatChart.chart.timeScale();
              const start = performance.now();
              let frames = 0;
              while (performance.now() - start < 2000) {
                const step = frames % 200;
                scale.setVisibleLogicalRange({from: step, to: step + 700 + step});
                await new Promise(requestAnimationFrame);
                frames++;
              }
              return frames / ((performance.now() - start) / 1000);
            }""";

    @Test
    void framesWhileAThousandColumnsAreMoved() throws IOException {
        try (ServedProcess served = ServedProcess.start("--port", "0", "--bars", "31000");
                Chromium chromium = Chromium.start()) {
            Page page = chromium.open(served.url());
            page.evaluate("""
                    async () => {
                      const before = liq4j.grid;
                      const to = liq4j.instrument.to;
                      liq4j.view.change({from: to - 1000 * 1800000, to, column: '30m', panes: ''});
                      while (liq4j.grid === before) await new Promise(done => setTimeout(done, 50));
                    }""");
            double cells = Chromium.number(page, "liq4j.grid.length * liq4j.grid.rows");
            double frames = ((Number) page.evaluate(MOVED)).doubleValue();
            System.out.printf("page: %.0f cells, %.1f frames a second while moved%n", cells, frames);
            assertTrue(frames > 0);
            assertTrue(cells > 200_000, cells + " cells");
        }
    }

    @Test
    void firstPaintOfAYearAfterItsAnswer() throws IOException {
        try (ServedProcess served = ServedProcess.start("--port", "0", "--bars", "8760", "--interval", "1h");
                Chromium chromium = Chromium.start()) {
            Page page = chromium.open(served.url() + "#range=1y");
            page.waitForFunction("() => liq4j.firstPaint > 0");
            double millis = Chromium.number(page, "liq4j.firstPaint");
            System.out.printf("page: a year of %.0f columns painted %.0f ms after its answer%n",
                    Chromium.number(page, "liq4j.grid.length"), millis);
            assertTrue(millis > 0);
        }
    }
}
