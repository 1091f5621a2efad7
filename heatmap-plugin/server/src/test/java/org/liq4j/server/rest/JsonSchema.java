/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** Checks values against the part of JSON Schema that the api's document uses; an unknown word in a schema is an error. */
final class JsonSchema {

    private static final List<String> WORDS = List.of("$ref", "type", "enum", "const", "items", "required",
            "properties",
            "additionalProperties", "oneOf", "description", "minimum", "maximum", "exclusiveMinimum",
            "exclusiveMaximum", "default");

    private final JsonNode schemas;

    /**
     * @param document
     *            an OpenAPI document
     */
    JsonSchema(JsonNode document) {
        this.schemas = document.path("components").path("schemas");
    }

    /** What is wrong with a value; empty if nothing is. */
    List<String> errors(String schema, JsonNode value) {
        List<String> errors = new ArrayList<>();
        check(named(schema), value, schema, errors);
        return errors;
    }

    /** What is wrong with a value by a schema at hand. */
    List<String> errors(JsonNode schema, JsonNode value) {
        List<String> errors = new ArrayList<>();
        check(schema, value, "answer", errors);
        return errors;
    }

    private JsonNode named(String name) {
        JsonNode schema = schemas.path(name);
        if (schema.isMissingNode()) {
            throw new AssertionError("there is no schema " + name);
        }
        return schema;
    }

    private void check(JsonNode schema, JsonNode value, String where, List<String> errors) {
        for (String word : schema.propertyNames()) {
            if (!WORDS.contains(word)) {
                throw new AssertionError("unknown word in a schema: " + word);
            }
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString();
            check(named(name.substring(name.lastIndexOf('/') + 1)), value, where, errors);
            return;
        }
        if (schema.has("oneOf")) {
            long fitting = schema.path("oneOf").valueStream().filter(one -> errors(one, value).isEmpty()).count();
            if (fitting != 1) {
                errors.add(where + " fits " + fitting + " of the alternatives");
            }
            return;
        }
        checkType(schema, value, where, errors);
        if ((schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals))
                || (schema.has("const") && !schema.path("const").equals(value))) {
            errors.add(where + " is " + value);
        }
        if (value.isObject()) {
            checkObject(schema, value, where, errors);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.path(i), where + "[" + i + "]", errors);
            }
        }
    }

    private static void checkType(JsonNode schema, JsonNode value, String where, List<String> errors) {
        JsonNode type = schema.path("type");
        List<String> allowed = type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : List.of(type.asString());
        if (allowed.stream().noneMatch(name -> isOf(name, value))) {
            errors.add(where + " is no " + allowed + " but " + value.getNodeType());
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new AssertionError("unknown type " + type);
        };
    }

    private void checkObject(JsonNode schema, JsonNode value, String where, List<String> errors) {
        schema.path("required").valueStream().map(JsonNode::asString).filter(name -> !value.has(name))
                .forEach(name -> errors.add(where + " lacks " + name));
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode known = schema.path("properties").path(property.getKey());
            if (!known.isMissingNode()) {
                check(known, property.getValue(), where + "." + property.getKey(), errors);
            } else if (schema.has("additionalProperties")) {
                errors.add(where + " has an unknown " + property.getKey());
            }
        }
    }
}
