/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.util.Arrays;

/** Pearson's correlation of one column with another some rows earlier. */
final class Correlation {

    private Correlation() {
    }

    static double of(double[] later, double[] earlier, int lag) {
        double[] x = Arrays.copyOfRange(later, lag, later.length);
        double[] y = Arrays.copyOf(earlier, earlier.length - lag);
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
