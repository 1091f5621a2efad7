/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import picocli.CommandLine.Option;

import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.plugin.PluginHost;

/** Which liquidation model a command works with: the one place where its options are turned into a model. */
final class ModelChoice {

    /** The model where none is named. */
    static final String DEFAULT = "open-interest";

    @Option(names = "--model", paramLabel = "NAME", defaultValue = DEFAULT, description = "Liquidation model by name: open-interest or candle-decay (default: ${DEFAULT-VALUE}).")
    private String name = DEFAULT;

    String name() {
        return name;
    }

    LiquidationModelFactory factory(PluginHost host) {
        return UsageException.check("--model", () -> host.model(name));
    }
}
