/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.Collection;
import java.util.Comparator;

import org.liq4j.api.InvalidValueException;

/** The names of extensions and parameters, and what a mistyped one may have meant. */
public final class Names {

    private Names() {
    }

    /**
     * The name, if it is kebab-case.
     *
     * @throws InvalidValueException
     *             if it is not
     */
    public static String checked(String field, String name) {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new InvalidValueException(field, name, "must be kebab-case, for example open-interest");
        }
        return name;
    }

    /**
     * The end of a sentence about an unknown name: which known one is a few typing errors away, or nothing if none is.
     */
    public static String didYouMean(String unknown, Collection<String> known) {
        // A third of the letters may be wrong; more, and the guess would be odd.
        int bound = Math.max(1, unknown.length() / 3);
        return known.stream().filter(name -> distance(unknown, name) <= bound)
                .min(Comparator.<String>comparingInt(name -> distance(unknown, name)).thenComparing(name -> name))
                .map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** Letters to insert, leave out, replace, or exchange with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
