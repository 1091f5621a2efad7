/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LeastSquaresTest {

    @Test
    void theLineThroughFourPointsIsThatOfTheTextbook() {
        LeastSquares fit = LeastSquares.fit(new double[][]{{1}, {2}, {3}, {4}}, new double[]{6, 5, 7, 10});
        assertEquals(3.5, fit.intercept(), 1e-12);
        assertEquals(1.4, fit.coefficient(0), 1e-12);
        assertArrayEquals(new double[]{3.5, 17.5}, fit.predict(new double[][]{{0}, {10}}), 1e-12);
    }

    @Test
    void residualsAreOrthogonalToAllColumnsWhateverTheirScale() {
        Random random = new Random(1);
        double[][] rows = new double[300][4];
        double[] targets = new double[300];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[]{random.nextGaussian(), 1e6 + random.nextGaussian(), 1e-6 * random.nextGaussian(),
                    random.nextDouble()};
            targets[i] = rows[i][0] - 3 * rows[i][1] + random.nextGaussian();
        }
        double[] predictions = LeastSquares.fit(rows, targets).predict(rows);
        double[] products = new double[5];
        for (int i = 0; i < rows.length; i++) {
            double residual = targets[i] - predictions[i];
            products[0] += residual;
            products[1] += residual * rows[i][0];
            products[2] += residual * (rows[i][1] - 1e6);
            products[3] += residual * rows[i][2] * 1e6;
            products[4] += residual * rows[i][3];
        }
        assertArrayEquals(new double[5], products, 1e-5);
    }

    @Test
    void aColumnGivenTwicePredictsWhatItDoesOnce() {
        double[][] once = {{1, 5}, {2, 3}, {4, 4}, {7, 1}, {3, 3}};
        double[][] twice = {{1, 5, 2}, {2, 3, 4}, {4, 4, 8}, {7, 1, 14}, {3, 3, 6}};
        double[] targets = {1, 4, 2, 8, 5};
        assertArrayEquals(LeastSquares.fit(once, targets).predict(once),
                LeastSquares.fit(twice, targets).predict(twice), 1e-12);
    }

    @Test
    void aConstantColumnIsLeftOutWhateverItDoesLater() {
        double[][] rows = {{1, 7}, {2, 7}, {3, 7}, {4, 7}};
        LeastSquares fit = LeastSquares.fit(rows, new double[]{6, 5, 7, 10});
        assertTrue(fit.isLeftOut(1));
        assertFalse(fit.isLeftOut(0));
        assertArrayEquals(new double[]{17.5}, fit.predict(new double[][]{{10, -1000}}), 1e-12);
        LeastSquares mean = LeastSquares.fit(new double[][]{{7}, {7}}, new double[]{1, 3});
        assertArrayEquals(new double[]{2}, mean.predict(new double[][]{{100}}), 1e-12);
    }
}
