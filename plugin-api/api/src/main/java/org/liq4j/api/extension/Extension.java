/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;

/**
 * Something that a plugin binds by name and a user asks for by that name and parameters, for example
 * {@code cluster-ratio(fraction=0.05)}. Any thread may use it.
 */
public interface Extension {

    /** One sentence for a user who chooses. */
    String description();

    /** What a user may set; no two have the same name. */
    default List<Parameter<?>> parameters() {
        return List.of();
    }
}
