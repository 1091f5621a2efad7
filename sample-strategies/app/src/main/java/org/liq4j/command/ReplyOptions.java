/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Parameter;

/** What a reply on brackets does not say. */
final class ReplyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--contract-value", paramLabel = "COINS", description = "Where tiers are in contracts: coins of one contract.")
    private @Nullable Double contractValue;

    @Option(names = "--price", paramLabel = "PRICE", description = "Where tiers are in contracts: price of a coin, at which they are valued.")
    private @Nullable Double price;

    @Option(names = "--taker-fee", paramLabel = "FRACTION", description = "Of an exchange that adds the taker fee to the maintenance rate: that fee (default: 0).")
    private @Nullable Double takerFee;

    /** What was given, for the reply of an exchange. */
    Arguments arguments(Exchange exchange, BracketReply reply, Exchanges exchanges) {
        List<String> taken = names(reply);
        for (String name : given().keySet()) {
            if (!taken.contains(name)) {
                throw new ParameterException(spec.commandLine(), "--" + name + " is for "
                        + String.join(", ", thoseThatTake(name, exchanges)) + " only");
            }
        }
        List<String> missing = reply.parameters().stream().filter(parameter -> parameter.defaultText().isEmpty())
                .map(Parameter::name).filter(name -> !given().containsKey(name)).map(name -> "--" + name).toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "the reply of " + exchange.name()
                    + " does not say everything: " + String.join(" and ", missing)
                    + (missing.size() == 1 ? " is needed" : " are needed"));
        }
        return Arguments.of(reply, given());
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "contract-value", contractValue);
        put(given, "price", price);
        put(given, "taker-fee", takerFee);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable Double value) {
        if (value != null) {
            given.put(name, value.toString());
        }
    }

    private static List<String> thoseThatTake(String name, Exchanges exchanges) {
        return exchanges.all().stream()
                .filter(exchange -> exchange instanceof BracketReplyExchange reading
                        && names(reading.bracketReply()).contains(name))
                .map(Exchange::name).toList();
    }

    private static List<String> names(BracketReply reply) {
        return reply.parameters().stream().<String>map(Parameter::name).toList();
    }
}
