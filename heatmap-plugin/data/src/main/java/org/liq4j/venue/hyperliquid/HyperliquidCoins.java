/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.InstrumentRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code POST /info} with {@code {"type":"meta"}}; delisted coins stay in the list:
 *
 * <pre>
 * {"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56},
 *   {"szDecimals":0,"name":"kPEPE","maxLeverage":10,"marginTableId":10},
 *   {"szDecimals":1,"name":"MATIC","maxLeverage":20,"marginTableId":20,"isDelisted":true}],"marginTables":[]}
 * </pre>
 */
final class HyperliquidCoins {

    static final VenueRequest REQUEST = HyperliquidProtocol.request(Map.of("type", "meta"))
            .weighing(HyperliquidProtocol.WEIGHT, HyperliquidProtocol.WEIGHT_OF_ONE);

    static final Duration FUNDING_INTERVAL = Duration.ofHours(1);

    private HyperliquidCoins() {
    }

    static InstrumentList read(VenueJson reply) {
        return InstrumentRows.read(reply.field("universe").elements(), HyperliquidCoins::instrument);
    }

    private static Optional<VenueInstrument> instrument(VenueJson row) {
        boolean delisted = row.optional("isDelisted").map(VenueJson::isTrue).orElse(false);
        return Optional.of(new VenueInstrument(row.field("name").text(), !delisted, 1, OptionalDouble.empty(),
                OptionalDouble.of(row.field("maxLeverage").positive()), Optional.of(FUNDING_INTERVAL)));
    }

    /**
     * The venue's own spelling of a coin, which has lower case in places.
     *
     * @throws HttpException
     *             if there is no such coin
     */
    static String spelling(List<VenueInstrument> coins, String symbol) {
        return coins.stream().map(VenueInstrument::symbol).filter(symbol::equals).findFirst()
                .or(() -> coins.stream().map(VenueInstrument::symbol).filter(symbol::equalsIgnoreCase).findFirst())
                .orElseThrow(() -> new HttpException(Reason.REFUSED, "Hyperliquid has no coin " + symbol));
    }
}
