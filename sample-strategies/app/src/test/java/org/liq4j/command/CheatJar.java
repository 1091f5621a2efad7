/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;

import com.example.cheat.CheatPlugin;

/** The plugin that cheats, as a user would have it. */
final class CheatJar {

    private CheatJar() {
    }

    /** Writes the jar into a folder. */
    static void in(Path folder) {
        PluginJar.in(folder, CheatPlugin.class);
    }
}
