/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

/** Between two quantiles of the samples of a bootstrap: the statistic lies within with the confidence asked for. */
public record ConfidenceInterval(double low, double high) {
}
