/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The occasions of each volatility band in blocks of {@link #LENGTH} in the order of time. What does not fill a block at the
 * end of a band is a block of its own, which changes places with none.
 */
final class Blocks {

    static final int LENGTH = 4;

    private final int[] bandOf;
    /** By band, the blocks of indexes of occasions. */
    private final List<List<int[]>> bands = new ArrayList<>();

    Blocks(List<MatchedSample> occasions) {
        bandOf = bands(occasions);
        for (int band = 0; band < Strata.VOLATILITY_BANDS; band++) {
            int wanted = band;
            int[] members = IntStream.range(0, bandOf.length).filter(i -> bandOf[i] == wanted).toArray();
            List<int[]> blocks = new ArrayList<>();
            for (int from = 0; from < members.length; from += LENGTH) {
                blocks.add(Arrays.copyOfRange(members, from, Math.min(members.length, from + LENGTH)));
            }
            bands.add(blocks);
        }
    }

    /** Thirds of all occasions by the volatility before them. */
    private static int[] bands(List<MatchedSample> occasions) {
        int count = occasions.size();
        int[] order = IntStream.range(0, count).boxed()
                .sorted(Comparator.comparingDouble(i -> occasions.get(i).volatility())).mapToInt(Integer::intValue)
                .toArray();
        int[] bands = new int[count];
        for (int rank = 0; rank < count; rank++) {
            bands[order[rank]] = rank * Strata.VOLATILITY_BANDS / count;
        }
        return bands;
    }

    /** The volatility band of an occasion, 0 the quietest. */
    int band(int occasion) {
        return bandOf[occasion];
    }

    /** For each occasion another one, or itself, whose outcome it gets: whole blocks change places within their band. */
    int[] permutation(Random random) {
        int[] source = new int[bandOf.length];
        for (List<int[]> blocks : bands) {
            int whole = (int) blocks.stream().filter(block -> block.length == LENGTH).count();
            int[] order = IntStream.range(0, blocks.size()).toArray();
            for (int i = whole - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            for (int b = 0; b < order.length; b++) {
                for (int k = 0; k < blocks.get(b).length; k++) {
                    source[blocks.get(b)[k]] = blocks.get(order[b])[k];
                }
            }
        }
        return source;
    }

    /** Occasions drawn with replacement, as many blocks from each band as it has. */
    int[] resample(Random random) {
        IntStream.Builder drawn = IntStream.builder();
        for (List<int[]> blocks : bands) {
            for (int b = 0; b < blocks.size(); b++) {
                for (int occasion : blocks.get(random.nextInt(blocks.size()))) {
                    drawn.add(occasion);
                }
            }
        }
        return drawn.build().toArray();
    }
}
