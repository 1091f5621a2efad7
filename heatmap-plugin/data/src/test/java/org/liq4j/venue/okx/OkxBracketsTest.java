/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.brackets.ReplyFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OkxBracketsTest {

    private static final String PAYLOAD = """
            {"code":"0","msg":"","data":[
              {"baseMaxLoan":"","imr":"0.008","instFamily":"BTC-USDT","instId":"","maxLever":"125","maxSz":"100","minSz":"0",
               "mmr":"0.004","optMgnFactor":"0","quoteMaxLoan":"","tier":"1","uly":"BTC-USDT"},
              {"instFamily":"BTC-USDT","instId":"","tier":"2","minSz":"101","maxSz":"500","mmr":"0.006","imr":"0.0133",
               "maxLever":"75"},
              {"instFamily":"BTC-USD","tier":"1","minSz":"?","maxSz":"?","mmr":"?","maxLever":"?"}]}
            """;
    private static final Map<String, String> TERMS = Map.of("contract-value", "0.01", "price", "60000", "taker-fee",
            "0.0005");

    @TempDir
    private Path folder = Path.of("");
    private ReplyFile reply = ReplyFile.in(folder, new OkxBrackets(), "OKX:BTC-USDT-SWAP", TERMS);

    @BeforeEach
    void prepare() {
        reply = ReplyFile.in(folder, new OkxBrackets(), "OKX:BTC-USDT-SWAP", TERMS);
    }

    @Test
    void turnsContractsIntoNotionalsAndComputesDeductions() {
        ImportedBrackets read = reply.read(PAYLOAD);
        assertEquals(
                List.of(new Bracket(0, 60_000, 125, 0.004, 0), new Bracket(60_000, 300_000, 75, 0.006, 120)),
                read.table().brackets());
        assertEquals("OKX position-tiers reply", read.source());
        assertEquals(List.of("OKX states contracts: notional = contracts x 0.01 coins x price 60000.0",
                "OKX states no deductions: they are computed so that the maintenance margin has no step",
                "taker fee 5.0E-4 is added to the maintenance rate"), read.notes());
    }

    @Test
    void addsTheTakerFeeToTheMaintenanceRate() {
        double price = reply.read(PAYLOAD).table().liquidationPrice(Side.LONG, 60_000, 10, 0.1, 0);
        assertEquals(60_000 * 0.9 / (1 - 0.004 - 0.0005), price, 1e-9);
    }

    @Test
    void saysIfTheTakerFeeIsMissing() {
        ReplyFile free = ReplyFile.in(folder, new OkxBrackets(), "OKX:BTC-USDT-SWAP",
                Map.of("contract-value", "0.01", "price", "60000"));
        assertEquals("no taker fee was given (--taker-fee): OKX adds it to the maintenance rate, so liquidation prices "
                + "come out too far from the entry", free.read(PAYLOAD).notes().getLast());
    }

    @Test
    void namesFileFieldValueAndRule() {
        reply.assertRefused("code = 51000: is an error of OKX: Parameter instType error",
                "{\"code\":\"51000\",\"msg\":\"Parameter instType error\",\"data\":[]}");
        reply.assertRefused("data = []: must have the instrument family of BTC-USDT-SWAP",
                "{\"code\":\"0\",\"data\":[]}");
        reply.assertRefused("data[1].minSz = 102: must be within a contract above the tier below (100.0)",
                PAYLOAD.replace("101", "102"));
        reply.assertRefused("data[1].minSz = 99: must be within a contract above the tier below (100.0)",
                PAYLOAD.replace("101", "99"));
        reply.assertRefused("data[0].minSz = 50: must be within a contract above the tier below (0.0)",
                PAYLOAD.replace("\"minSz\":\"0\"", "\"minSz\":\"50\""));
        reply.assertRefused("data[1].mmr = (none): must be given", PAYLOAD.replace("\"mmr\":\"0.006\",", ""));
        reply.assertRefused("data[1].maxLever = \"\": must be a number",
                PAYLOAD.replace("\"75\"", "\"\""));
        reply.assertRefused("data[1]: maximumLeverage = 0.5: must satisfy 1 <= maximumLeverage < infinity",
                PAYLOAD.replace("\"75\"", "\"0.5\""));
        reply.assertRefused(
                "data: brackets[1].maintenanceRate = 0.003: must be >= that of the bracket below (0.004)",
                PAYLOAD.replace("0.006", "0.003"));
    }

    @Test
    void refusesTermsOutsideTheirRanges() {
        assertEquals("contractValue = 0.0: must satisfy 0 < contractValue < infinity",
                assertThrows(InvalidValueException.class, () -> new ContractTerms(0, 1, 0)).getMessage());
        assertEquals("price = NaN: must satisfy 0 < price < infinity",
                assertThrows(InvalidValueException.class, () -> new ContractTerms(1, Double.NaN, 0)).getMessage());
        assertEquals("takerFee = 0.1: must satisfy 0 <= takerFee < 0.1",
                assertThrows(InvalidValueException.class, () -> new ContractTerms(1, 1, 0.1)).getMessage());
    }
}
