/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AndRule;
import org.ta4j.core.rules.NotRule;
import org.ta4j.core.rules.OrRule;

/**
 * Which parts of a rule made it satisfied, in words: all parts of what needs them all, of alternatives those that were satisfied
 * themselves. A part is called by the name that was set, or by its class: the same words in every run.
 */
public final class FiredRules {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]+");
    /** A class that says no more of itself, with the address that Java gives it: another one in each run. */
    private static final Pattern NAMELESS = Pattern.compile("(?:[\\w$]+\\.)*([A-Za-z_]\\w*)[\\w$/]*@[0-9a-f]+");
    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda[\\w$/]*");
    private static final Pattern CONSTANT = Pattern.compile("LONG|SHORT|NEAREST|STRONGEST|[A-Z]+(_[A-Z]+)+");
    private static final Pattern SUFFIX = Pattern.compile("(?<=.)(Rule|Indicator)$");
    private static final Pattern CAMEL_CASE = Pattern.compile("([A-Z][a-z]+)+");

    private FiredRules() {
    }

    /** The parts that were satisfied at a bar, each once; empty if the rule was not. */
    public static String words(Rule rule, int index, TradingRecord record) {
        return fired(rule, index, record).distinct().collect(Collectors.joining("; "));
    }

    private static Stream<String> fired(Rule rule, int index, TradingRecord record) {
        if (rule instanceof OrRule either) {
            return Stream.of(either.getRule1(), either.getRule2()).flatMap(part -> fired(part, index, record));
        }
        if (!rule.isSatisfied(index, record)) {
            return Stream.of();
        }
        if (rule instanceof AndRule both) {
            return Stream.of(both.getRule1(), both.getRule2()).flatMap(part -> fired(part, index, record));
        }
        return Stream.of(name(rule));
    }

    private static String name(Rule rule) {
        if (rule instanceof NotRule not) {
            return parts(not.getRuleToNegate()).stream().map(part -> "not " + part).collect(Collectors.joining("; "));
        }
        String name = rule.getName();
        // ta4j calls its own rules by their JSON.
        return name.startsWith("{") ? inWords(rule.getClass().getSimpleName()) : inWords(name);
    }

    /** Not one of several is none of them; of what needs several, the whole is named. */
    private static List<String> parts(Rule rule) {
        return rule instanceof OrRule either
                ? Stream.of(either.getRule1(), either.getRule2()).flatMap(part -> parts(part).stream()).toList()
                : List.of(name(rule));
    }

    /** {@code ClusterSweptRule LONG NEAREST 1} as {@code cluster swept long nearest 1}; abbreviations stay. */
    private static String inWords(String name) {
        String named = NAMELESS.matcher(LAMBDA.matcher(name).replaceAll("")).replaceAll("$1");
        return IDENTIFIER.matcher(named.replaceAll(" barCount: (\\d+)", " of $1 bars"))
                .replaceAll(found -> word(found.group()));
    }

    private static String word(String identifier) {
        if (CONSTANT.matcher(identifier).matches()) {
            return identifier.replace('_', ' ').toLowerCase(Locale.ROOT);
        }
        String bare = SUFFIX.matcher(identifier).replaceFirst("");
        return CAMEL_CASE.matcher(bare).matches()
                ? bare.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                : bare;
    }
}
