/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

/**
 * What parameters were fitted on. What a model with such parameters says about bars before {@link #until} is in-sample: it has
 * seen them.
 *
 * @param instrument
 *            what the data are of
 * @param from
 *            start of the first bar
 * @param until
 *            end of the last bar
 * @param files
 *            where the bars came from, in the order given
 */
public record TrainingData(Instrument instrument, Instant from, Instant until, List<DataFile> files) {

    /**
     * A file of data.
     *
     * @param name
     *            its name without folders
     * @param sha256
     *            of its bytes, 64 lower-case hexadecimal digits
     */
    public record DataFile(String name, String sha256) {

        /**
         * @throws InvalidValueException
         *             unless the digest has its form
         */
        public DataFile {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new InvalidValueException("sha256", sha256, "must be 64 lower-case hexadecimal digits");
            }
        }
    }

    /**
     * @throws InvalidValueException
     *             unless {@code from < until}
     */
    public TrainingData {
        files = List.copyOf(files);
        if (!from.isBefore(until)) {
            throw new InvalidValueException("from", from.toString(), "must be before until (" + until + ")");
        }
    }

    /** Whether a bar that ends then was among the bars or before them. */
    public boolean hasSeen(Instant barEnd) {
        return !barEnd.isAfter(until);
    }
}
