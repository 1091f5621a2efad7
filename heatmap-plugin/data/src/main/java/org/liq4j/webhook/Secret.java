/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;

/**
 * A text that nobody may see but whom it is for. It comes from an environment variable or a file of its owner alone, and is in no
 * message of an exception, no log and no {@code toString}.
 */
final class Secret {

    /** Stands for it wherever it would be shown. */
    static final String NOT_SHOWN = "(not shown)";

    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    private static final String ALGORITHM = "HmacSHA256";

    private final String text;

    Secret(String text) {
        this.text = text;
    }

    static boolean isSource(String source) {
        return source.startsWith(VARIABLE) || source.startsWith(FILE);
    }

    /**
     * Reads it.
     *
     * @param field
     *            what it is called in messages
     * @param source
     *            {@code env:NAME} or {@code file:PATH}
     * @param environment
     *            variables by name; null for none
     * @throws InvalidValueException
     *             if the source is none of these, which it then does not show; if there is no such variable or file, nothing is
     *             in it, or others than its owner may use the file
     */
    static Secret read(String field, String source, Function<String, @Nullable String> environment) {
        if (!isSource(source)) {
            throw new InvalidValueException(field, NOT_SHOWN,
                    "must be env: and the name of an environment variable, or file: and the path of a file of mode 0600;"
                            + " the text itself would be seen in the list of processes");
        }
        String text = source.startsWith(VARIABLE)
                ? environment.apply(source.substring(VARIABLE.length()))
                : ofFile(field, source, Path.of(source.substring(FILE.length())));
        if (text == null || text.isBlank()) {
            throw new InvalidValueException(field, source, text == null ? "is not set" : "has nothing in it");
        }
        return new Secret(text.strip());
    }

    private static String ofFile(String field, String source, Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(OTHERS::contains)) {
                throw new InvalidValueException(field, source, "must be of its owner alone (chmod 600), but is "
                        + PosixFilePermissions.toString(permissions));
            }
            return Files.readString(file);
        } catch (UnsupportedOperationException e) {
            throw new InvalidValueException(field, source,
                    "must be of its owner alone, which this file system cannot tell: use an environment variable");
        } catch (IOException e) {
            // The cause would quote what could not be decoded.
            throw new InvalidValueException(field, source, "cannot be read, " + e.getClass().getSimpleName());
        }
    }

    /** What it is, for whom it is for. */
    String reveal() {
        return text;
    }

    /** HMAC-SHA256 of the text under the secret, in hexadecimal. */
    String sign(String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return NOT_SHOWN;
    }
}
