/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.liq4j.server.FrameSource;
import org.liq4j.server.InstrumentHealth;
import org.liq4j.server.Resource;

/**
 * What a server has to offer.
 *
 * @param resources
 *            each with a path of its own
 * @param frames
 *            the streams of {@code /api/v1/frames}
 * @param health
 *            of each instrument, now
 * @param page
 *            names of the page's files; {@code index.html} is at {@code /}, the others at {@code /assets/}
 */
public record ServedContent(List<Resource> resources, FrameSource frames, Supplier<List<InstrumentHealth>> health,
        Set<String> page) {

    public ServedContent {
        resources = List.copyOf(resources);
        page = Set.copyOf(page);
    }
}
