/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

/** What a price is, by its relative density against those seen before. */
enum Label {
    DENSE, SPARSE, NEITHER
}
