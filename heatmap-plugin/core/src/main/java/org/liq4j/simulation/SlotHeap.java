/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.util.Arrays;

/** Slot numbers in a binary heap by ascending key; knows the place of each, so that any can be removed or moved in O(log n). */
final class SlotHeap {

    private static final int ABSENT = -1;

    private int[] heap = new int[64];
    private int[] places = absent(new int[64], 0);
    private double[] keys = new double[64];
    private int size;

    int size() {
        return size;
    }

    /** The slot at a place of the heap, {@code 0 <= place < size}; place 0 has the lowest key, the others no order. */
    int slot(int place) {
        return heap[place];
    }

    /** Key of the first slot; infinite if the heap is empty. */
    double firstKey() {
        return size == 0 ? Double.POSITIVE_INFINITY : keys[heap[0]];
    }

    void add(int slot, double key) {
        if (slot >= keys.length) {
            int capacity = Math.max(slot + 1, keys.length * 2);
            heap = Arrays.copyOf(heap, capacity);
            keys = Arrays.copyOf(keys, capacity);
            places = absent(Arrays.copyOf(places, capacity), places.length);
        }
        assert places[slot] == ABSENT : slot;
        keys[slot] = key;
        size++;
        rise(slot, size - 1);
    }

    void remove(int slot) {
        int place = places[slot];
        assert place != ABSENT : slot;
        places[slot] = ABSENT;
        size--;
        if (place < size) {
            settle(heap[size], place);
        }
    }

    void change(int slot, double key) {
        keys[slot] = key;
        settle(slot, places[slot]);
    }

    private void settle(int slot, int place) {
        if (place > 0 && keys[heap[(place - 1) / 2]] > keys[slot]) {
            rise(slot, place);
        } else {
            sink(slot, place);
        }
    }

    private void rise(int slot, int from) {
        int place = from;
        while (place > 0) {
            int parent = heap[(place - 1) / 2];
            if (keys[parent] <= keys[slot]) {
                break;
            }
            put(parent, place);
            place = (place - 1) / 2;
        }
        put(slot, place);
    }

    private void sink(int slot, int from) {
        int place = from;
        int child = 2 * place + 1;
        while (child < size) {
            if (child + 1 < size && keys[heap[child + 1]] < keys[heap[child]]) {
                child++;
            }
            if (keys[heap[child]] >= keys[slot]) {
                break;
            }
            put(heap[child], place);
            place = child;
            child = 2 * place + 1;
        }
        put(slot, place);
    }

    private void put(int slot, int place) {
        heap[place] = slot;
        places[slot] = place;
    }

    private static int[] absent(int[] places, int from) {
        Arrays.fill(places, from, places.length, ABSENT);
        return places;
    }
}
