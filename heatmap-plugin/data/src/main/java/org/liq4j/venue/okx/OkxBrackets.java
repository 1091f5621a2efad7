/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.BracketLadder;
import org.liq4j.brackets.ReplyNode;

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
 * ended. Of coin-margined swaps a contract has a value in quote currency, and the brackets are in coins. OKX states no deductions; they follow from the continuity of the maintenance margin.
 */
final class OkxBrackets implements BracketReply {

    static final Parameter<Double> TAKER_FEE = Parameter.number("taker-fee", 0, new NumberRange(0, true, 0.1, false),
            "of the notional", "Taker fee that is added to the maintenance rate.");
    private static final Parameter<Double> CONTRACT_VALUE = Parameter.requiredNumber("contract-value",
            NumberRange.above(0), "coins",
            "Of one contract, since the tiers are in contracts; of a coin-margined swap in quote currency.");
    private static final Parameter<Double> PRICE = Parameter.requiredNumber("price", NumberRange.above(0), "USD",
            "Of a coin, at which the tiers are valued.");

    private record Row(ReplyNode node, double from, double to, double rate, double leverage) {

        static Row of(ReplyNode node) {
            return new Row(node, node.field("minSz").number(), node.field("maxSz").number(),
                    node.field("mmr").number(), node.field("maxLever").number());
        }

        void addTo(BracketLadder ladder, ContractTerms terms, boolean inverse) {
            ladder.addContinuous(terms.notional(to, inverse), leverage, rate);
        }
    }

    @Override
    public String description() {
        return "GET /api/v5/public/position-tiers";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CONTRACT_VALUE, PRICE, TAKER_FEE);
    }

    @Override
    public ImportedBrackets read(Path name, byte[] bytes, Instrument instrument, Arguments arguments) {
        ContractTerms terms = new ContractTerms(arguments.get(CONTRACT_VALUE), arguments.get(PRICE),
                arguments.get(TAKER_FEE));
        try {
            return read(name, bytes, instrument, terms.checkedFor(instrument));
        } catch (InvalidValueException e) {
            throw new BracketDataException(name, e);
        }
    }

    ImportedBrackets read(Path name, byte[] bytes, Instrument instrument, ContractTerms terms) {
        boolean inverse = instrument.payoff().isInverse();
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
            row.node().use(() -> row.addTo(ladder, terms, inverse));
            reached = row.to();
        }
        return new ImportedBrackets(data.convert(() -> ladder.table(terms.takerFee(), inverse)),
                "OKX position-tiers reply",
                notes(terms, inverse));
    }

    private static boolean isOf(Instrument instrument, ReplyNode node) {
        String family = node.field("instFamily").text().toUpperCase(Locale.ROOT);
        return !family.isEmpty() && instrument.symbol().startsWith(family + "-");
    }

    private static List<String> notes(ContractTerms terms, boolean inverse) {
        List<String> notes = new ArrayList<>();
        notes.add(inverse
                ? "OKX states contracts: notional in coins = contracts x " + terms.contractValue() + " / price "
                        + terms.price()
                : "OKX states contracts: notional = contracts x " + terms.contractValue() + " coins x price "
                        + terms.price());
        notes.add("OKX states no deductions: they are computed so that the maintenance margin has no step");
        notes.add(terms.takerFee() > 0
                ? "taker fee " + terms.takerFee() + " is added to the maintenance rate"
                : "no taker fee was given (--taker-fee): OKX adds it to the maintenance rate, so liquidation prices come "
                        + "out too far from the entry");
        return notes;
    }
}
