/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** Small pages made by hand. */
final class Pages {

    private Pages() {
    }

    static RunFigures run(RunRole role, double totalReturn, int trades) {
        return new RunFigures(role, totalReturn, 0.1, OptionalDouble.empty(), trades, OptionalDouble.empty(),
                OptionalDouble.empty(), 0.5, 1, 2, 3, TimedValues.of(new long[0], new double[0]));
    }

    static ReportPage of(RunFigures... runs) {
        return page("page", List.of(runs), List.of());
    }

    static ReportPage empty() {
        return of(run(RunRole.STRATEGY, 0, 0));
    }

    /** A page on which every text from outside is the name. */
    static ReportPage named(String name) {
        return page(name, List.of(run(RunRole.STRATEGY, 0.1, 1)), List.of(trade(name)));
    }

    static ReportPage withTrades(int count) {
        return page("page", List.of(run(RunRole.STRATEGY, 0.1, count)), Collections.nCopies(count, trade("why")));
    }

    private static ListedTrade trade(String reason) {
        Instant entry = Instant.parse("2026-01-01T00:01:00Z");
        return new ListedTrade(Side.SHORT, entry, 100, entry.plusSeconds(60), 99, 2, 1.5, 0.3, 0, 0.2, reason, reason,
                Optional.of(new HeatAtTrade(1, 2, OptionalDouble.of(0.5), reason)));
    }

    private static ReportPage page(String name, List<RunFigures> runs, List<ListedTrade> trades) {
        Provenance provenance = new Provenance(List.of(new SourceFile(name, "00")), List.of(), name,
                List.of(new NamedSettings(name, name, Map.of(name, name))), name, OptionalLong.empty(), name,
                Optional.of(name), List.of(name), List.of(name));
        return new ReportPage(name, name, name, false, name, "USD", 1_000, runs,
                new PriceBars(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli()), Optional.empty(),
                NotionalUnit.RELATIVE, trades, provenance);
    }
}
