/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;

/**
 * An extension that was asked for by name and parameters.
 *
 * @param name
 *            its name
 * @param extension
 *            what is bound to it
 * @param arguments
 *            what was given, and the defaults of the rest
 * @param <F>
 *            kind of the extension
 */
public record ResolvedExtension<F extends Extension>(String name, F extension, Arguments arguments) {

    /** As a user would write it: {@code cluster-ratio(fraction=0.1)}. */
    @Override
    public String toString() {
        String given = arguments.toString();
        return given.isEmpty() ? name : name + "(" + given + ")";
    }
}
