/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HtmlReportTest {

    private static final ReportPage SIMULATED = SimulatedPage.of(9_000, Duration.ofMinutes(15));
    private static final String HTML = HtmlReport.of(SIMULATED);

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static JsonNode data(String html) {
        return JsonMapper.shared()
                .readTree(between(html, "<script id=\"data\" type=\"application/json\">", "</script>"));
    }

    @Test
    void holdsTheFiguresOfEveryRun() {
        JsonNode runs = data(HTML).get("runs");
        assertEquals(SIMULATED.runs().size(), runs.size());
        for (int i = 0; i < runs.size(); i++) {
            RunFigures run = SIMULATED.runs().get(i);
            assertEquals(run.role().heading(), runs.get(i).get("heading").asString());
            assertEquals(run.totalReturn(), runs.get(i).get("totalReturn").asDouble());
            assertEquals(run.maxDrawdown(), runs.get(i).get("maxDrawdown").asDouble());
            assertEquals(run.fees(), runs.get(i).get("fees").asDouble());
            assertEquals(run.winRate().isEmpty(), runs.get(i).get("winRate").isNull());
        }
        assertEquals(Verdict.of(SIMULATED), data(HTML).get("verdict").asString());
    }

    @Test
    void holdsTheTradesWithTheirReasons() {
        JsonNode trades = data(HTML).get("trades");
        assertTrue(SIMULATED.trades().size() > 3);
        assertEquals(SIMULATED.trades().size(), trades.get("rows").size());
        for (int i = 0; i < SIMULATED.trades().size(); i++) {
            ListedTrade trade = SIMULATED.trades().get(i);
            JsonNode row = trades.get("rows").get(i);
            assertEquals(trade.profit(), row.get(6).asDouble());
            assertEquals(trade.entryReason(), trades.get("texts").get(row.get(10).asInt()).asString());
            assertEquals(trade.exitReason(), trades.get("texts").get(row.get(11).asInt()).asString());
            assertEquals(trade.heat().isEmpty(), row.get(12).isNull());
        }
    }

    @Test
    void theHeatmapIsTheModelledOne() {
        JsonNode map = data(HTML).get("heatmap");
        var heatmap = SIMULATED.heatmap().orElseThrow();
        byte[] longs = Base64.getDecoder().decode(map.get("longs").asString());
        int every = map.get("every").asInt();
        int rows = map.get("rows").asInt();
        double max = map.get("max").asDouble();
        assertTrue(every > 1);
        assertEquals(2 * rows * map.get("columns").asInt(), longs.length);
        boolean any = false;
        for (int c = 0; c < map.get("columns").asInt(); c++) {
            for (int r = 0; r < rows; r++) {
                int at = 2 * (c * rows + r);
                double shown = ((longs[at] & 0xff) + 256 * (longs[at + 1] & 0xff)) * max / 65_535;
                double modelled = heatmap.notional(Side.LONG, (c + 1) * every - 1, r);
                assertEquals(modelled, shown, max / 65_535);
                any |= modelled > 0.1 * max;
            }
        }
        assertTrue(any);
    }

    @Test
    void needsNothingFromOutside() {
        String own = HTML.replace(between(HTML, "application/json\">", "</script>"), "");
        assertFalse(Pattern.compile("https?://|//[a-z]|\\ssrc\\s*=|\\shref\\s*=|url\\(|@import|<link|fetch\\(|XMLHttp"
                + "|import\\(|innerHTML|insertAdjacent|document\\.write|eval\\(").matcher(own).find(),
                "an outside reference");
        assertFalse(own.contains("@style@") || own.contains("@script@") || own.contains("@policy@"));
    }

    @Test
    void thePolicyAllowsItsOwnScriptAndStyleOnly() throws Exception {
        String policy = between(HTML, "Content-Security-Policy\" content=\"", "\"");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        for (String part : List.of(between(HTML, "<style>", "</style>"), between(HTML, "<script>", "</script>"))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
            assertTrue(policy.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"), policy);
        }
    }

    @Test
    void hostileNamesStayText() {
        for (String name : List.of("</script><script>alert(1)</script>", "\"' onload='x", "&lt;b&gt;", "<!--<script>",
                "\u2028]]>", "@data@ @style@ @title@")) {
            String html = HtmlReport.of(Pages.named(name));
            assertEquals(name, data(html).get("title").asString());
            assertEquals(name, data(html).get("strategy").asString());
            assertEquals(name, data(html).get("trades").get("texts").get(0).asString());
            assertEquals(name, data(html).get("provenance").get("files").get(0).get("name").asString());
            assertEquals(2, count(html, "<script"), html.substring(0, 600));
            assertEquals(2, count(html, "</script>"));
            assertEquals(0, count(html, "<!--"));
            assertEquals(1, count(html, "<style>"));
        }
        assertTrue(
                HtmlReport.of(Pages.named("a & <b> \"c\"")).contains("<title>a &amp; &lt;b&gt; &quot;c&quot;</title>"));
    }

    private static int count(String text, String part) {
        Matcher matcher = Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    @Test
    void aPageWithoutTradesHeatmapAndBarsIsAPage() {
        JsonNode data = data(HtmlReport.of(Pages.empty()));
        assertEquals(0, data.get("trades").get("rows").size());
        assertEquals(0, data.get("trades").get("total").asInt());
        assertTrue(data.get("heatmap").isNull());
        assertEquals(0, data.get("bars").get("t").size());
        assertTrue(data.get("verdict").asString().startsWith("No trade was completed"));
        assertTrue(data.get("sides").get(0).get("best").isNull());
    }

    @Test
    void longListsOfTradesAreCutAndCounted() {
        JsonNode trades = data(HtmlReport.of(Pages.withTrades(ShownTrades.MOST + 7))).get("trades");
        assertEquals(ShownTrades.MOST, trades.get("rows").size());
        assertEquals(ShownTrades.MOST + 7, trades.get("total").asInt());
    }

    @Test
    void theSamePageIsTheSameFile() {
        assertEquals(HTML, HtmlReport.of(SIMULATED));
        assertNotEquals(HTML, HtmlReport.of(Pages.empty()));
    }
}
