/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.List;

import org.liq4j.api.heatmap.Side;

/** z and z^2, z = log1p(modelled flow). */
final class HeatRegressors {

    private HeatRegressors() {
    }

    /** What the columns are called. */
    static List<String> names() {
        return List.of("heat", "heat squared");
    }

    /**
     * One row for each group and side, longs first.
     *
     * @param earlier
     *            by how many groups the flow is taken from before, {@code >= 0}
     */
    static double[][] rows(BarGroups groups, BarFlows flows, int[] chosen, int earlier) {
        double[][] rows = new double[2 * chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            rows[2 * i] = row(groups.sum(flows.column(Side.LONG), chosen[i] - earlier));
            rows[2 * i + 1] = row(groups.sum(flows.column(Side.SHORT), chosen[i] - earlier));
        }
        return rows;
    }

    private static double[] row(double flow) {
        double z = StrictMath.log1p(flow);
        return new double[]{z, z * z};
    }
}
