/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A model that can be put away and taken up again: restored, it continues to the last bit as if it had never stopped. What is
 * written is for the same version of the model; it is not a format for others.
 */
public interface RestorableModel extends LiquidationModel {

    /** Writes the whole state. Between two events only. */
    void save(DataOutput out) throws IOException;

    /**
     * Takes up a saved state. The model must be new and have the settings of the one that was saved; after an exception it is
     * to be thrown away.
     *
     * @throws org.liq4j.api.InvalidValueException
     *             if what was saved is not of this model with these settings
     * @throws IOException
     *             if it cannot be read, or ends early
     */
    void restore(DataInput in) throws IOException;
}
