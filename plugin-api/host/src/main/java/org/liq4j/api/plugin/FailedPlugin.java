/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

/**
 * A plugin that was left out.
 *
 * @param source
 *            its jar or folder; for one on the class path that could not be found, "class path"
 * @param plugin
 *            its class, or what stands for it where even that is not known
 * @param cause
 *            why, in words
 */
public record FailedPlugin(String source, String plugin, String cause) {

    @Override
    public String toString() {
        return plugin + " in " + source + ": " + cause;
    }
}
