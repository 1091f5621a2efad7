/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.market.Instrument;

/**
 * OKX swaps, {@code GET /api/v5/public/position-tiers?instType=SWAP&tdMode=isolated&instFamily=...}:
 *
 * <pre>
 * {"code":"0","msg":"","data":[
 *   {"instFamily":"BTC-USDT","instId":"","tier":"1","minSz":"0","maxSz":"100","mmr":"0.004","imr":"0.008",
 *    "maxLever":"125"}]}
 * </pre>
 *
 * Sizes are contracts, of which the notional depends on the price. A tier begins at most one contract after the last one
 * ended. OKX states no deductions; they follow from the continuity of the maintenance margin.
 */
public final class OkxBrackets implements BracketReply {

    private final ContractTerms terms;

    private record Row(ReplyNode node, double from, double to, double rate, double leverage) {

        static Row of(ReplyNode node) {
            return new Row(node, node.field("minSz").number(), node.field("maxSz").number(),
                    node.field("mmr").number(), node.field("maxLever").number());
        }

        void addTo(BracketLadder ladder, ContractTerms terms) {
            ladder.addContinuous(terms.notional(to), leverage, rate);
        }
    }

    public OkxBrackets(ContractTerms terms) {
        this.terms = terms;
    }

    @Override
    public ImportedBrackets read(Path name, byte[] bytes, Instrument instrument) {
        ReplyNode reply = ReplyNode.parse(name, bytes);
        ReplyNode code = reply.field("code");
        if (!code.text().equals("0")) {
            throw code.broken("is an error of OKX: " + reply.field("msg").text());
        }
        ReplyNode data = reply.field("data");
        List<Row> rows = data.elements().stream().filter(node -> isOf(instrument, node)).map(Row::of)
                .sorted(Comparator.comparingDouble(Row::from)).toList();
        if (rows.isEmpty()) {
            throw data.broken("must have the instrument family of " + instrument.symbol());
        }
        BracketLadder ladder = new BracketLadder();
        double reached = 0;
        for (Row row : rows) {
            if (!(row.from() >= reached && row.from() <= reached + 1)) {
                throw row.node().field("minSz")
                        .broken("must be within a contract above the tier below (" + reached + ")");
            }
            row.node().use(() -> row.addTo(ladder, terms));
            reached = row.to();
        }
        return new ImportedBrackets(data.convert(() -> ladder.table(terms.takerFee())), "OKX position-tiers reply",
                notes());
    }

    private static boolean isOf(Instrument instrument, ReplyNode node) {
        String family = node.field("instFamily").text().toUpperCase(Locale.ROOT);
        return !family.isEmpty() && instrument.symbol().startsWith(family + "-");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("OKX states contracts: notional = contracts x " + terms.contractValue() + " coins x price "
                + terms.price());
        notes.add("OKX states no deductions: they are computed so that the maintenance margin has no step");
        notes.add(terms.takerFee() > 0
                ? "taker fee " + terms.takerFee() + " is added to the maintenance rate"
                : "no taker fee was given (--taker-fee): OKX adds it to the maintenance rate, so liquidation prices come "
                        + "out too far from the entry");
        return notes;
    }
}
