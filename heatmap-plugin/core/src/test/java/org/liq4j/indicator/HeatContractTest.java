/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.PriceChannel;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every indicator that reads the heatmap keeps: see {@link HeatContract} for the list. */
class HeatContractTest {

    private static final MarketHistory HISTORY = holey(SimulatedMarket
            .record(SimulationSettings.DEFAULT.withSeed(5).withBars(320).withAnnualVolatility(3)));
    private static final List<SeenBar> SEEN = SeenBar.of(HISTORY, model(), HeatContract.READING);

    /** Bars are missing, some have no report of liquidations, some no volume; funding begins late and changes often. */
    private static MarketHistory holey(MarketHistory whole) {
        MarketHistory.Builder builder = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            HistoryBar bar = whole.bar(i);
            Candle candle = bar.candle();
            if (i / 10 % 8 == 5) {
                candle = Candle.of(candle.beginTime(), candle.endTime(), candle.open(), candle.high(), candle.low(),
                        candle.close(), 0);
            }
            boolean blank = i % 5 == 3;
            if (i % 40 != 39) {
                builder.add(new HistoryBar(candle, bar.openInterest(),
                        i < 20 || i % 3 == 1 ? Candle.MISSING : 1e-4 * (i % 7 - 2), bar.longAccountShare(),
                        blank ? Candle.MISSING : bar.liquidatedLong(),
                        blank ? Candle.MISSING : bar.liquidatedShort()));
            }
        }
        return builder.build();
    }

    private static LiquidationModel model() {
        return new OpenInterestModel(
                OpenInterestSettings.DEFAULT.withLeverageBands(LeverageBand.between(5, 25, 100)),
                BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow(), List.of());
    }

    static Stream<HeatContract> contracts() {
        return HeatContract.all().stream();
    }

    /** The author kit asks all of them for decimal numbers; here each takes one factory, in turns. */
    static Stream<Arguments> contractsAndFactories() {
        List<NumFactory> factories = List.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance());
        List<HeatContract> all = HeatContract.all();
        return IntStream.range(0, all.size()).mapToObj(i -> Arguments.of(all.get(i), factories.get(i % 2)));
    }

    private static LiquidationHeatmap heatmap(MarketHistory history, NumFactory factory) {
        return new LiquidationHeatmap(BarSeriesFactory.of(history, factory),
                new HistoryHeatmapFeed(history, HeatContractTest::model));
    }

    @ParameterizedTest
    @MethodSource("contractsAndFactories")
    void saysWhatTheAnalysisSaysOfTheProfileOfThatBar(HeatContract contract, NumFactory factory) {
        Indicator<?> indicator = contract.make().apply(heatmap(HISTORY, factory));
        assertEquals(contract.unstableBars(), indicator.getCountOfUnstableBars());
        Set<String> different = new HashSet<>();
        for (int i = 0; i < SEEN.size(); i++) {
            SeenBar seen = SEEN.get(i);
            Optional<double[]> expected = contract.expected().apply(seen);
            String value = text(indicator.getValue(i), factory);
            assertEquals(text(expected.orElseGet(() -> contract.standIn().apply(seen)), factory), value, "bar " + i);
            assertTrue(!value.contains("NaN") && !value.contains("Infinity"), "bar " + i + ": " + value);
            availability(indicator)
                    .ifPresent(there -> assertEquals(expected.isPresent(), there.getValue(seen.upTo().size() - 1)));
            different.add(value);
        }
        assertTrue(different.size() > 1, "the history tells nothing about an indicator that stays " + different);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void valuesOfACutHistoryAreThoseOfTheWhole(HeatContract contract) {
        NumFactory factory = DoubleNumFactory.getInstance();
        List<String> whole = values(contract, heatmap(HISTORY, factory));
        assertEquals(whole, values(contract, heatmap(HISTORY, factory)), "the same again");
        for (int bars : new int[]{2, 150, 301}) {
            assertEquals(whole.subList(0, bars), values(contract, heatmap(HISTORY.prefix(bars), factory)),
                    "cut after bar " + bars);
        }
    }

    @ParameterizedTest
    @MethodSource("contractsAndFactories")
    void seriesThatDropBarsAndPartsOfASeriesGiveTheSameValues(HeatContract contract, NumFactory factory) {
        LiquidationHeatmap heatmap = heatmap(HISTORY, factory);
        List<String> whole = values(contract, heatmap);
        BarSeries part = heatmap.series().getSubSeries(100, 200);
        assertEquals(whole.subList(100, 200), values(contract, new LiquidationHeatmap(part, heatmap.feed())));
        heatmap.series().setMaximumBarCount(50);
        Indicator<?> moving = contract.make().apply(heatmap);
        for (int i = heatmap.series().getBeginIndex(); i <= heatmap.series().getEndIndex(); i++) {
            assertEquals(whole.get(i), text(moving.getValue(i), factory), "bar " + i);
        }
    }

    @Test
    void noIndicatorOfTheHeatmapIsMissingFromTheList() {
        Set<String> listed = new TreeSet<>();
        LiquidationHeatmap heatmap = heatmap(HISTORY.prefix(1), DoubleNumFactory.getInstance());
        contracts().forEach(contract -> listed.add(contract.make().apply(heatmap).getClass().getSimpleName()));
        Set<String> there = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.liq4j.indicator")) {
            if (type.isAssignableTo(MeasuredIndicator.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                there.add(type.getSimpleName());
            }
        }
        assertTrue(there.size() > 20 && listed.containsAll(there), there + " against " + listed);
    }

    private static List<String> values(HeatContract contract, LiquidationHeatmap heatmap) {
        Indicator<?> indicator = contract.make().apply(heatmap);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < heatmap.series().getBarCount(); i++) {
            values.add(text(indicator.getValue(i), heatmap.series().numFactory()));
        }
        return values;
    }

    private static Optional<HeatmapAvailableIndicator> availability(Indicator<?> indicator) {
        return switch (indicator) {
            case MeasuredIndicator measured -> Optional.of(measured.availability());
            case ClusterBandIndicator band -> Optional.of(band.availability());
            case VacuumZoneIndicator zone -> Optional.of(zone.availability());
            default -> Optional.empty();
        };
    }

    /** As text: DoubleNum calls numbers equal that differ by less than 1e-5, their texts differ with any bit. */
    private static String text(Object value, NumFactory factory) {
        return switch (value) {
            case Boolean flag -> text(List.of(factory.numOf(flag ? 1.0 : 0.0)));
            case PriceChannel channel -> text(List.of(channel.lower(), channel.median(), channel.upper()));
            case Num number -> text(List.of(number));
            default -> throw new AssertionError("no text for " + value);
        };
    }

    private static String text(double[] values, NumFactory factory) {
        return text(Arrays.stream(values).mapToObj(factory::numOf).toList());
    }

    /** A decimal number keeps the zeros that it was written with. */
    private static String text(List<Num> numbers) {
        return numbers.stream().map(number -> {
            String text = number.toString();
            return text.contains(".") && !text.contains("E") ? text.replaceFirst("\\.?0+$", "") : text;
        }).toList().toString();
    }
}
