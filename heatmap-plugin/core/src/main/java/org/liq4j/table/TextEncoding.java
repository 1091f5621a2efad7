/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which characters the bytes of a text are: by its byte order mark, or by the zeros that UTF-16 has in every second byte. */
final class TextEncoding {

    private static final int START = 64;

    private TextEncoding() {
    }

    record Decoded(Reader reader, Charset charset, String reason) {
    }

    /** Reports what is not of the encoding instead of replacing it. */
    static Decoded decode(InputStream bytes, Optional<Charset> stated) throws IOException {
        PushbackInputStream input = new PushbackInputStream(bytes, START);
        byte[] start = input.readNBytes(START);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        String reason = "";
        if (begins(start, 0xef, 0xbb, 0xbf)) {
            mark = 3;
        } else if (begins(start, 0xff, 0xfe)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
            reason = "byte order mark";
        } else if (begins(start, 0xfe, 0xff)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
            reason = "byte order mark";
        } else if (zeros(start, 1) * 4 > start.length) {
            charset = StandardCharsets.UTF_16LE;
            reason = "every second byte is 0";
        } else if (zeros(start, 0) * 4 > start.length) {
            charset = StandardCharsets.UTF_16BE;
            reason = "every second byte is 0";
        }
        input.unread(start, mark, start.length - mark);
        if (stated.isPresent()) {
            charset = stated.get();
            reason = "stated";
        }
        return new Decoded(new InputStreamReader(input, charset.newDecoder()), charset, reason);
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zeros at even or odd places; none unless the others are no zeros. */
    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 != parity) {
                    return 0;
                }
                zeros++;
            }
        }
        return zeros;
    }
}
