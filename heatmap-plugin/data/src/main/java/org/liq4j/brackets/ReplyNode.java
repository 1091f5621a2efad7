/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.margin.BracketDataException;

/** A value within a reply that knows where it stands, so that whatever is wrong with it can be named. */
public final class ReplyNode {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int SHOWN = 60;

    private final Path file;
    private final String place;
    private final JsonNode node;

    private ReplyNode(Path file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    public static ReplyNode parse(Path file, byte[] reply) {
        try {
            JsonNode root = MAPPER.readTree(reply);
            if (root == null || root.isMissingNode()) {
                throw new BracketDataException(file, "must be JSON, is empty");
            }
            return new ReplyNode(file, "", root);
        } catch (JacksonException e) {
            // Of a reply that is nested too deep, or has a number too long, the place is not told.
            String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new BracketDataException(file, line + "must be JSON: " + e.getOriginalMessage());
        }
    }

    public boolean isArray() {
        return node.isArray();
    }

    /** The field of that name, which must be there. */
    public ReplyNode field(String name) {
        if (!node.isObject()) {
            throw broken("must be an object with the field " + name);
        }
        return optional(name).orElseThrow(
                () -> new BracketDataException(file,
                        new InvalidValueException(placeOf(name), "(none)", "must be given")));
    }

    /** The field of that name, if it is there and not null. */
    public Optional<ReplyNode> optional(String name) {
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new ReplyNode(file, placeOf(name), child));
    }

    private String placeOf(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** The elements of an array. */
    public List<ReplyNode> elements() {
        if (!node.isArray()) {
            throw broken("must be an array");
        }
        List<ReplyNode> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(new ReplyNode(file, place + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    public String text() {
        if (!node.isString() && !node.isNumber()) {
            throw broken("must be a text or a number");
        }
        return node.asString();
    }

    /** A number, or a text that is one. */
    public double number() {
        return decimal().doubleValue();
    }

    public BigDecimal decimal() {
        try {
            return new BigDecimal(text().strip());
        } catch (NumberFormatException e) {
            throw broken("must be a number");
        }
    }

    /** What the conversion of this value gives; a rule that it breaks is reported with the place. */
    public <T> T convert(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (InvalidValueException e) {
            throw new BracketDataException(file, place.isEmpty()
                    ? e
                    : new InvalidValueException(place + ": " + e.field(), e.value(), e.rule()));
        }
    }

    /** Does what uses this value; a rule that it breaks is reported with the place. */
    public void use(Runnable action) {
        convert(() -> {
            action.run();
            return place;
        });
    }

    public BracketDataException broken(String rule) {
        String name = place.isEmpty() ? "reply" : place;
        return new BracketDataException(file, new InvalidValueException(name, shown(), rule));
    }

    private String shown() {
        String text = node.isString() && !node.asString().isBlank() ? node.asString() : node.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
