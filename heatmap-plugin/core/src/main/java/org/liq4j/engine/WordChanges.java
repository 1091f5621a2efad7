/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.util.Arrays;

/*
 * A book changes little: its scale goes down with every bar, while its unscaled buckets keep their bits where nothing is
 * opened. Of the 45,000 words of a year's default book 20,000 are zero and 16,000 stand in the state of 4,096 bars before,
 * though not at the same place, since a state has the occupied buckets only. So words are kept as pieces: copied from the
 * words before, zeros, or new. That takes 80 kB instead of 360.
 *
 * To find where a copy begins, every 32nd word before is entered in a table by its bits, each of which is nearly unique: an
 * equal stretch of 32 words has one of them, and is then extended to both sides. Most stretches follow the last at the same
 * distance, which needs no search. To enter every eighth word saves half a percent of memory and takes a tenth more time.
 */

/** Words as changes of other words; immutable. Copying and zeros cost 12 bytes a piece, what is new 8 bytes a word. */
final class WordChanges {

    private static final int FIELDS = 3;
    private static final int ZEROS = -1;
    /** A piece costs one and a half words, and breaks the stretch of new words in two. */
    private static final int SHORTEST = 4;
    private static final long HASH = 0x9E3779B97F4A7C15L;
    private static final int INDEXED = 32;

    /** For each piece: number of new words before it, from where it is copied or {@link #ZEROS}, its length. */
    private final int[] pieces;
    private final long[] news;
    private final int count;

    private WordChanges(int[] pieces, long[] news, int count) {
        this.pieces = pieces;
        this.news = news;
        this.count = count;
    }

    /** The first words of an array as changes of the first words of another. */
    static WordChanges between(long[] before, int beforeCount, long[] words, int count) {
        return new Search(before, beforeCount, words, count).changes();
    }

    /** Number of words that {@link #apply} gives. */
    int count() {
        return count;
    }

    /** Number of words kept. */
    int newCount() {
        return news.length;
    }

    /** Makes the words of those before; the target holds at least {@link #count} and is another array. */
    void apply(long[] before, long[] target) {
        int to = 0;
        int used = 0;
        for (int p = 0; p < pieces.length; p += FIELDS) {
            System.arraycopy(news, used, target, to, pieces[p]);
            used += pieces[p];
            to += pieces[p];
            int from = pieces[p + 1];
            int length = pieces[p + 2];
            if (from == ZEROS) {
                Arrays.fill(target, to, to + length, 0);
            } else {
                System.arraycopy(before, from, target, to, length);
            }
            to += length;
        }
        System.arraycopy(news, used, target, to, count - to);
    }

    /** One search for what is equal. */
    private static final class Search {

        private final long[] before;
        private final int beforeCount;
        private final long[] words;
        private final int count;
        /** Places in the words before, plus one, by hash. */
        private final int[] places;

        private int[] pieces = new int[64 * FIELDS];
        private int used;
        private long[] news = new long[256];
        private int newCount;

        Search(long[] before, int beforeCount, long[] words, int count) {
            this.before = before;
            this.beforeCount = beforeCount;
            this.words = words;
            this.count = count;
            this.places = new int[Integer.highestOneBit(Math.max(1, beforeCount / INDEXED)) << 2];
            for (int place = 0; place < beforeCount; place += INDEXED) {
                if (before[place] != 0) {
                    places[slot(before[place])] = place + 1;
                }
            }
        }

        /** Where the word is, or else could be: of two in one slot the later is kept, which only costs space. */
        private int slot(long word) {
            return (int) ((word * HASH) >>> 32) & (places.length - 1);
        }

        WordChanges changes() {
            int firstNew = 0;
            int distance = 0;
            for (int i = nextCandidate(0, 0); i < count; i = nextCandidate(i, distance)) {
                int from = i + distance;
                int length = equalFrom(from, i);
                if (length < SHORTEST && words[i] != 0) {
                    from = places[slot(words[i])] - 1;
                    length = equalFrom(from, i);
                }
                int zeros = zerosFrom(i);
                if (Math.max(length, zeros) < SHORTEST) {
                    i++;
                } else if (zeros > length) {
                    add(firstNew, i, ZEROS, zeros);
                    i += zeros;
                    firstNew = i;
                } else {
                    int back = equalBefore(from, i, firstNew);
                    add(firstNew, i - back, from - back, length + back);
                    distance = from - i;
                    i += length;
                    firstNew = i;
                }
            }
            addNews(firstNew, count);
            return new WordChanges(Arrays.copyOf(pieces, used), Arrays.copyOf(news, newCount), count);
        }

        /** The first word from one on that is zero, or equal to one before that is known where: the new ones are many. */
        private int nextCandidate(int start, int distance) {
            long[] old = before;
            int[] index = places;
            int mask = index.length - 1;
            for (int i = start; i < count; i++) {
                long word = words[i];
                int from = i + distance;
                if (word == 0 || (from >= 0 && from < beforeCount && old[from] == word)) {
                    return i;
                }
                int place = index[(int) ((word * HASH) >>> 32) & mask];
                if (place > 0 && old[place - 1] == word) {
                    return i;
                }
            }
            return count;
        }

        private int equalFrom(int from, int i) {
            if (from < 0 || from >= beforeCount || before[from] != words[i]) {
                return 0;
            }
            int limit = Math.min(beforeCount - from, count - i);
            int mismatch = Arrays.mismatch(before, from, from + limit, words, i, i + limit);
            return mismatch < 0 ? limit : mismatch;
        }

        private int equalBefore(int from, int i, int firstNew) {
            int most = Math.min(from, i - firstNew);
            int length = 0;
            while (length < most && before[from - length - 1] == words[i - length - 1]) {
                length++;
            }
            return length;
        }

        private int zerosFrom(int i) {
            int end = i;
            while (end < count && words[end] == 0) {
                end++;
            }
            return end - i;
        }

        private void add(int firstNew, int start, int from, int length) {
            if (used == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * used);
            }
            pieces[used] = start - firstNew;
            pieces[used + 1] = from;
            pieces[used + 2] = length;
            used += FIELDS;
            addNews(firstNew, start);
        }

        private void addNews(int start, int end) {
            int length = end - start;
            if (newCount + length > news.length) {
                news = Arrays.copyOf(news, Math.max(2 * news.length, newCount + length));
            }
            System.arraycopy(words, start, news, newCount, length);
            newCount += length;
        }
    }
}
