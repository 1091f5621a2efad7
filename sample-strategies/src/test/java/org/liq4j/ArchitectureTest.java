/* SPDX-License-Identifier: MIT */
package org.liq4j;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The directions of dependency between the packages of the sample strategies. */
@AnalyzeClasses(packages = {"org.liq4j", "com.example"}, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule STRATEGIES_SEE_THE_API_AND_THE_INDICATORS_ONLY = classes().that()
            .resideInAPackage("org.liq4j.strategy..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.liq4j.strategy..", "org.liq4j.api..", "org.liq4j.indicator..", "org.liq4j.rule..",
                    "org.ta4j..", "com.google.inject..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_SAMPLE_PLUGIN_SEES_WHAT_A_THIRD_PARTY_DOES = classes().that()
            .resideInAPackage("com.example..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("com.example..", "org.liq4j.api..", "org.liq4j.model..", "org.liq4j.margin..",
                    "org.ta4j..", "com.google.inject..", "java..", "org.jspecify..");

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
                    "org.liq4j.external..", "org.liq4j.recording..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_COMMAND = noClasses().that()
            .resideOutsideOfPackage("org.liq4j.command..").should().dependOnClassesThat()
            .resideInAPackage("org.liq4j.command..");

    @ArchTest
    static final ArchRule THE_ENVIRONMENT_IS_READ_AT_THE_EDGE = noClasses().that()
            .doNotHaveFullyQualifiedName("org.liq4j.command.Main").should().callMethod(System.class, "getenv")
            .orShould().callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.liq4j.(**)").should().beFreeOfCycles();
}
