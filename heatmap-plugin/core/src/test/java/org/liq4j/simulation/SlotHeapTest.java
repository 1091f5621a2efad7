/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SlotHeapTest {

    @Test
    void agreesWithAPlainMapUnderRandomOperations() {
        long seed = 5;
        Random random = new Random(seed);
        SlotHeap heap = new SlotHeap();
        Map<Integer, Double> plain = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int slot = random.nextInt(300);
            double key = random.nextInt(100);
            if (!plain.containsKey(slot)) {
                heap.add(slot, key);
                plain.put(slot, key);
            } else if (random.nextBoolean()) {
                heap.change(slot, key);
                plain.put(slot, key);
            } else {
                heap.remove(slot);
                plain.remove(slot);
            }
            double lowest = plain.values().stream().mapToDouble(Double::doubleValue).min()
                    .orElse(Double.POSITIVE_INFINITY);
            assertEquals(lowest, heap.firstKey(), "seed " + seed + ", operation " + i);
            Set<Integer> slots = new HashSet<>();
            for (int place = 0; place < heap.size(); place++) {
                slots.add(heap.slot(place));
            }
            assertEquals(plain.keySet(), slots, "seed " + seed + ", operation " + i);
        }
    }
}
