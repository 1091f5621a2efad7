/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;

/**
 * The tightest of several stops: of those that rest during a bar, the highest for a long, the lowest for a short. Satisfied
 * if any of them is. As JSON it is carried if each of them is.
 */
public final class TighterStopRule extends AbstractRule implements RestingOrderRule {

    private final List<RestingOrderRule> stops;

    /**
     * @throws InvalidValueException
     *             if there is none, or one is not a stop
     */
    public TighterStopRule(RestingOrderRule... stops) {
        this.stops = List.of(stops);
        if (this.stops.isEmpty()) {
            throw new InvalidValueException("stops", "[]", "must have at least one");
        }
        for (RestingOrderRule stop : this.stops) {
            if (stop.kind() != Kind.STOP) {
                throw new InvalidValueException("stops", stop.toString(), "each must be a stop");
            }
        }
    }

    @Override
    public Kind kind() {
        return Kind.STOP;
    }

    @Override
    public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
        Stream<Num> prices = stops.stream().flatMap(stop -> stop.priceDuring(index, record).stream());
        return RecordedPosition.during(index, record).flatMap(position -> prices
                .reduce((one, other) -> position.side() == Side.LONG ? one.max(other) : one.min(other)));
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = stops.stream().anyMatch(stop -> stop.isSatisfied(index, tradingRecord));
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + stops;
    }
}
