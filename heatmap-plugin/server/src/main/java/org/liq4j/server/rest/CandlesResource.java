/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /candles}: bars with their other inputs, or several bars taken together. */
final class CandlesResource implements Resource {

    private static final int MOST_ROWS = 20_000;
    private static final List<String> COLUMNS = List.of("end", "open", "high", "low", "close", "volume",
            "takerBuyVolume", "openInterest", "fundingRate", "longAccountShare");

    private final ServedMarkets markets;

    CandlesResource(ServedMarkets markets) {
        this.markets = markets;
    }

    @Override
    public String path() {
        return Api.BASE + "candles";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument", "from", "to", "interval"));
        AsOf latest = AsOf.latest(asked.market(markets));
        AsOf moment = asked.time("to").map(to -> latest.at("to", to)).orElse(latest);
        Instant from = asked.time("from").orElse(moment.firstStart());
        Duration interval = asked.duration("interval", moment.history().barDuration())
                .orElse(moment.history().barDuration());
        List<BarGroup> groups = groups(moment, from, interval.toMillis());
        return Answer.json(Json.object(json -> {
            json.text("instrument", moment.market().instrument().toString())
                    .whole("intervalMillis", interval.toMillis()).texts("columns", COLUMNS);
            json.array("candles", candles -> groups
                    .forEach(group -> candles.array(row -> write(row, moment.history(), group))));
        }));
    }

    /**
     * Bars that lie in one interval.
     *
     * @param end
     *            of the interval
     * @param first
     *            index of the first bar
     * @param last
     *            index of the last bar
     */
    private record BarGroup(long end, int first, int last) {
    }

    private static List<BarGroup> groups(AsOf moment, Instant from, long length) {
        List<BarGroup> groups = new ArrayList<>();
        int first = moment.lastIndex(from) + 1;
        for (int i = first; i < moment.bars(); i++) {
            long end = Math.ceilDiv(moment.history().endTime(i).toEpochMilli(), length) * length;
            boolean lastOfGroup = i + 1 == moment.bars()
                    || moment.history().endTime(i + 1).toEpochMilli() > end;
            if (lastOfGroup) {
                groups.add(new BarGroup(end, first, i));
                first = i + 1;
            }
            if (groups.size() > MOST_ROWS) {
                throw new InvalidValueException("interval", length + " ms",
                        "gives more than " + MOST_ROWS + " candles; ask for a shorter time or a longer interval");
            }
        }
        return groups;
    }

    private static void write(Json row, MarketHistory history, BarGroup group) {
        double high = history.value(Column.HIGH, group.first());
        double low = history.value(Column.LOW, group.first());
        double volume = 0;
        double takerBuy = 0;
        for (int i = group.first(); i <= group.last(); i++) {
            high = Math.max(high, history.value(Column.HIGH, i));
            low = Math.min(low, history.value(Column.LOW, i));
            volume += history.value(Column.VOLUME, i);
            takerBuy += history.value(Column.TAKER_BUY_VOLUME, i);
        }
        row.whole(group.end()).number(history.value(Column.OPEN, group.first())).number(high).number(low)
                .number(history.value(Column.CLOSE, group.last())).number(volume).number(takerBuy);
        for (Column input : List.of(Column.OPEN_INTEREST, Column.FUNDING_RATE, Column.LONG_ACCOUNT_SHARE)) {
            row.number(history.value(input, group.last()));
        }
    }
}
