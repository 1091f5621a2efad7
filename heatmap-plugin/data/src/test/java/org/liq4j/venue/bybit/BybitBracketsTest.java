/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.margin.Bracket;
import org.liq4j.brackets.ReplyFile;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BybitBracketsTest {

    private static final String PAYLOAD = """
            {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
              {"id":2,"symbol":"BTCUSDT","riskLimitValue":"2600000","maintenanceMargin":"0.56","initialMargin":"1.11",
               "isLowestRisk":0,"maxLeverage":"90.00","mmDeduction":"1200"},
              {"id":9,"symbol":"ETHUSDT","riskLimitValue":"1","maintenanceMargin":"?","initialMargin":"?",
               "isLowestRisk":1,"maxLeverage":"?","mmDeduction":"?"},
              {"id":1,"symbol":"BTCUSDT","riskLimitValue":"2000000","maintenanceMargin":"0.5","initialMargin":"1",
               "isLowestRisk":1,"maxLeverage":"100.00","mmDeduction":""}
            ],"nextPageCursor":""},"retExtInfo":{},"time":1672054488010}
            """;
    private static final List<Bracket> BRACKETS = List.of(new Bracket(0, 2e6, 100, 0.005, 0),
            new Bracket(2e6, 2.6e6, 90, 0.0056, 1_200));

    @TempDir
    private Path folder = Path.of("");
    private ReplyFile reply = ReplyFile.in(folder, new BybitBrackets(), "BYBIT:BTCUSDT");

    @BeforeEach
    void prepare() {
        reply = ReplyFile.in(folder, new BybitBrackets(), "BYBIT:BTCUSDT");
    }

    @Test
    void readsPercentSortedByLimit() {
        ImportedBrackets read = reply.read(PAYLOAD);
        assertEquals(BRACKETS, read.table().brackets());
        assertEquals("Bybit risk-limit reply", read.source());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void readsFractions() {
        assertEquals(BRACKETS, reply.read(PAYLOAD.replace("\"0.56\"", "\"0.0056\"").replace("\"1.11\"", "\"0.0111\"")
                .replace("\"0.5\"", "\"0.005\"").replace("\"1\"", "\"0.01\"")).table().brackets());
    }

    @Test
    void namesFileFieldValueAndRule() {
        reply.assertRefused("retCode = 10001: is an error of Bybit: params error",
                "{\"retCode\":10001,\"retMsg\":\"params error\",\"result\":{}}");
        reply.assertRefused("result.category = inverse: must be linear", PAYLOAD.replace("\"linear\"", "\"inverse\""));
        reply.assertRefused("result.list = []: must have the symbol BTCUSDT",
                "{\"retCode\":0,\"result\":{\"list\":[]}}");
        reply.assertRefused("result.list = (none): must be given", "{\"retCode\":0,\"result\":{}}");
        reply.assertRefused(
                "result.list[0].initialMargin = 11.1: times maxLeverage (90.0) must be near 1 (fraction) or 100 (percent)",
                PAYLOAD.replace("1.11", "11.1"));
        reply.assertRefused("result.list[0].mmDeduction = (none): must be given",
                PAYLOAD.replace(",\"mmDeduction\":\"1200\"", ""));
        reply.assertRefused("result.list[0].mmDeduction = much: must be a number", PAYLOAD.replace("1200", "much"));
        reply.assertRefused("result.list[2].maintenanceMargin = \"\": must be a number",
                PAYLOAD.replace("\"0.5\"", "\"\""));
        reply.assertRefused("result.list[2]: notionalCap = 2000000.0: must be > notionalFloor (2000000.0)",
                PAYLOAD.replace("2600000", "2000000"));
        reply.assertRefused(
                "result.list: brackets[1].deduction = 1300.0: must be floor_n (rate_n - rate_{n-1}) + deduction_{n-1} "
                        + "(1199.9999999999998)",
                PAYLOAD.replace("1200", "1300"));
    }
}
