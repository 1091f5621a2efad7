/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WordChangesTest {

    /** Stretches are cut out, put in, zeroed and changed at random; what was changed must come back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void givesBackTheWords(long seed) {
        Random random = new Random(seed);
        long[] before = new long[0];
        for (int step = 0; step < 60; step++) {
            long[] words = edited(before, random);
            assertArrayEquals(words, throughChanges(before, words), "seed " + seed + ", step " + step);
            before = words;
        }
    }

    private static long[] edited(long[] before, Random random) {
        long[] words = before;
        for (int edit = random.nextInt(6); edit >= 0; edit--) {
            int from = random.nextInt(words.length + 1);
            int to = from + random.nextInt(Math.min(200, words.length - from) + 1);
            long[] inserted = new long[random.nextInt(1 << random.nextInt(8))];
            int kind = random.nextInt(3);
            for (int i = 0; i < inserted.length; i++) {
                inserted[i] = kind == 0 ? 0 : kind == 1 ? random.nextLong() : random.nextInt(3);
            }
            long[] next = new long[words.length - (to - from) + inserted.length];
            System.arraycopy(words, 0, next, 0, from);
            System.arraycopy(inserted, 0, next, from, inserted.length);
            System.arraycopy(words, to, next, from + inserted.length, words.length - to);
            words = next;
        }
        return words;
    }

    /** Both arrays are longer than they count: what is behind must not matter. */
    private static long[] throughChanges(long[] before, long[] words) {
        WordChanges changes = WordChanges.between(Arrays.copyOf(before, before.length + 3), before.length,
                Arrays.copyOf(words, words.length + 5), words.length);
        long[] target = new long[words.length + 2];
        Arrays.fill(target, -1);
        changes.apply(before, target);
        assertEquals(words.length, changes.count());
        return Arrays.copyOf(target, words.length);
    }

    @Test
    void keepsOnlyWhatIsNew() {
        long[] before = new Random(1).longs(10_000).toArray();
        assertEquals(0, WordChanges.between(before, 10_000, before, 10_000).newCount());
        long[] moved = new long[10_000];
        System.arraycopy(before, 0, moved, 0, 4_000);
        System.arraycopy(before, 4_003, moved, 4_007, 5_000);
        long[] inserted = new Random(2).longs(7).toArray();
        System.arraycopy(inserted, 0, moved, 4_000, 7);
        WordChanges changes = WordChanges.between(before, 10_000, moved, 10_000);
        assertEquals(7, changes.newCount());
        assertTrue(WordChanges.between(new long[0], 0, before, 10_000).newCount() == 10_000);
    }
}
