/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.util.List;

/**
 * What stands around a heatmap.
 *
 * @param title
 *            what it is of
 * @param subtitle
 *            from what model
 * @param provenance
 *            from what data and by what program; one line
 */
public record PictureCaption(String title, String subtitle, String provenance) {

    /** Joins what is not empty. */
    public static String joined(List<String> parts) {
        return String.join("  \u00b7  ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
