/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.kit.BracketSample;
import org.liq4j.api.kit.ExchangeContract;
import org.liq4j.api.kit.HistorySample;
import org.liq4j.api.kit.OpenInterestSample;
import org.liq4j.api.kit.SampleReplies;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowKind;

/** The contract of an exchange that serves, with replies of it. */
abstract class ServingExchangeContract extends ExchangeContract {

    private static final long MINUTE = 60_000;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = BEGIN.plusSeconds(3600);

    private final Exchange exchange;

    ServingExchangeContract(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    protected Exchange create() {
        return exchange;
    }

    @Override
    protected List<HistorySample> histories() {
        StringBuilder reply = new StringBuilder();
        RowBatch.Builder expected = RowBatch.builder(RowKind.CANDLES);
        for (int bar = 0; bar < 3; bar++) {
            long begin = BEGIN.toEpochMilli() + bar * MINUTE;
            reply.append(begin).append(" 100 102 99 101 50 505\n"); // 50 contracts are 5 coins
            expected.add(begin + MINUTE, begin + MINUTE, row -> row.set(Candles.BAR_MILLIS, MINUTE)
                    .set(Candles.OPEN, 100).set(Candles.HIGH, 102).set(Candles.LOW, 99).set(Candles.CLOSE, 101)
                    .set(Candles.VOLUME, 5).set(Candles.QUOTE_VOLUME, 505));
        }
        return List.of(new HistorySample("BTC", Duration.ofMinutes(1),
                new TimeRange(BEGIN, BEGIN.plusMillis(3 * MINUTE)), NOW,
                SampleReplies.to("/candles?symbol=BTC", reply.toString()), expected.build()));
    }

    @Override
    protected Optional<OpenInterestSample> openInterest() {
        return Optional.of(new OpenInterestSample("BTC", NOW,
                SampleReplies.to("/interest?symbol=BTC", BEGIN.toEpochMilli() + " 700"), 70));
    }

    @Override
    protected Optional<BracketSample> brackets() {
        return Optional.of(new BracketSample(new Instrument("SERVING", "BTC"), Map.of(), """
                BTC 50000 100 0.004 0
                BTC 600000 50 0.005 50
                end
                """, new BracketTable(
                List.of(new Bracket(0, 50_000, 100, 0.004, 0), new Bracket(50_000, 600_000, 50, 0.005, 50)))));
    }
}
