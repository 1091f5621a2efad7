/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.ExtensionCall;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.validation.ParameterGrid;

/** An extension with each set of parameters of a grid. */
final class ParameterSets {

    private ParameterSets() {
    }

    /**
     * The extension once for each set, in the order of the grid; once as it is for an empty grid.
     *
     * @param option
     *            that names the extension and the parameters that stay
     * @param gridOption
     *            that states the values to try
     * @throws UsageException
     *             if one of them is wrong, or both state a parameter
     */
    static <F extends Extension> List<ResolvedExtension<F>> of(PluginHost host, ExtensionKind<F> kind, String option,
            String text,
            String gridOption, List<String> grid) {
        F extension = UsageException.check(option, () -> host.choose(kind, text)).extension();
        ExtensionCall call = ExtensionCall.parse(kind.word(), text);
        List<Map<String, String>> sets = UsageException.check(gridOption, () -> ParameterGrid.parse(grid)).sets();
        List<ResolvedExtension<F>> chosen = new ArrayList<>();
        for (Map<String, String> set : sets) {
            Map<String, String> arguments = new LinkedHashMap<>(call.arguments());
            set.forEach((name, value) -> {
                if (arguments.put(name, value) != null) {
                    throw new UsageException(gridOption + ": " + name + ": stands in " + option + ", too");
                }
            });
            chosen.add(new ResolvedExtension<>(call.name(), extension,
                    UsageException.check(gridOption, () -> Arguments.of(extension, arguments))));
        }
        return chosen;
    }
}
