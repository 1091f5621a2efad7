/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.BracketLadder;
import org.liq4j.brackets.ReplyNode;

/**
 * Hyperliquid, {@code POST /info} with {@code {"type":"meta"}}:
 *
 * <pre>
 * {"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56}],
 *  "marginTables":[[56,{"description":"tiered 40x","marginTiers":[
 *    {"lowerBound":"0.0","maxLeverage":40},{"lowerBound":"150000000.0","maxLeverage":20}]}]]}
 * </pre>
 *
 * An id below 50 that has no table is a single tier of that leverage; so is a coin without an id, of its own leverage. The
 * maintenance rate is half of the initial margin at the tier's leverage, and the deductions follow from continuity.
 */
final class HyperliquidBrackets implements BracketReply {

    private static final int FIRST_TABLE = 50;

    private record Tier(ReplyNode node, double lowerBound, double leverage) {

        static Tier of(ReplyNode node) {
            return new Tier(node, node.field("lowerBound").number(), node.field("maxLeverage").number());
        }

        static Tier single(ReplyNode leverage) {
            return new Tier(leverage, 0, leverage.number());
        }

        void addTo(BracketLadder ladder, double cap) {
            ladder.addContinuous(cap, leverage, 1 / (2 * leverage));
        }
    }

    @Override
    public String description() {
        return "POST /info {\"type\":\"meta\"}";
    }

    @Override
    public ImportedBrackets read(Path name, byte[] bytes, Instrument instrument, Arguments arguments) {
        return read(name, bytes, instrument);
    }

    /** The same; there is nothing that a user would have to add. */
    ImportedBrackets read(Path name, byte[] bytes, Instrument instrument) {
        ReplyNode reply = ReplyNode.parse(name, bytes);
        ReplyNode universe = reply.field("universe");
        ReplyNode coin = universe.elements().stream()
                .filter(node -> node.field("name").text().equalsIgnoreCase(instrument.symbol())).findFirst()
                .orElseThrow(() -> universe.broken("must have the coin " + instrument.symbol()));
        List<Tier> tiers = tiers(reply, coin).stream().sorted(Comparator.comparingDouble(Tier::lowerBound)).toList();
        double lowest = tiers.isEmpty() ? Double.NaN : tiers.getFirst().lowerBound();
        if (lowest != 0) {
            throw coin.field("marginTableId").broken("must have a tier from 0, lowest is " + lowest);
        }
        BracketLadder ladder = new BracketLadder();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            double cap = i + 1 < tiers.size() ? tiers.get(i + 1).lowerBound() : Double.POSITIVE_INFINITY;
            tier.node().use(() -> tier.addTo(ladder, cap));
        }
        return new ImportedBrackets(coin.convert(() -> ladder.table(0, false)), "Hyperliquid meta reply", List.of(
                "Hyperliquid states leverages: maintenance rates are half of the initial margin, deductions computed"));
    }

    private static List<Tier> tiers(ReplyNode reply, ReplyNode coin) {
        Optional<ReplyNode> id = coin.optional("marginTableId");
        if (id.isEmpty()) {
            return List.of(Tier.single(coin.field("maxLeverage")));
        }
        double number = id.get().number();
        for (ReplyNode entry : reply.field("marginTables").elements()) {
            List<ReplyNode> pair = entry.elements();
            if (pair.size() != 2) {
                throw entry.broken("must be an id and a table");
            }
            if (pair.getFirst().number() == number) {
                return pair.getLast().field("marginTiers").elements().stream().map(Tier::of).toList();
            }
        }
        if (number < FIRST_TABLE) {
            return List.of(Tier.single(id.get()));
        }
        throw id.get().broken("must be < " + FIRST_TABLE + " or the id of one of marginTables");
    }
}
