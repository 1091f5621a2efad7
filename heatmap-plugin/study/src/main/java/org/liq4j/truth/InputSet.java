/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Optional;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/** Which inputs a model gets: made by dropping events from the stream, or a part of them. */
public enum InputSet {

    ALL("all inputs"), NO_OPEN_INTEREST("without open interest"), NO_TAKER_SPLIT(
            "without taker split"), NO_ACCOUNT_RATIO("without account ratio"), CANDLES_ONLY("candles only");

    private final String phrase;

    InputSet(String phrase) {
        this.phrase = phrase;
    }

    /** For a reader. */
    public String phrase() {
        return phrase;
    }

    /** The event as a model with these inputs gets it; empty if it does not. */
    Optional<MarketEvent> keep(MarketEvent event) {
        return switch (this) {
            case ALL -> Optional.of(event);
            case NO_OPEN_INTEREST -> Optional.of(event).filter(kept -> !(kept instanceof OpenInterest));
            case NO_ACCOUNT_RATIO -> Optional.of(event).filter(kept -> !(kept instanceof AccountRatio));
            case NO_TAKER_SPLIT -> Optional.of(event instanceof Candle candle ? unsplit(candle) : event);
            case CANDLES_ONLY -> event instanceof Candle candle
                    ? Optional.of(unsplit(candle).withVwap(Candle.MISSING))
                    : Optional.empty();
        };
    }

    private static Candle unsplit(Candle candle) {
        return candle.withTakerVolumes(Candle.MISSING, Candle.MISSING);
    }
}
