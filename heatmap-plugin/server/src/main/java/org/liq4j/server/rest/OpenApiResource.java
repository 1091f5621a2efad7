/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /openapi.json}: what can be asked and what is answered, as an OpenAPI 3.1 document. */
final class OpenApiResource implements Resource {

    @Override
    public String path() {
        return Api.BASE + "openapi.json";
    }

    @Override
    public Answer answer(Query query) {
        query.requireKnown(List.of());
        try (InputStream document = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("openapi.json"),
                "openapi.json is not on the class path")) {
            return Answer.json(document.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
