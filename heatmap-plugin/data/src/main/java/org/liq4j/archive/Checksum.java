/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

/**
 * What a checksum file states: {@code <sha256>  <file name>}.
 *
 * @param sha256
 *            64 hexadecimal digits in lower case
 */
record Checksum(String sha256) {

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+\\*?(\\S+)\\s*");

    /**
     * @throws HttpException
     *             if the text is no checksum or one of another file
     */
    static Checksum parse(byte[] text, String name) throws HttpException {
        Matcher line = LINE.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!line.matches()) {
            throw new HttpException(Reason.DAMAGED, "its checksum file must be \"<sha256>  <file name>\"");
        }
        if (!line.group(2).equals(name)) {
            throw new HttpException(Reason.DAMAGED, "its checksum file is that of " + line.group(2));
        }
        return new Checksum(line.group(1).toLowerCase(Locale.ROOT));
    }

    /** The SHA-256 of a file. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = digest();
            byte[] buffer = new byte[65_536];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** The SHA-256 of bytes. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
