/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.List;

/**
 * A plugin and what it brings.
 *
 * @param name
 *            as it states
 * @param description
 *            as it states
 * @param source
 *            its jar or folder
 * @param extensions
 *            in the order of {@link ExtensionKind#ALL}, then by name
 */
public record LoadedPlugin(String name, String description, String source, List<NamedExtension> extensions) {

    public LoadedPlugin {
        extensions = List.copyOf(extensions);
    }
}
