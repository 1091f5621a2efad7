/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** The fonts of a picture, and how much room a text takes. */
final class Lettering {

    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font BADGE = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    private static final int LARGEST_TITLE = 19;
    private static final int SMALLEST_TITLE = 13;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, false);

    private Lettering() {
    }

    /** Pixels, rounded up. */
    static int width(Font font, String text) {
        return (int) Math.ceil(font.getStringBounds(text, CONTEXT).getWidth());
    }

    /** The largest font of titles in which the text takes no more room; the smallest one if none is small enough. */
    static Font title(String text, int room) {
        int size = LARGEST_TITLE;
        while (size > SMALLEST_TITLE && width(titleOf(size), text) > room) {
            size--;
        }
        return titleOf(size);
    }

    private static Font titleOf(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    /** The text, or as much of its start as there is room for, with an ellipsis. */
    static String fitted(Font font, String text, int room) {
        if (width(font, text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(font, text.substring(0, end).strip() + "\u2026") > room) {
            end--;
        }
        return text.substring(0, end).strip() + "\u2026";
    }
}
