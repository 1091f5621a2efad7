/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.List;

/**
 * The packages of liq4j that plugins in a directory share with their host. All others are hidden from them: they may change
 * with every version, so a plugin that uses one is not loaded, or fails where it does; and a plugin may bring a class of its
 * own by any of their names.
 */
public final class PublishedPackages {

    /**
     * Each with the packages below it.
     *
     * <ul>
     * <li>{@code org.liq4j.api}: values, contracts, bases of indicators, and the api of plugins itself
     * <li>{@code org.liq4j.indicator}, {@code org.liq4j.rule}: what strategies are made of
     * <li>{@code org.liq4j.margin}: the brackets that are shipped and those that the user has installed
     * <li>{@code org.liq4j.model}, {@code org.liq4j.grid}: liq4j's models with settings of one's own, and their price grids
     * <li>{@code org.liq4j.venue}, {@code org.liq4j.http}, {@code org.liq4j.brackets}: the client, its limits and paging, and how
     * replies are read, for exchanges of one's own
     * </ul>
     */
    public static final List<String> NAMES = List.of("org.liq4j.api", "org.liq4j.indicator", "org.liq4j.rule",
            "org.liq4j.margin", "org.liq4j.model", "org.liq4j.grid", "org.liq4j.http", "org.liq4j.venue",
            "org.liq4j.brackets");

    private static final String LIQ4J = "org.liq4j.";

    private PublishedPackages() {
    }

    /** Whether plugins share the host's class of that name. */
    static boolean isPublished(String className) {
        return NAMES.stream().anyMatch(name -> className.startsWith(name + "."));
    }

    /** Whether the class would be one of liq4j's that is the host's alone. */
    static boolean isHidden(String className) {
        return className.startsWith(LIQ4J) && !isPublished(className);
    }
}
