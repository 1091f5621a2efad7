/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.util.List;

/**
 * What the text of a table is, and how that was told.
 *
 * @param compression
 *            for example {@code gzip}; empty if there is none
 * @param charset
 *            name of the characters' encoding
 * @param separator
 *            between cells; for example {@code comma}
 * @param decimalMark
 *            a point or a comma
 * @param thousandsMark
 *            between groups of three digits; empty if there is none
 * @param headerInFile
 *            whether the header stands in the file; if not, it was stated or is that of a known layout
 * @param findings
 *            a phrase for each property that is not the usual one, with the reason, for example
 *            {@code "separator ';': each of 6 lines has 6 cells"}
 */
public record TableFormat(String compression, String charset, String separator, char decimalMark, String thousandsMark,
        boolean headerInFile, List<String> findings) {

    public TableFormat {
        findings = List.copyOf(findings);
    }
}
