/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.liq4j.api.InvalidValueException;

/** The secret that opens a server; compared in constant time, and never printed. Immutable. */
public final class AccessToken {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] token;
    private final byte[] session;

    /**
     * @param text
     *            of 16 to 256 letters, digits and {@code - . _ ~}
     * @throws InvalidValueException
     *             if it has another form; the message does not show it
     */
    public AccessToken(String text) {
        if (!text.matches("[A-Za-z0-9._~-]{16,256}")) {
            throw new InvalidValueException("token", "(not shown)",
                    "must be 16 to 256 letters, digits and the signs - . _ ~");
        }
        this.token = text.getBytes(StandardCharsets.US_ASCII);
        this.session = Base64.getUrlEncoder().withoutPadding().encode(mac(token, "liq4j session 1"));
    }

    /** Whether it is this token. */
    boolean opens(String offered) {
        return equalInConstantTime(token, offered);
    }

    /** What a browser's cookie holds in place of the token: derived from it, the token cannot be told from it. */
    String session() {
        return new String(session, StandardCharsets.US_ASCII);
    }

    boolean opensSession(String offered) {
        return equalInConstantTime(session, offered);
    }

    /** Both are hashed with the secret first: the time tells neither a common beginning nor the length. */
    private boolean equalInConstantTime(byte[] expected, String offered) {
        return MessageDigest.isEqual(mac(token, new String(expected, StandardCharsets.US_ASCII)),
                mac(token, offered));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "AccessToken(not shown)";
    }
}
