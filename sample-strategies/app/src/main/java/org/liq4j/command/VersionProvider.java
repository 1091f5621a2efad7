/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code version.properties}. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"liq4j " + version()};
    }

    /** For example {@code 0.1.0}. */
    static String version() {
        try (InputStream in = Objects.requireNonNull(VersionProvider.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
