/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;

/** What an exchange replied, each with what its request has in it: a part of the path, of the query or of the body. Immutable. */
public final class SampleReplies {

    private record Reply(String part, String text) {
    }

    private final List<Reply> replies;

    private SampleReplies(List<Reply> replies) {
        this.replies = List.copyOf(replies);
    }

    /** One reply to all requests that have that in them. */
    public static SampleReplies to(String part, String reply) {
        return new SampleReplies(List.of()).and(part, reply);
    }

    /**
     * The same, with a reply to requests that none of those before fits.
     *
     * @throws InvalidValueException
     *             if the part is blank, as all requests would have it
     */
    public SampleReplies and(String part, String reply) {
        if (part.isBlank()) {
            throw new InvalidValueException("part", "\"" + part + "\"", "must not be blank");
        }
        List<Reply> more = new ArrayList<>(replies);
        more.add(new Reply(part, reply));
        return new SampleReplies(more);
    }

    /**
     * The first that fits.
     *
     * @param request
     *            its method, path and query, a line break, its body
     */
    Optional<String> reply(String request) {
        return replies.stream().filter(one -> request.contains(one.part())).map(Reply::text).findFirst();
    }
}
