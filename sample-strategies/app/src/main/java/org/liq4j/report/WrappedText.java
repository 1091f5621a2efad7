/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;
import java.util.Locale;

/** Text beside a label, broken into lines of at most 100 columns. */
final class WrappedText {

    private static final int WIDTH = 100;
    private static final int LABEL = 10;

    private WrappedText() {
    }

    /** Adds the text's lines, the label before the first. */
    static void add(List<String> lines, String label, String text) {
        add(lines, LABEL, label, text);
    }

    /** The same with labels of another width. */
    static void add(List<String> lines, int width, String label, String text) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", label));
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(width));
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
    }
}
