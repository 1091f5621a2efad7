/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;

/** Prints plugins for a terminal. */
public final class PluginText {

    private PluginText() {
    }

    /** Each plugin with what it brings, each extension with its parameters. */
    public static String of(PluginListing listing) {
        List<String> lines = new ArrayList<>();
        for (PluginListing.Loaded plugin : listing.plugins()) {
            lines.add(plugin.name() + ": " + plugin.description());
            lines.add("  from " + plugin.source());
            for (PluginListing.Entry entry : plugin.extensions()) {
                lines.add("");
                lines.add("  " + entry.kind() + " " + entry.name());
                lines.add("    " + entry.description());
                entry.capabilities().forEach(capability -> lines.add("      " + capability));
                entry.parameters().forEach(setting -> lines.add("      " + line(setting)));
            }
            lines.add("");
        }
        listing.failed().forEach(failed -> lines.add("left out: " + failed));
        if (listing.plugins().stream().flatMap(plugin -> plugin.extensions().stream())
                .noneMatch(entry -> entry.kind().equals("model"))) {
            lines.add("No plugin brings a liquidation model: there is no heatmap.");
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static String line(PluginListing.Setting setting) {
        String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
        String value = setting.standard().map(text -> "=" + text + unit).orElse(unit + " (must be given)");
        return setting.name() + value + ": " + setting.description() + " [" + setting.values() + "]";
    }
}
