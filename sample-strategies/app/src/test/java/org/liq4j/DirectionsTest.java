/* SPDX-License-Identifier: MIT */
package org.liq4j;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import org.liq4j.api.plugin.PublishedPackages;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The directions of dependency between packages; those between modules are the build's own. */
@AnalyzeClasses(packages = {"org.liq4j", "com.example"}, importOptions = {ImportOption.DoNotIncludeTests.class,
        DirectionsTest.WithoutAuthorKit.class})
class DirectionsTest {

    /** The author kit is made of tests, which know JUnit. */
    static final class WithoutAuthorKit implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/liq4j/api/kit/");
        }
    }

    private static final String[] JDK = {"java..", "org.jspecify.."};
    /** What the api's other packages share: how a value is refused. */
    private static final String API_ROOT = "org.liq4j.api";

    @ArchTest
    static final ArchRule GRID_KNOWS_THE_JDK_AND_THE_API = onlyDependsOn("org.liq4j.grid..");

    @ArchTest
    static final ArchRule MARGIN_KNOWS_THE_JDK_AND_THE_API = onlyDependsOn("org.liq4j.margin..",
            "org.liq4j.api.margin..");

    @ArchTest
    static final ArchRule RESAMPLING_KNOWS_THE_API_AND_NO_MODEL = onlyDependsOn("org.liq4j.resample..");

    @ArchTest
    static final ArchRule MODELS_KNOW_GRID_AND_MARGIN = onlyDependsOn("org.liq4j.model..", "org.liq4j.grid..",
            "org.liq4j.margin..", "org.liq4j.api.margin..");

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_MODELS = onlyDependsOn("org.liq4j.engine..", "org.liq4j.model..",
            "org.liq4j.column..");

    @ArchTest
    static final ArchRule COLUMNS_KNOW_THE_API_ONLY = onlyDependsOn("org.liq4j.column..");

    @ArchTest
    static final ArchRule TABLES_KNOW_THE_API_AND_NO_MEANING = onlyDependsOn("org.liq4j.table..", "org.liq4j.csv..",
            "de.siegmar.fastcsv..", "tools.jackson..");

    @ArchTest
    static final ArchRule THE_SCORE_KNOWS_THE_ENGINE_AND_NO_MODEL = onlyDependsOn("org.liq4j.score..",
            "org.liq4j.engine..", "org.hipparchus..");

    @ArchTest
    static final ArchRule THE_ANALYSIS_KNOWS_LEVELS_AND_GRID = classes().that()
            .resideInAPackage("org.liq4j.analysis..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.liq4j.analysis..", "org.liq4j.grid..",
                    API_ROOT, "org.liq4j.api.cluster..", "org.liq4j.api.heatmap..", "org.liq4j.api.market..");

    @ArchTest
    static final ArchRule THE_SIMULATION_DOES_NOT_KNOW_THE_MODELS = noClasses().that()
            .resideInAPackage("org.liq4j.simulation..").should().dependOnClassesThat()
            .resideInAnyPackage("org.liq4j.model..", "org.liq4j.engine..", "org.liq4j.indicator..",
                    "org.liq4j.truth..");

    @ArchTest
    static final ArchRule THE_COMPARISON_WITH_THE_TRUTH_KNOWS_SIMULATION_AND_MODELS = onlyDependsOn("org.liq4j.truth..",
            "org.liq4j.simulation..", "org.liq4j.model..", "org.liq4j.margin..", "org.liq4j.api.margin..",
            "org.liq4j.history..");

    @ArchTest
    static final ArchRule THE_MAGNET_STUDY_KNOWS_FEEDS_AND_HISTORIES = onlyDependsOn("org.liq4j.magnet..",
            "org.liq4j.history..");

    @ArchTest
    static final ArchRule THE_PLACEMENT_STUDY_KNOWS_HISTORIES_AND_MARGIN = onlyDependsOn("org.liq4j.placement..",
            "org.liq4j.history..", "org.liq4j.margin..", "org.liq4j.api.margin..");

    @ArchTest
    static final ArchRule THE_ARCHIVE_KNOWS_ROWS_AND_NO_STORE = onlyDependsOn("org.liq4j.archive..",
            "org.liq4j.api.exchange..", "org.liq4j.csv..",
            "org.liq4j.api.rows..",
            "org.liq4j.http..", "org.slf4j..", "tools.jackson..");

    @ArchTest
    static final ArchRule INDICATORS_AND_RULES_KNOW_THE_API_ONLY = noClasses().that()
            .resideInAnyPackage("org.liq4j.indicator..", "org.liq4j.rule..").should().dependOnClassesThat()
            .resideInAnyPackage("org.liq4j.model..", "org.liq4j.engine..", "org.liq4j.grid..", "org.liq4j.margin..",
                    "org.liq4j.history..", "org.liq4j.simulation..");

    @ArchTest
    static final ArchRule FLOW_AND_PRICE_INDICATORS_KNOW_SESSIONS_AND_NO_HEATMAP = classes().that()
            .resideInAnyPackage("org.liq4j.indicator.flow..", "org.liq4j.indicator.price..",
                    "org.liq4j.indicator.session..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "org.ta4j.core..",
                    API_ROOT, "org.liq4j.api.market..", "org.liq4j.indicator.session..", "org.liq4j.indicator.flow..",
                    "org.liq4j.indicator.price..");

    @ArchTest
    static final ArchRule FLOW_DOES_NOT_KNOW_PRICE = noClasses().that()
            .resideInAPackage("org.liq4j.indicator.flow..").should().dependOnClassesThat()
            .resideInAPackage("org.liq4j.indicator.price..");

    @ArchTest
    static final ArchRule THE_API_KNOWS_TA4J_AND_JSPECIFY_ONLY = classes().that()
            .resideInAPackage("org.liq4j.api..").and().resideOutsideOfPackage("org.liq4j.api.plugin..").should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.liq4j.api..", "java..", "org.jspecify..", "org.ta4j..");

    @ArchTest
    static final ArchRule HTTP_IS_SPOKEN_IN_ONE_PLACE = noClasses().that()
            .resideOutsideOfPackage("org.liq4j.http..").should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule VENUES_DO_NOT_SEE_EACH_OTHER = slices().matching("org.liq4j.venue.(*)..")
            .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule SQL_IS_OF_THE_STORE_AND_OF_LIVE_STATE = noClasses().that()
            .resideOutsideOfPackages("org.liq4j.store..", "org.liq4j.live.state..").should()
            .dependOnClassesThat().resideInAnyPackage("org.duckdb..", "java.sql..");

    @ArchTest
    static final ArchRule GUICE_MODULES_ARE_NAMED_SO = classes().that()
            .areAssignableTo(com.google.inject.Module.class).should().haveSimpleNameEndingWith("Module");

    @ArchTest
    static final ArchRule BINDING_IS_DONE_IN_MODULES_ONLY = noClasses().that()
            .haveSimpleNameNotEndingWith("Module").and().resideOutsideOfPackage("org.liq4j.api.plugin..").should()
            .dependOnClassesThat().haveFullyQualifiedName("com.google.inject.Binder");

    @ArchTest
    static final ArchRule NO_WALL_CLOCK = noClasses().that().resideOutsideOfPackage("org.liq4j.benchmark..").and()
            // All others ask it for a time that nobody sets.
            .doNotHaveFullyQualifiedName("org.liq4j.stream.ThreadScheduler").should()
            .callMethod(System.class, "currentTimeMillis").orShould()
            .callMethod(System.class, "nanoTime").orShould().callMethod(java.time.Instant.class, "now").orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule STRATEGIES_SEE_THE_API_AND_THE_INDICATORS_ONLY = classes().that()
            .resideInAPackage("org.liq4j.strategy..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.liq4j.strategy..", "org.liq4j.api..", "org.liq4j.indicator..", "org.liq4j.rule..",
                    "org.ta4j..", "com.google.inject..", "java..", "org.jspecify..");

    /** The packages that plugins share with their host, as patterns. */
    private static final String[] PUBLISHED = PublishedPackages.NAMES.stream().map(name -> name + "..")
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule THE_SAMPLE_PLUGIN_SEES_WHAT_A_THIRD_PARTY_DOES = classes().that()
            .resideInAPackage("com.example..").should().onlyDependOnClassesThat()
            .resideInAnyPackage(withPublished("com.example..", "org.ta4j..", "com.google.inject..", "java..",
                    "org.jspecify.."));

    /** Whoever sees a published class sees the types in its signatures too. */
    @ArchTest
    static final ArchRule WHAT_IS_PUBLISHED_SPEAKS_OF_NOTHING_HIDDEN = codeUnits().that()
            .areDeclaredInClassesThat().resideInAnyPackage(PUBLISHED).and().areDeclaredInClassesThat().arePublic()
            .and().arePublic().should(new ArchCondition<>("have published types in their signatures") {

                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> type.getPackageName().startsWith("org.liq4j"))
                            .filter(type -> !resideInAnyPackage(PUBLISHED).test(type))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(unit,
                                    unit.getFullName() + " speaks of " + type.getName())));
                }
            });

    /** The page takes plain values: whatever made them may change without it. */
    @ArchTest
    static final ArchRule THE_PAGE_SEES_THE_API_ONLY = classes().that()
            .resideInAPackage("org.liq4j.report.html..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.liq4j.report.html..", "org.liq4j.api..", "tools.jackson..", "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule CHECKS_SEE_BARS_HEATMAP_AND_BACKTEST_ONLY = classes().that()
            .resideInAPackage("org.liq4j.validation..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.liq4j.validation..", "org.liq4j.api..", "org.liq4j.backtest..",
                    "org.liq4j.history..", "org.liq4j.score..", "org.ta4j..", "org.hipparchus..", "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule JSON_STAYS_AT_THE_EDGES = noClasses().that()
            .resideOutsideOfPackages("org.liq4j.report..", "org.liq4j.brackets..", "org.liq4j.parameters..",
                    "org.liq4j.server..", "org.liq4j.archive..", "org.liq4j.venue..", "org.liq4j.store.holes..",
                    "org.liq4j.external..", "org.liq4j.recording..", "org.liq4j.webhook..", "org.liq4j.table.json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_COMMAND = noClasses().that()
            .resideOutsideOfPackage("org.liq4j.command..").should().dependOnClassesThat()
            .resideInAPackage("org.liq4j.command..");

    @ArchTest
    static final ArchRule THE_ENVIRONMENT_IS_READ_AT_THE_EDGE = noClasses().that()
            .doNotHaveFullyQualifiedName("org.liq4j.command.Main").and()
            .doNotHaveFullyQualifiedName("org.liq4j.webhook.ProcessEnvironment").should()
            .callMethod(System.class, "getenv")
            .orShould().callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.liq4j.(**)").should().beFreeOfCycles();

    private static String[] withPublished(String... others) {
        return Stream.concat(Stream.of(PUBLISHED), Stream.of(others)).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IT_IS_AND_THAT_NOTHING_IS_NULL = classes()
            .should(new ArchCondition<JavaClass>("be in a package whose package-info is @NullMarked") {

                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().tryGetPackageInfo()
                            .filter(description -> description.isAnnotatedWith(NullMarked.class)).isPresent();
                    events.add(new SimpleConditionEvent(item, marked, item.getFullName() + ": "
                            + item.getPackageName() + " has no package-info that is @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses().should()
            .haveNameMatching(".*(Util|Utils|Utility|Manager|Helper|Helpers|Impl)");

    /** The jar or folder that holds all classes of a package is one, so that packages can be told to modules by name. */
    @ArchTest
    static void noPackageIsSplitBetweenModules(JavaClasses classes) {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (JavaClass type : classes) {
            String file = type.getSource().orElseThrow().getUri().toString();
            modules.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                    .add(file.substring(0, file.lastIndexOf(type.getPackageName().replace('.', '/'))));
        }
        assertTrue(modules.values().stream().flatMap(Set::stream).distinct().count() > 5, modules::toString);
        modules.values().removeIf(places -> places.size() == 1);
        assertEquals(Map.of(), modules);
    }

    private static ArchRule onlyDependsOn(String ownPackage, String... others) {
        String[] allowed = java.util.stream.Stream
                .of(JDK, new String[]{ownPackage, API_ROOT, "org.liq4j.api.heatmap..", "org.liq4j.api.market.."},
                        others)
                .flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return classes().that().resideInAPackage(ownPackage).should().onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
