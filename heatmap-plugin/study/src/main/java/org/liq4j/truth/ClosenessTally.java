/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Gathers how close one book came in each market. */
final class ClosenessTally {

    private final List<List<Closeness>> markets = new ArrayList<>();

    /** What follows is of another market. */
    void beginMarket() {
        markets.add(new ArrayList<>());
    }

    void add(Closeness closeness) {
        markets.getLast().add(closeness);
    }

    BookScore score(String book, String inputs) {
        return new BookScore(book, inputs, spread(Closeness::earthMover), spread(Closeness::matched),
                spread(Closeness::nearMass), spread(Closeness::nearEarthMover), spread(Closeness::nearMatched));
    }

    private Optional<Spread> spread(ToDoubleFunction<Closeness> figure) {
        return Spread.of(markets.stream().map(market -> mean(market, figure)).toList());
    }

    /** The mean of what is there; {@code NaN} if nothing is. */
    private static double mean(List<Closeness> market, ToDoubleFunction<Closeness> figure) {
        return market.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }
}
