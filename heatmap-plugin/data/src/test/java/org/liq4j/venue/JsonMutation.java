/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a reply in one place as the seed says: a value of another kind, one that is gone, rows in disorder, a cut text. */
final class JsonMutation {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> WRONG = List.of("null", "true", "{}", "[]", "\"\"", "\"NaN\"", "\"Infinity\"",
            "\"1e999\"", "-1", "\"-0.5\"", "\"abc\"", "\"0x1p3\"", "\"1d\"", "1e400", "\"12,5\"", "\"1 2\"",
            "\"99999999999999999999999999999999999999999999999999\"", "[[[[]]]]", "\"\\u0000\"");

    private JsonMutation() {
    }

    static String of(String reply, Random random) {
        if (random.nextInt(20) == 0) {
            return reply.substring(0, random.nextInt(reply.length()));
        }
        JsonNode root = MAPPER.readTree(reply);
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return reply;
        }
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode wrong = MAPPER.readTree(WRONG.get(random.nextInt(WRONG.size())).replace("1e400", "123456789e300"));
        if (container instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("neverHeardOf", wrong);
                default -> object.set(name, wrong);
            }
        } else if (container instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(index);
                case 1 -> array.set(index, wrong);
                default -> array.add(wrong);
            }
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            for (JsonNode child : node) {
                collect(child, containers);
            }
        }
    }
}
