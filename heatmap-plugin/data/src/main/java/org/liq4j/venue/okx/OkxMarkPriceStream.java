/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code mark-price}, every 200 ms when it changes, else every 10 seconds:
 *
 * <pre>
 * {"arg":{"channel":"mark-price","instId":"BTC-USDT-SWAP"},"data":[
 *   {"instType":"SWAP","instId":"BTC-USDT-SWAP","markPx":"61234.1","ts":"1790000001000"}]}
 * </pre>
 */
record OkxMarkPriceStream(String symbol, Mark mark) {

    static OkxMarkPriceStream of(VenueJson row) {
        return new OkxMarkPriceStream(row.field("instId").text(),
                new Mark(StreamFields.time(row.field("ts")), StreamFields.price(row.field("markPx"))));
    }

    void tell(TopicIndex asked, ToldCalls told) {
        asked.find(Kind.MARK_PRICE, symbol).ifPresentOrElse(topic -> told.value(topic, mark),
                () -> told.skipped("mark price: " + StreamFields.NOT_ASKED_FOR));
    }
}
