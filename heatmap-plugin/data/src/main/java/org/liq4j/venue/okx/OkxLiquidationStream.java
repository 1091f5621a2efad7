/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Liquidation;
import org.liq4j.api.heatmap.Side;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code liquidation-orders}, of all swaps together:
 *
 * <pre>
 * {"arg":{"channel":"liquidation-orders","instType":"SWAP"},"data":[{"instId":"BTC-USDT-SWAP","instFamily":"BTC-USDT",
 *  "instType":"SWAP","uly":"BTC-USDT","details":[{"side":"sell","posSide":"long","bkPx":"60950.5","sz":"8.5","bkLoss":"0",
 *  "ccy":"","ts":"1790000002771"}]}]}
 * </pre>
 *
 * Side of the order that closes the position - {@code sell} liquidates a long -, side of the position, {@code net} where an
 * account has one position of both, the price of bankruptcy, contracts, and time. About one of a contract and second is told,
 * and "one push does not represent the total": a lower bound. They may come out of order.
 */
final class OkxLiquidationStream {

    private OkxLiquidationStream() {
    }

    /** What is of another swap is left out without a word: most is. */
    static void tell(VenueJson instrument, TopicIndex asked, ToldCalls told) {
        Optional<StreamTopic> topic = asked.find(Kind.LIQUIDATIONS, instrument.field("instId").text());
        topic.ifPresent(of -> told.each(instrument.field("details"),
                detail -> told.value(of, liquidation(detail, of.contractCoins()))));
    }

    private static Liquidation liquidation(VenueJson detail, double contractCoins) {
        VenueJson word = detail.field("side");
        Side side = OkxExchange.LIQUIDATIONS.liquidated(word.text())
                .orElseThrow(() -> word.broken("is an unknown side"));
        Optional<VenueJson> position = detail.optional("posSide").filter(given -> given.presentText().isPresent());
        if (position.isPresent() && !fits(position.get(), side)) {
            throw position.get().broken("must be the position that the order's side closes");
        }
        Instant time = StreamFields.time(detail.field("ts"));
        return new Liquidation(time, side, StreamFields.price(detail.field("bkPx")),
                StreamFields.coins(detail.field("sz"), contractCoins));
    }

    private static boolean fits(VenueJson position, Side side) {
        return switch (position.text()) {
            case "net" -> true;
            case "long" -> side == Side.LONG;
            case "short" -> side == Side.SHORT;
            default -> throw position.broken("is an unknown side");
        };
    }
}
