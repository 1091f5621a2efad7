/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

/**
 * What writing rows changed.
 *
 * @param added
 *            rows whose key was not there
 * @param revised
 *            rows that replaced an earlier one of the same key
 * @param unchanged
 *            rows that were there already
 */
public record StoreChange(long added, long revised, long unchanged) {

    public static final StoreChange NONE = new StoreChange(0, 0, 0);

    public StoreChange plus(StoreChange other) {
        return new StoreChange(added + other.added, revised + other.revised, unchanged + other.unchanged);
    }

    /** Whether anything was written. */
    public boolean isChange() {
        return added + revised > 0;
    }
}
