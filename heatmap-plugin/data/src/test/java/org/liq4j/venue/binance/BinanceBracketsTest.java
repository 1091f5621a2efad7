/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.brackets.ReplyFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BinanceBracketsTest {

    private static final String PAYLOAD = """
            [{"symbol":"BTCUSDT","brackets":[
               {"bracket":2,"initialLeverage":100,"notionalCap":600000,"notionalFloor":50000,"maintMarginRatio":0.005,"cum":50.0},
               {"bracket":1,"initialLeverage":125,"notionalCap":50000,"notionalFloor":0,"maintMarginRatio":0.004,"cum":0.0}]},
             {"symbol":"ETHUSDT","notionalCoef":1.50,"brackets":[
               {"bracket":1,"initialLeverage":75,"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0.0,
                "something":"new"}]}]
            """;
    private static final String ROW = """
            {"initialLeverage":75,"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0}""";

    @TempDir
    private Path folder = Path.of("");
    private ReplyFile bitcoin = ReplyFile.in(folder, new BinanceBrackets(), "BINANCE:BTCUSDT");
    private ReplyFile ether = bitcoin;

    @BeforeEach
    void prepare() {
        bitcoin = ReplyFile.in(folder, new BinanceBrackets(), "BINANCE:BTCUSDT");
        ether = ReplyFile.in(folder, new BinanceBrackets(), "BINANCE:ETHUSDT");
    }

    @Test
    void readsTheSymbolOfAnArrayInAscendingOrder() {
        ImportedBrackets read = bitcoin.read(PAYLOAD);
        assertEquals(
                List.of(new Bracket(0, 50_000, 125, 0.004, 0), new Bracket(50_000, 600_000, 100, 0.005, 50)),
                read.table().brackets());
        assertEquals(0, read.table().takerFee());
        assertEquals("Binance leverageBracket reply", read.source());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void readsASingleObject() {
        assertEquals(List.of(new Bracket(0, 10_000, 75, 0.0065, 0)),
                ether.read("{\"symbol\":\"ETHUSDT\",\"brackets\":[" + ROW + "]}").table().brackets());
    }

    @Test
    void reportsTheAccountsOwnMultiplierAndScalesNothing() {
        ImportedBrackets read = ether.read(PAYLOAD);
        assertEquals(List.of(new Bracket(0, 10_000, 75, 0.0065, 0)), read.table().brackets());
        assertEquals(List.of("notionalCoef = 1.5 is the account's own multiplier: the brackets are as listed, nothing "
                + "was scaled by it"), read.notes());
    }

    @Test
    void namesFileFieldValueAndRule() {
        ether.assertRefused("[0].brackets[0].cum = (none): must be given", symbol(ROW.replace(",\"cum\":0", "")));
        ether.assertRefused("[0].brackets[0].cum = (none): must be given",
                symbol(ROW.replace("\"cum\":0", "\"cum\":null")));
        ether.assertRefused("[0].brackets[0].notionalCap = ten: must be a number",
                symbol(ROW.replace("10000", "\"ten\"")));
        ether.assertRefused("[0].brackets[0].notionalCap = true: must be a text or a number",
                symbol(ROW.replace("10000", "true")));
        ether.assertRefused("[0].brackets[0]: maintenanceRate = 65.0: must satisfy 0 < maintenanceRate < 1",
                symbol(ROW.replace("0.0065", "65")));
        ether.assertRefused("[0].brackets: brackets[0].deduction = 5.0: must be 0",
                symbol(ROW.replace("\"cum\":0", "\"cum\":5")));
        ether.assertRefused("[0].brackets: brackets = []: must have at least one bracket", symbol(""));
        ether.assertRefused("[0].brackets = {}: must be an array", "[{\"symbol\":\"ETHUSDT\",\"brackets\":{}}]");
        ether.assertRefused("reply = [{\"symbol\":\"BTCUSDT\"}]: must have the symbol ETHUSDT",
                "[{\"symbol\":\"BTCUSDT\"}]");
        ether.assertRefused("code = -2014: is an error of Binance: API-key format invalid.",
                "{\"code\":-2014,\"msg\":\"API-key format invalid.\"}");
        ether.assertRefused("reply = 5: must be an object with the field symbol", "5");
    }

    @Test
    void refusesWhatIsNoJson() {
        ether.assertRefused("must be JSON, is empty", "");
        ether.assertRefused("[0] = 1: must be an object with the field symbol", "[1]");
        ether.assertRefused("line 2: must be JSON: Duplicate Object property \"a\"", "{\"a\":1,\n\"a\":2}");
        Path absent = folder.resolve("absent.json");
        assertEquals(absent + ": no such file", assertThrows(BracketDataException.class,
                () -> ether.kind().read(absent, ether.instrument(), ether.arguments())).getMessage());
    }

    private static String symbol(String rows) {
        return "[{\"symbol\":\"ETHUSDT\",\"brackets\":[" + rows + "]}]";
    }
}
