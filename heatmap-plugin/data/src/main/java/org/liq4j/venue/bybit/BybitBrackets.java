/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.BracketLadder;
import org.liq4j.brackets.ReplyNode;

/**
 * Bybit linear, {@code GET /v5/market/risk-limit?category=linear&symbol=...}:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
 *   {"id":1,"symbol":"BTCUSDT","riskLimitValue":"2000000","maintenanceMargin":"0.5","initialMargin":"1",
 *    "isLowestRisk":1,"maxLeverage":"100.00","mmDeduction":""}],"nextPageCursor":""},"time":1672054488010}
 * </pre>
 *
 * Of inverse futures the category is {@code inverse}, and limits and deductions are in coins. Margins come as percent or as fractions. Initial margin times maximum leverage tells which: it is 100 or 1.
 */
final class BybitBrackets implements BracketReply {

    /** Both factors are published rounded. */
    private static final double TOLERANCE = 0.1;

    private record Row(ReplyNode node, double limit, double rate, double leverage, double deduction) {

        static Row of(ReplyNode node) {
            double leverage = node.field("maxLeverage").number();
            ReplyNode initial = node.field("initialMargin");
            double product = initial.number() * leverage;
            int decimals;
            if (Math.abs(product - 1) <= TOLERANCE) {
                decimals = 0;
            } else if (Math.abs(product / 100 - 1) <= TOLERANCE) {
                decimals = 2;
            } else {
                throw initial.broken("times maxLeverage (" + leverage + ") must be near 1 (fraction) or 100 (percent)");
            }
            BigDecimal rate = node.field("maintenanceMargin").decimal().movePointLeft(decimals);
            ReplyNode deduction = node.field("mmDeduction");
            return new Row(node, node.field("riskLimitValue").number(), rate.doubleValue(), leverage,
                    deduction.text().isBlank() ? 0 : deduction.number());
        }

        void addTo(BracketLadder ladder) {
            ladder.add(limit, leverage, rate, deduction);
        }
    }

    @Override
    public String description() {
        return "GET /v5/market/risk-limit";
    }

    @Override
    public ImportedBrackets read(Path name, byte[] bytes, Instrument instrument, Arguments arguments) {
        return read(name, bytes, instrument);
    }

    /** The same; there is nothing that a user would have to add. */
    ImportedBrackets read(Path name, byte[] bytes, Instrument instrument) {
        ReplyNode reply = ReplyNode.parse(name, bytes);
        ReplyNode code = reply.field("retCode");
        if (code.number() != 0) {
            throw code.broken("is an error of Bybit: " + reply.field("retMsg").text());
        }
        ReplyNode result = reply.field("result");
        boolean inverse = instrument.payoff().isInverse();
        String expected = inverse ? "inverse" : "linear";
        result.optional("category").filter(category -> !category.text().equals(expected)).ifPresent(category -> {
            throw category.broken("must be " + expected);
        });
        ReplyNode list = result.field("list");
        List<Row> rows = list.elements().stream()
                .filter(node -> node.field("symbol").text().equals(instrument.symbol())).map(Row::of)
                .sorted(Comparator.comparingDouble(Row::limit)).toList();
        if (rows.isEmpty()) {
            throw list.broken("must have the symbol " + instrument.symbol());
        }
        BracketLadder ladder = new BracketLadder();
        rows.forEach(row -> row.node().use(() -> row.addTo(ladder)));
        return new ImportedBrackets(list.convert(() -> ladder.table(0, inverse)), "Bybit risk-limit reply", List.of());
    }
}
