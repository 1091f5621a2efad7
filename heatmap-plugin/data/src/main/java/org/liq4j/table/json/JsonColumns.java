/* SPDX-License-Identifier: MIT */
package org.liq4j.table.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * Rows of a JSON document that has them column by column: as arrays of one length ({@code {"t":[...],"o":[...]}}), as objects of
 * which each holds a column by the index of its rows, or as objects of which each is a row.
 *
 * @param names
 *            of the columns
 * @param rows
 *            their cells
 */
record JsonColumns(List<String> names, List<List<String>> rows) {

    static Optional<JsonColumns> of(JsonNode root) {
        Optional<JsonColumns> arrays = ofArrays(root);
        return arrays.isPresent() ? arrays : ofObjects(root);
    }

    private static Optional<JsonColumns> ofArrays(JsonNode root) {
        Map<String, JsonNode> arrays = new LinkedHashMap<>();
        collect("", root, arrays);
        Map<Integer, Integer> lengths = new HashMap<>();
        arrays.values().forEach(array -> lengths.merge(array.size(), 1, Integer::sum));
        Optional<Integer> length = lengths.entrySet().stream().filter(entry -> entry.getValue() > 2)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return length.map(size -> {
            List<String> names = arrays.entrySet().stream().filter(entry -> entry.getValue().size() == size)
                    .map(Map.Entry::getKey).toList();
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < size; row++) {
                List<String> cells = new ArrayList<>();
                for (String name : names) {
                    cells.add(text(arrays.getOrDefault(name, root).path(row)));
                }
                rows.add(cells);
            }
            return new JsonColumns(names, rows);
        });
    }

    private static void collect(String name, JsonNode node, Map<String, JsonNode> arrays) {
        if (node.isArray() && !node.isEmpty() && node.get(0).isValueNode()) {
            arrays.putIfAbsent(name, node);
        } else if (node.isArray()) {
            node.forEach(element -> collect(name, element, arrays));
        } else {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(), arrays));
        }
    }

    private static Optional<JsonColumns> ofObjects(JsonNode root) {
        if (!root.isObject() || root.isEmpty()
                || !root.valueStream().allMatch(field -> field.isObject() && !field.isEmpty()
                        && field.valueStream().allMatch(JsonNode::isValueNode))) {
            return Optional.empty();
        }
        boolean rowsOutside = root.propertyNames().stream().allMatch(JsonColumns::isIndex);
        List<String> outer = List.copyOf(root.propertyNames());
        List<String> inner = List.copyOf(root.path(outer.getFirst()).propertyNames());
        List<String> index = rowsOutside ? outer : inner;
        List<String> columns = rowsOutside ? inner : outer;
        if (!index.stream().allMatch(JsonColumns::isIndex)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(index.getFirst().length() > 7 ? "time" : "index"));
        names.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        for (String key : index) {
            List<String> cells = new ArrayList<>(List.of(key));
            for (String column : columns) {
                cells.add(text(rowsOutside ? root.path(key).path(column) : root.path(column).path(key)));
            }
            rows.add(cells);
        }
        return Optional.of(new JsonColumns(names, rows));
    }

    private static boolean isIndex(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }
}
