/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.ReplyNode;

/**
 * Binance USD-M, {@code GET /fapi/v1/leverageBracket}: an array of all symbols, or the object of one.
 *
 * <pre>
 * [{"symbol":"ETHUSDT","notionalCoef":1.5,"brackets":[
 *   {"bracket":1,"initialLeverage":75,"notionalCap":10000,"notionalFloor":0,"maintMarginRatio":0.0065,"cum":0.0}]}]
 * </pre>
 *
 * COIN-M, {@code GET /dapi/v2/leverageBracket}, has sizes and amounts in coins, and spells the floor in two ways; its first version
 * is by pair, {@code "pair":"BTCUSD"}.
 *
 * <pre>
 * [{"symbol":"BTCUSD_PERP","notionalCoef":1.5,"brackets":[
 *   {"bracket":1,"initialLeverage":125,"qtyCap":50,"qtylFloor":0,"maintMarginRatio":0.004,"cum":0.0}]}]
 * </pre>
 *
 * The coefficient is the account's own multiplier of the notional caps, and there only if it has one.
 */
final class BinanceBrackets implements BracketReply {

    private record Row(double leverage, double cap, double floor, double rate, double cumulated) {

        static Row of(ReplyNode node, boolean inverse) {
            return inverse
                    ? of(node, node.field("qtyCap"),
                            node.optional("qtyFloor").orElseGet(() -> node.field("qtylFloor")))
                    : of(node, node.field("notionalCap"), node.field("notionalFloor"));
        }

        private static Row of(ReplyNode node, ReplyNode cap, ReplyNode floor) {
            return new Row(node.field("initialLeverage").number(), cap.number(), floor.number(),
                    node.field("maintMarginRatio").number(), node.field("cum").number());
        }

        Bracket bracket() {
            return new Bracket(floor, cap, leverage, rate, cumulated);
        }
    }

    @Override
    public String description() {
        return "GET /fapi/v1/leverageBracket, of coin-margined futures GET /dapi/v2/leverageBracket";
    }

    @Override
    public ImportedBrackets read(Path name, byte[] bytes, Instrument instrument, Arguments arguments) {
        return read(name, bytes, instrument);
    }

    /** The same; there is nothing that a user would have to add. */
    ImportedBrackets read(Path name, byte[] bytes, Instrument instrument) {
        ReplyNode reply = ReplyNode.parse(name, bytes);
        ReplyNode symbol = symbol(reply, instrument);
        ReplyNode rows = symbol.field("brackets");
        boolean inverse = instrument.payoff().isInverse();
        List<Bracket> brackets = rows.elements().stream().map(row -> row.convert(() -> Row.of(row, inverse).bracket()))
                .sorted(Comparator.comparingDouble(Bracket::notionalFloor)).toList();
        List<String> notes = symbol.optional("notionalCoef")
                .map(coefficient -> "notionalCoef = " + coefficient.decimal()
                        + " is the account's own multiplier: the brackets are as listed, nothing was scaled by it")
                .stream().toList();
        return new ImportedBrackets(
                rows.convert(() -> inverse ? BracketTable.inverse(brackets, 0) : new BracketTable(brackets)),
                "Binance leverageBracket reply",
                notes);
    }

    private static ReplyNode symbol(ReplyNode reply, Instrument instrument) {
        if (!reply.isArray()) {
            refuseError(reply);
        }
        List<ReplyNode> symbols = reply.isArray() ? reply.elements() : List.of(reply);
        return symbols.stream().filter(symbol -> isOf(instrument, symbol)).findFirst()
                .orElseThrow(() -> reply.broken("must have the symbol " + instrument.symbol()));
    }

    private static boolean isOf(Instrument instrument, ReplyNode symbol) {
        Optional<ReplyNode> pair = instrument.payoff().isInverse() ? symbol.optional("pair") : Optional.empty();
        return pair.map(name -> instrument.symbol().startsWith(name.text() + "_"))
                .orElseGet(() -> symbol.field("symbol").text().equals(instrument.symbol()));
    }

    private static void refuseError(ReplyNode reply) {
        Optional<ReplyNode> code = reply.optional("code");
        if (code.isPresent()) {
            throw code.get().broken("is an error of Binance: " + reply.field("msg").text());
        }
    }
}
