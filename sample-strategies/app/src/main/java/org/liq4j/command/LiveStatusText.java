/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.liq4j.api.market.TimeRange;
import org.liq4j.report.LiveStatus;
import org.liq4j.stream.FollowStatus;

/** Puts together how a market stands. */
final class LiveStatusText {

    private LiveStatusText() {
    }

    static LiveStatus of(Instant now, LiveStanding standing, FollowStatus follow) {
        return new LiveStatus(now, standing.instrument().toString(), follow.live(),
                follow.connections().stream().map(Enum::name).toList(),
                standing.bars() == 0 ? Optional.empty() : Optional.of(standing.time()), standing.bars(),
                optional(standing.price()), optional(standing.ratio()), standing.regime(),
                standing.lag().map(lag -> OptionalLong.of(lag.toMillis())).orElse(OptionalLong.empty()),
                follow.missing().map(TimeRange::toString), standing.strategies().stream()
                        .map(one -> new LiveStatus.Account(one.name(), one.position(), one.equity(), one.lastSignal(),
                                one.failed()))
                        .toList(),
                follow.messages(), follow.leftOut(), List.copyOf(follow.failing()));
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
