/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.ReplyFile;
import org.liq4j.margin.BracketCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HyperliquidBracketsTest {

    private static final String PAYLOAD = """
            {"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56},
                         {"szDecimals":4,"name":"ETH","maxLeverage":25,"marginTableId":55},
                         {"szDecimals":2,"name":"SOL","maxLeverage":20,"marginTableId":54},
                         {"szDecimals":0,"name":"kPEPE","maxLeverage":10,"marginTableId":10,"isDelisted":true},
                         {"szDecimals":1,"name":"OLD","maxLeverage":3},
                         {"szDecimals":1,"name":"LOST","maxLeverage":3,"marginTableId":99}],
             "marginTables":[[54,{"description":"tiered 20x","marginTiers":[
                                 {"lowerBound":"0.0","maxLeverage":20},{"lowerBound":"70000000.0","maxLeverage":10}]}],
                             [55,{"description":"tiered 25x","marginTiers":[
                                 {"lowerBound":"100000000.0","maxLeverage":15},{"lowerBound":"0.0","maxLeverage":25}]}],
                             [56,{"description":"tiered 40x","marginTiers":[
                                 {"lowerBound":"0.0","maxLeverage":40},{"lowerBound":"150000000.0","maxLeverage":20}]}]],
             "collateralToken":0}
            """;

    @TempDir
    private Path folder = Path.of("");

    private ReplyFile reply(String coin) {
        return ReplyFile.in(folder, new HyperliquidBrackets(), "HYPERLIQUID:" + coin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTC", "ETH", "SOL"})
    void givesTheShippedTables(String coin) {
        ImportedBrackets read = reply(coin).read(PAYLOAD);
        assertEquals(BracketCatalog.shipped().find(Instrument.parse("HYPERLIQUID:" + coin)).orElseThrow()
                .at(Instant.parse("2026-01-01T00:00:00Z")).brackets(), read.table().brackets());
        assertEquals("Hyperliquid meta reply", read.source());
    }

    @Test
    void anIdBelowFiftyIsASingleTier() {
        assertEquals(List.of(new Bracket(0, Double.POSITIVE_INFINITY, 10, 0.05, 0)),
                reply("KPEPE").read(PAYLOAD).table().brackets());
    }

    @Test
    void aCoinWithoutAnIdIsASingleTier() {
        assertEquals(List.of(new Bracket(0, Double.POSITIVE_INFINITY, 3, 1.0 / 6, 0)),
                reply("OLD").read(PAYLOAD).table().brackets());
    }

    @Test
    void namesFileFieldValueAndRule() {
        reply("LOST").assertRefused(
                "universe[5].marginTableId = 99: must be < 50 or the id of one of marginTables", PAYLOAD);
        reply("BTC").assertRefused("universe = []: must have the coin BTC", "{\"universe\":[],\"marginTables\":[]}");
        reply("BTC").assertRefused("marginTables = (none): must be given",
                "{\"universe\":[{\"name\":\"BTC\",\"marginTableId\":56}]}");
        reply("BTC").assertRefused("marginTables[0] = [56]: must be an id and a table",
                "{\"universe\":[{\"name\":\"BTC\",\"marginTableId\":56}],\"marginTables\":[[56]]}");
        reply("SOL").assertRefused("marginTables[0][1].marginTiers[1].maxLeverage = ten: must be a number",
                PAYLOAD.replace("\"70000000.0\",\"maxLeverage\":10", "\"70000000.0\",\"maxLeverage\":\"ten\""));
        reply("SOL").assertRefused(
                "marginTables[0][1].marginTiers[0]: maximumLeverage = 0.5: must satisfy 1 <= maximumLeverage < infinity",
                PAYLOAD.replace("\"0.0\",\"maxLeverage\":20", "\"0.0\",\"maxLeverage\":0.5"));
        reply("SOL").assertRefused(
                "universe[2]: brackets[1].maintenanceRate = 0.0125: must be >= that of the bracket below (0.025)",
                PAYLOAD.replace("\"70000000.0\",\"maxLeverage\":10", "\"70000000.0\",\"maxLeverage\":40"));
        reply("BTC").assertRefused("universe[0].marginTableId = 56: must have a tier from 0, lowest is 5.0",
                PAYLOAD.replace("\"0.0\",\"maxLeverage\":40", "\"5.0\",\"maxLeverage\":40"));
        reply("BTC").assertRefused("reply = []: must be an object with the field universe", "[]");
    }
}
