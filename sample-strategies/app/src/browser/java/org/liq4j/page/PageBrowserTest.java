/* SPDX-License-Identifier: MIT */
package org.liq4j.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a reader does with a history that stands still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBrowserTest {

    private static final String VIEW = "#range=24h&column=15m";

    private final ServedProcess served;
    private final Chromium chromium;

    PageBrowserTest() throws IOException {
        served = ServedProcess.start("--port", "0", "--bars", "4320");
        chromium = Chromium.start();
    }

    @BeforeAll
    void theServerListens() {
        assertTrue(served.port() > 0);
    }

    @AfterAll
    void end() {
        chromium.close();
        served.close();
    }

    @Test
    void theHeatmapIsPaintedUnderTheCandlesAndNothingComesFromElsewhere() {
        Page page = chromium.newPage();
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(served.url()) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.navigate(served.url() + VIEW);
        Chromium.awaitHeatmap(page);
        page.waitForFunction("() => liq4j.heatChart.heat.drawn > 0");
        double painted = Chromium.number(page, """
                [...liq4j.raster.canvas.getContext('2d').getImageData(0, 0, liq4j.raster.columns, liq4j.raster.rows)
                    .data].filter((value, i) => i % 4 === 3 && value > 0).length""");
        assertTrue(painted > 1000, painted + " cells are painted");
        assertEquals(List.of(), foreign);
        assertEquals(List.of(), errors);
        page.close();
    }

    @Test
    void theTooltipSaysWhatTheApiAnswers() throws IOException {
        Page page = chromium.open(served.url() + VIEW);
        page.locator("#chart").focus();
        page.keyboard().press("ArrowLeft");
        // The heaviest cell of that column is one with something to say.
        page.evaluate("""
                () => {
                  const grid = liq4j.grid;
                  const column = grid.lastPriced() - 1;
                  let best = 0;
                  for (let row = 0; row < grid.rows; row++) {
                    if (grid.long(column, row) > grid.long(column, best)) best = row;
                  }
                  globalThis.wanted = {row: best, from: grid.rowAt(grid.columns[grid.lastPriced()].close)};
                }""");
        int steps = (int) Chromium.number(page, "wanted.from - wanted.row");
        for (int i = 0; i < steps; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.waitForSelector("#tooltip .tip-details");
        double shownLong = Chromium.number(page, "document.querySelector('.tip-line b').dataset.value");
        double detailLong = Chromium.number(page, "document.querySelector('.tip-details').dataset.long");
        String query = (String) page.evaluate("""
                () => {
                  const grid = liq4j.grid;
                  const values = {...liq4j.query(), at: grid.end(grid.lastPriced() - 1), low: grid.edges[wanted.row],
                    high: grid.edges[wanted.row + 1]};
                  return new URLSearchParams(values).toString();
                }""");
        JsonNode cell = api(page, "cell?" + query);
        assertTrue(shownLong > 0);
        assertEquals(cell.get("long").asDouble(), detailLong);
        assertEquals(cell.get("long").asDouble(), shownLong, shownLong * 1e-3);
        assertTrue(page.locator("#tooltip").innerText().contains("modelled"));
        assertTrue(page.locator("#announce").innerText().contains("long"));
        page.close();
    }

    @Test
    void zoomingShowsFewerColumnsAndTheWholeViewComesBack() {
        Page page = chromium.open(served.url() + VIEW);
        String shown = "(range => range.to - range.from)(liq4j.heatChart.chart.timeScale().getVisibleLogicalRange())";
        double before = Chromium.number(page, shown);
        page.locator("#chart").focus();
        page.keyboard().press("+");
        // The chart follows with its next frame.
        page.waitForFunction("before => " + shown + " < before", before);
        page.keyboard().press("0");
        page.waitForFunction("before => { const range = liq4j.heatChart.chart.timeScale().getVisibleLogicalRange();"
                + " return Math.abs(range.to - range.from - before) < 2; }", before);
        page.close();
    }

    @Test
    void aLeverageBandThatIsSwitchedOffTakesItsNotionalWithIt() {
        Page page = chromium.open(served.url() + VIEW);
        String total = "liq4j.grid.columns[liq4j.grid.lastPriced()].totalLong";
        double all = Chromium.number(page, total);
        page.evaluate("() => { globalThis.whole = liq4j.grid; }");
        page.locator("#leverages label").first().click();
        page.waitForFunction("() => liq4j.grid !== whole");
        double without = Chromium.number(page, total);
        JsonNode instruments = api(page, "instruments").get("instruments").get(0);
        int firstTo = instruments.get("leverages").get(0).get("to").asInt();
        assertTrue(without < all, without + " < " + all);
        assertTrue(page.url().contains("bands="), page.url());
        JsonNode asked = api(page, "heatmap?column=15m&rows=50&from=" + (instruments.get("to").asLong() - 86_400_000L)
                + "&leverageFrom=" + firstTo);
        JsonNode totals = asked.get("totalLong");
        assertEquals(totals.get(totals.size() - 1).asDouble(), without, without * 1e-2);
        page.close();
    }

    @Test
    void aPinnedClusterIsInTheLinkAndComesBackWithIt() {
        Page page = chromium.open(served.url() + VIEW);
        page.waitForFunction("() => liq4j.clusters.length > 0");
        page.locator("button[aria-label^='Pin the cluster']").first().click();
        page.waitForSelector("button[aria-label^='Release the cluster']");
        String link = page.url();
        assertTrue(link.contains("pin="), link);
        page.close();
        Page again = chromium.open(link);
        again.waitForSelector("button[aria-label^='Release the cluster']");
        assertEquals(1, Chromium.number(again, "liq4j.view.pins.length"));
        again.close();
    }

    @Test
    void anAbsoluteColourKeepsItsNotionalWhenTheModelsViewChanges() {
        Page page = chromium.open(served.url() + VIEW);
        page.getByText("Absolute", new Page.GetByTextOptions().setExact(true)).click();
        double peak = Chromium.number(page, "liq4j.legend.peak()");
        page.evaluate("() => { globalThis.whole = liq4j.grid; liq4j.view.change({side: 'short'}); }");
        page.waitForFunction("() => liq4j.grid !== whole");
        assertEquals(peak, Chromium.number(page, "liq4j.legend.peak()"));
        page.close();
    }

    @Test
    void whatTheServerRefusesIsSaidWithFieldAndRule() {
        Page page = chromium.newPage();
        page.navigate(served.url() + "#model=candle-decay&parameters=leverage%3D-4");
        page.waitForSelector("#problems p");
        String problem = page.locator("#problems").innerText();
        assertTrue(problem.contains("leverage"), problem);
        assertEquals("ERROR", page.locator("#status").getAttribute("data-state"));
        page.close();
    }

    @Test
    void aTokenOpensASessionAndLeavesTheAddress() throws IOException {
        String token = "k".repeat(40);
        try (ServedProcess closed = ServedProcess.startClosed(token, "--port", "0", "--bars", "1440")) {
            Page stranger = chromium.newPage();
            stranger.navigate(closed.url());
            stranger.waitForSelector("#problems p");
            assertTrue(stranger.locator("#problems").innerText().contains("token"));
            stranger.close();
            Page page = chromium.open(closed.url() + "#token=" + token);
            assertFalse(page.url().contains(token), page.url());
            page.close();
        }
    }

    private JsonNode api(Page page, String resource) {
        APIResponse answer = page.request().get(served.url() + "api/v1/" + resource);
        assertEquals(200, answer.status(), answer.text());
        return JsonMapper.shared().readTree(answer.text());
    }
}
