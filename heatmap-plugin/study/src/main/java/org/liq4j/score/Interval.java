/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

/** Between the 2.5 % and the 97.5 % quantile of the bootstrap's samples. */
public record Interval(double low, double high) {
}
