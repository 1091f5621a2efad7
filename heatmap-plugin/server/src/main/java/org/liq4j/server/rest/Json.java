/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON object as a stream of bytes. A property that is absent is left out; an element that is absent is null.
 * Single writer.
 */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** The bytes, in UTF-8, of the object that is written. */
    static byte[] object(Consumer<Json> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            content.accept(new Json(out));
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    Json text(String name, String value) {
        out.writeStringProperty(name, value);
        return this;
    }

    Json text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    Json flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    Json whole(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    /** Epoch milliseconds. */
    Json time(String name, Instant value) {
        return whole(name, value.toEpochMilli());
    }

    /** The shortest decimal that is exactly this double; left out if {@code NaN}. */
    Json number(String name, double value) {
        if (!Double.isNaN(value)) {
            out.writeName(name);
            out.writeNumber(Decimals.exact(value));
        }
        return this;
    }

    Json number(String name, OptionalDouble value) {
        return number(name, value.orElse(Double.NaN));
    }

    /** Four significant digits. */
    Json rounded(String name, double value) {
        if (!Double.isNaN(value)) {
            out.writeName(name);
            out.writeNumber(Decimals.rounded(value));
        }
        return this;
    }

    Json rounded(String name, OptionalDouble value) {
        return rounded(name, value.orElse(Double.NaN));
    }

    Json object(String name, Consumer<Json> content) {
        out.writeName(name);
        return element(content);
    }

    Json array(String name, Consumer<Json> content) {
        out.writeName(name);
        return array(content);
    }

    /** An array of texts. */
    Json texts(String name, Iterable<String> values) {
        return array(name, json -> values.forEach(json::text));
    }

    /** An element that is an array. */
    Json array(Consumer<Json> content) {
        out.writeStartArray();
        content.accept(this);
        out.writeEndArray();
        return this;
    }

    /** An element that is an object. */
    Json element(Consumer<Json> content) {
        out.writeStartObject();
        content.accept(this);
        out.writeEndObject();
        return this;
    }

    Json text(String element) {
        out.writeString(element);
        return this;
    }

    Json flag(boolean element) {
        out.writeBoolean(element);
        return this;
    }

    Json whole(long element) {
        out.writeNumber(element);
        return this;
    }

    /** The shortest decimal that is exactly this double; null if {@code NaN}. */
    Json number(double element) {
        if (Double.isNaN(element)) {
            out.writeNull();
        } else {
            out.writeNumber(Decimals.exact(element));
        }
        return this;
    }

    /** Four significant digits. */
    Json rounded(double element) {
        out.writeNumber(Decimals.rounded(element));
        return this;
    }
}
