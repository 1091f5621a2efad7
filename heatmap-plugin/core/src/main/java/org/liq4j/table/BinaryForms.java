/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms of files that people have and that are no text, told by how they begin. */
final class BinaryForms {

    private record Form(String start, String words) {

        boolean begins(byte[] bytes) {
            if (bytes.length < start.length()) {
                return false;
            }
            for (int i = 0; i < start.length(); i++) {
                if ((bytes[i] & 0xff) != start.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final String UNPACK = ", which is not read; unpack it first";
    private static final String CONVERT = ", not text; save the table as CSV";
    private static final List<Form> FORMS = List.of(new Form("\u00fd7zXZ\0", "packed by xz" + UNPACK),
            new Form("(\u00b5/\u00fd", "packed by Zstandard" + UNPACK), new Form("BZh", "packed by bzip2" + UNPACK),
            new Form("7z\u00bc\u00af", "packed by 7-Zip" + UNPACK), new Form("Rar!", "packed by RAR" + UNPACK),
            new Form("\u001f\u008b", "gzip in gzip; unpack it first"),
            new Form("PK\u0003\u0004", "a zip file in another; unpack it first"),
            new Form("PAR1", "a Parquet file" + CONVERT), new Form("ARROW1", "an Arrow file" + CONVERT),
            new Form("FEA1", "a Feather file" + CONVERT), new Form("\u0089HDF", "an HDF5 file" + CONVERT),
            new Form("SQLite format 3", "a SQLite database" + CONVERT),
            new Form("\u0093NUMPY", "a NumPy array" + CONVERT),
            new Form("\u00d0\u00cf\u0011\u00e0", "a workbook or document of Microsoft Office" + CONVERT),
            new Form("%PDF", "a PDF document" + CONVERT),
            new Form("\u0080\u0003", "a pickled object of Python" + CONVERT),
            new Form("\u0080\u0004", "a pickled object of Python" + CONVERT),
            new Form("\u0080\u0005", "a pickled object of Python" + CONVERT));
    private static final int TAR_MAGIC = 257;

    private BinaryForms() {
    }

    /** What the file is, if it is none of text. */
    static Optional<String> of(byte[] start) {
        for (Form form : FORMS) {
            if (form.begins(start)) {
                return Optional.of("is " + form.words());
            }
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ustar", Math.min(TAR_MAGIC, text.length()))) {
            return Optional.of("is a tar archive" + UNPACK);
        }
        String lower = text.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
            return Optional.of("is a web page or XML, not a table; was an error page saved in its place?");
        }
        return Optional.empty();
    }
}
