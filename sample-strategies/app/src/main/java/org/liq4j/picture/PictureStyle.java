/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How a picture looks.
 *
 * @param width
 *            pixels, 600 to 8,000
 * @param height
 *            pixels, 400 to 8,000
 */
public record PictureStyle(int width, int height, ColourScheme scheme, Ground ground) {

    private static final int NARROWEST = 600;
    private static final int LOWEST = 400;
    private static final int MOST = 8000;

    /**
     * @throws InvalidValueException
     *             if a size is out of range
     */
    public PictureStyle {
        Require.within("width", width, NARROWEST, MOST);
        Require.within("height", height, LOWEST, MOST);
    }
}
