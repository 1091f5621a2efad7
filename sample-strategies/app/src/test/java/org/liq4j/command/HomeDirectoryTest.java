/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HomeDirectoryTest {

    private static final Path USER = Path.of("home", "ada").toAbsolutePath();
    private static final Path DATA = Path.of("data").toAbsolutePath();

    @Test
    void isWhatTheVariableSaysOnEveryPlatform() {
        for (String platform : new String[]{"Linux", "Mac OS X", "Windows 11"}) {
            assertEquals(DATA, HomeDirectory.of(Map.of("LIQ4J_HOME", DATA.toString(), "XDG_DATA_HOME", "/x", "APPDATA",
                    "/y"), platform, USER));
        }
    }

    @Test
    void isElseThePlatformsDirectoryForData() {
        assertEquals(USER.resolve(".local/share/liq4j"), HomeDirectory.of(Map.of("LIQ4J_HOME", " "), "Linux", USER));
        assertEquals(USER.resolve(".local/share/liq4j"),
                HomeDirectory.of(Map.of("XDG_DATA_HOME", "relative"), "Linux", USER));
        assertEquals(DATA.resolve("liq4j"),
                HomeDirectory.of(Map.of("XDG_DATA_HOME", DATA.toString()), "FreeBSD", USER));
        assertEquals(USER.resolve("Library/Application Support/liq4j"),
                HomeDirectory.of(Map.of("XDG_DATA_HOME", DATA.toString()), "Mac OS X", USER));
        assertEquals(DATA.resolve("liq4j"),
                HomeDirectory.of(Map.of("APPDATA", DATA.toString()), "Windows 11", USER));
        assertEquals(USER.resolve("AppData/Roaming/liq4j"), HomeDirectory.of(Map.of(), "Windows 11", USER));
    }
}
