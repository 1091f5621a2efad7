/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.liq4j.api.market.MarketEvent;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

/**
 * Time of a bar against the number of cohorts, each of a density at 1 basis point: a straight line.
 *
 * <pre>
 *     mvn -q -Pjmh -pl heatmap-plugin -am process-test-classes -Djmh=CohortsBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SimulatedBars.COUNT)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CohortsBenchmark {

    @Param({"1", "2", "4", "8"})
    private int cohorts = 1;

    /** Applies every bar. */
    @Benchmark
    public double apply(SimulatedBars bars) {
        List<CohortSettings> equal = IntStream.range(0, cohorts).mapToObj(
                c -> new CohortSettings("cohort " + c, 1.0 / cohorts, new InverseDistance(0.0018, 0.05), c)).toList();
        OpenInterestModel model = new OpenInterestModel(
                new OpenInterestSettings(1e-4, equal, 10_000, 0, Duration.ofHours(6)), bars.brackets(), List.of());
        for (MarketEvent event : bars.events()) {
            model.apply(event);
        }
        return model.levels().spot();
    }
}
