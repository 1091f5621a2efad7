/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.List;

import org.liq4j.api.InvalidValueException;

/** How a venue is asked for one kind of rows, and what its rows mean. */
public interface PageFormat {

    VenueRequest request(Page page);

    /**
     * The rows within a reply, in whatever order.
     *
     * @throws InvalidValueException
     *             if there is no place for rows in the reply, or they are of something else than was asked for
     */
    List<VenueJson> rows(VenueJson reply, Page page);

    /**
     * Adds a row.
     *
     * @throws InvalidValueException
     *             if it breaks a rule; it is then left out and counted if the rows have a period, else the page is refused
     */
    void read(VenueJson row, Page page, PageRows rows);
}
