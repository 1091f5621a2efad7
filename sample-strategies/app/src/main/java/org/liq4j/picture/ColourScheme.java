/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Color;
import java.util.List;

import org.liq4j.api.heatmap.Side;

/**
 * Colours by intensity. Viridis and cividis are told apart by the colour-blind and have even steps of lightness; both show
 * the sum of the sides. On dark ground more is lighter, on light ground more is darker.
 */
public enum ColourScheme {

    /** From blue over green to yellow. */
    VIRIDIS,
    /** From blue to yellow. */
    CIVIDIS,
    /** Long levels blue, short ones red. */
    SIDES;

    private static final List<Color> VIRIDIS_COLOURS = colours("440154 482878 3e4a89 31688e 26828e 1f9e89 35b779 "
            + "6ece58 b5de2b fde725");
    private static final List<Color> CIVIDIS_COLOURS = colours("00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 "
            + "c3b369 e1cc55 fee838");
    private static final List<Color> LONG_DARK = colours("0a2a52 0f4a8f 1f74d1 4aa3f5 a9dcff f0fbff");
    private static final List<Color> SHORT_DARK = colours("4d0f17 8a1a24 d13438 f8714f ffc08a fff4e0");
    private static final List<Color> LONG_LIGHT = colours("d6e8fb a4cdf5 5ea5ea 2174cc 0d4b97 062b5c");
    private static final List<Color> SHORT_LIGHT = colours("fde0d8 fbb9a8 f4826c d9443c a11c24 610b15");
    /** Intensities below this fade into the ground, instead of painting all of it. */
    private static final double FADE = 0.16;
    private static final double FAINTEST = 0.1;

    private static List<Color> colours(String text) {
        return List.of(text.split(" ", -1)).stream().map(hex -> new Color(Integer.parseInt(hex, 16))).toList();
    }

    /**
     * The opaque colour of an intensity on the ground.
     *
     * @param side
     *            the larger of the sides, where the scheme tells them apart
     * @param intensity
     *            within [0, 1]
     */
    Color colour(Side side, double intensity, Ground ground) {
        List<Color> ramp = ramp(side, ground);
        double place = intensity * (ramp.size() - 1);
        int low = Math.min(ramp.size() - 2, (int) place);
        Color mixed = mix(ramp.get(low), ramp.get(low + 1), place - low);
        double fade = Math.min(1, intensity / FADE);
        return mix(ground.background(), mixed, FAINTEST + (1 - FAINTEST) * fade * (2 - fade));
    }

    private List<Color> ramp(Side side, Ground ground) {
        boolean dark = ground == Ground.DARK;
        return switch (this) {
            case VIRIDIS -> dark ? VIRIDIS_COLOURS : VIRIDIS_COLOURS.reversed();
            case CIVIDIS -> dark ? CIVIDIS_COLOURS : CIVIDIS_COLOURS.reversed();
            case SIDES -> switch (side) {
                case LONG -> dark ? LONG_DARK : LONG_LIGHT;
                case SHORT -> dark ? SHORT_DARK : SHORT_LIGHT;
            };
        };
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
