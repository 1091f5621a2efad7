/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Funding;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code funding-rate}, every 30 to 90 seconds:
 *
 * <pre>
 * {"arg":{"channel":"funding-rate","instId":"BTC-USDT-SWAP"},"data":[{"instId":"BTC-USDT-SWAP","instType":"SWAP",
 *  "fundingRate":"0.0001","fundingTime":"1790006400000","nextFundingRate":"","nextFundingTime":"1790035200000",
 *  "ts":"1790000001000"}]}
 * </pre>
 *
 * The rate of the running period, when it is paid, and when the one after it is: the interval lies between them. Without
 * {@code ts} it is of when it came.
 */
record OkxFundingRateStream(String symbol, Funding funding) {

    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    static OkxFundingRateStream of(VenueJson row, Instant receivedAt) {
        Optional<Instant> paid = time(row, "fundingTime");
        Optional<Duration> interval = paid
                .flatMap(settled -> time(row, "nextFundingTime").map(next -> Duration.between(settled, next)))
                .filter(length -> length.isPositive() && length.compareTo(LONGEST_INTERVAL) <= 0);
        return new OkxFundingRateStream(row.field("instId").text(), new Funding(time(row, "ts").orElse(receivedAt),
                StreamFields.rate(row.field("fundingRate")), paid, interval));
    }

    private static Optional<Instant> time(VenueJson row, String name) {
        return row.optional(name).filter(given -> given.presentText().isPresent()).map(StreamFields::time);
    }

    void tell(TopicIndex asked, ToldCalls told) {
        asked.find(Kind.FUNDING, symbol).ifPresentOrElse(topic -> told.value(topic, funding),
                () -> told.skipped("funding rate: " + StreamFields.NOT_ASKED_FOR));
    }
}
