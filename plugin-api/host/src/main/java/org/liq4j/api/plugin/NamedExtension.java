/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import org.liq4j.api.extension.Extension;

/**
 * An extension by the name it is bound to.
 *
 * @param kind
 *            what it is
 * @param name
 *            unique within the kind
 * @param extension
 *            itself
 */
public record NamedExtension(ExtensionKind<?> kind, String name, Extension extension) {
}
