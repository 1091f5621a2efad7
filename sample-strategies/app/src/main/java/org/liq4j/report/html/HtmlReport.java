/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a page as one HTML file that needs nothing else: no network, no font, no library. Its script and its style are
 * inline, and the policy in its head lets a browser run these two, by their SHA-256, and nothing else; so text from outside
 * could do nothing even if it got past the escaping. The values are one JSON block, which the script shows as text.
 */
public final class HtmlReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private HtmlReport() {
    }

    /** The file's text, to be written in UTF-8. */
    public static String of(ReportPage page) {
        PageData data = PageData.of(page);
        String style = resource("report.css");
        String script = resource("chart.js") + resource("content.js") + resource("price.js")
                + resource("report.js");
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'";
        return resource("report.html")
                .replace("@policy@", policy)
                .replace("@style@", style)
                .replace("@script@", script)
                // Last, so that a name that reads like a placeholder is not taken for one.
                .replace("@title@", escaped(data.title()))
                .replace("@data@", json(data));
    }

    /** No character in it can end the block or start a tag; JSON reads the escapes as the characters. */
    private static String json(PageData data) {
        return MAPPER.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e")
                .replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;").replace("@", "&#64;");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + HtmlReport.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
