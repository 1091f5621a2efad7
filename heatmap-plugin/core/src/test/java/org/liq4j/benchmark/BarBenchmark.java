/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

/**
 * Time of a bar: applied, and both sides' notional within 5 % read at its close; beside ta4j's {@code RSIIndicator(14)} over
 * the same bars.
 *
 * <pre>
 *     mvn -q -Pjmh -pl heatmap-plugin -am process-test-classes -Djmh=BarBenchmark
 * </pre>
 *
 * On a shared machine with two AMD EPYC cores and JDK 25: see the module's figures in the README.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SimulatedBars.COUNT)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BarBenchmark {

    private static final OpenInterestSettings ONE_COHORT = new OpenInterestSettings(5e-4,
            List.of(new CohortSettings("one", 1,
                    new LeverageTiers(List.of(3.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0)), 1)),
            10_000, 0, Duration.ofHours(6));

    /** The yardstick. */
    @Benchmark
    public double relativeStrengthIndex(SimulatedBars bars) {
        RSIIndicator indicator = new RSIIndicator(new ClosePriceIndicator(bars.series()), 14);
        double sum = 0;
        for (int i = 0; i < SimulatedBars.COUNT; i++) {
            Num value = indicator.getValue(i);
            sum += value.isNaN() ? 0 : value.doubleValue();
        }
        return sum;
    }

    /** One cohort of eight tiers at 5 basis points. */
    @Benchmark
    public double oneCohort(SimulatedBars bars) {
        return applyAll(ONE_COHORT, bars);
    }

    /** Three cohorts at 1 basis point. */
    @Benchmark
    public double defaultModel(SimulatedBars bars) {
        return applyAll(OpenInterestSettings.DEFAULT, bars);
    }

    /** The same with levels kept apart by leverage. */
    @Benchmark
    public double defaultModelByLeverage(SimulatedBars bars) {
        return applyAll(OpenInterestSettings.DEFAULT.withLeverageBands(LeverageBand.between(5, 10, 25, 50, 100)), bars);
    }

    private static double applyAll(OpenInterestSettings settings, SimulatedBars bars) {
        OpenInterestModel model = new OpenInterestModel(settings, bars.brackets(), List.of());
        ClusterNotional up = new ClusterNotional(Side.SHORT, 0.05);
        ClusterNotional down = new ClusterNotional(Side.LONG, 0.05);
        double sum = 0;
        for (MarketEvent event : bars.events()) {
            model.apply(event);
            if (event instanceof Candle) {
                sum += up.of(model.levels()) - down.of(model.levels());
            }
        }
        return sum;
    }
}
