/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Color;

/** What a picture is drawn on, and the colours that can be read there. */
public enum Ground {

    /** Light on dark. */
    DARK(0x0b0e14, 0x2a3140, 0xe6e9ef, 0x9aa3b2, 0x4aa3f5, 0xff7a59, 0xf2f5fa, 0xaab4c4),
    /** Dark on light. */
    LIGHT(0xffffff, 0xd3d9e2, 0x161b26, 0x4e5768, 0x1668c4, 0xd2431f, 0x161b26, 0x5b6577);

    private final Color background;
    private final Color line;
    private final Color text;
    private final Color quiet;
    private final Color longs;
    private final Color shorts;
    private final Color rising;
    private final Color falling;

    Ground(int background, int line, int text, int quiet, int longs, int shorts, int rising, int falling) {
        this.background = new Color(background);
        this.line = new Color(line);
        this.text = new Color(text);
        this.quiet = new Color(quiet);
        this.longs = new Color(longs);
        this.shorts = new Color(shorts);
        this.rising = new Color(rising);
        this.falling = new Color(falling);
    }

    Color background() {
        return background;
    }

    Color line() {
        return line;
    }

    Color text() {
        return text;
    }

    Color quiet() {
        return quiet;
    }

    Color longs() {
        return longs;
    }

    Color shorts() {
        return shorts;
    }

    /** Of a candle whose close is not below its open. */
    Color rising() {
        return rising;
    }

    Color falling() {
        return falling;
    }
}
