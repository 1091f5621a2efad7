/* SPDX-License-Identifier: MIT */
package org.liq4j.scaffold;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.plugin.ExtensionKind;

/** What a new plugin is to bring. */
public enum ProjectKind {

    INDICATOR("Indicator", "values"), STRATEGY("Strategy", "backtest"), MODEL("Model", "backtest"), EXCHANGE("Exchange",
            "venues list");

    private final String className;
    private final String command;

    ProjectKind(String className, String command) {
        this.className = className;
        this.command = command;
    }

    /** The kind of extension that it binds. */
    public ExtensionKind<?> extensionKind() {
        return switch (this) {
            case INDICATOR -> ExtensionKind.INDICATOR;
            case STRATEGY -> ExtensionKind.STRATEGY;
            case MODEL -> ExtensionKind.MODEL;
            case EXCHANGE -> ExtensionKind.EXCHANGE;
        };
    }

    /** The end of the name of its main class. */
    String className() {
        return className;
    }

    /** The ends of the names of its classes beside the plugin. */
    List<String> classes() {
        return this == EXCHANGE
                ? List.of(className, "MarketData", "Candles", "FundingRates", "Brackets", "Streams")
                : List.of(className);
    }

    /** The ends of the names of the classes that have a test. */
    List<String> tests() {
        return this == EXCHANGE ? List.of(className, "Streams") : List.of(className);
    }

    /** The template of what it is made of beside the api, if anything. */
    Optional<String> dependency() {
        return switch (this) {
            case INDICATOR, MODEL -> Optional.empty();
            case STRATEGY -> Optional.of("core-dependency.xml");
            case EXCHANGE -> Optional.of("data-dependency.xml");
        };
    }

    /** What the contract that its test inherits is about. */
    String promise() {
        return this == EXCHANGE
                ? "closed bars in ascending order, in coins, and no reply taken for what it is not"
                : "nothing looks ahead, nothing is taken back";
    }

    /** The command line that shows it at work. */
    String trial(String name) {
        String shown = "liq4j " + command + " --plugins target";
        return this == EXCHANGE ? shown : shown + " --" + extensionKind().word() + " " + name;
    }
}
