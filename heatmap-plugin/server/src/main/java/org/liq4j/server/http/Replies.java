/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.liq4j.server.Answer;

/** Sends an answer with a strong ETag of its bytes; 304 to who has them already. */
final class Replies {

    private static final int ETAG_BYTES = 18;

    private Replies() {
    }

    static void send(Request request, Response response, Callback callback, Answer answer) {
        send(request, response, callback, answer, etag(answer.body()));
    }

    static void send(Request request, Response response, Callback callback, Answer answer, String etag) {
        response.getHeaders().put(HttpHeader.ETAG, etag);
        response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        if (isKnown(request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true), etag)) {
            response.setStatus(304);
            callback.succeeded();
            return;
        }
        response.setStatus(200);
        write(response, callback, answer);
    }

    static void error(Response response, Callback callback, int status, byte[] json) {
        response.setStatus(status);
        write(response, callback, Answer.json(json));
    }

    private static void write(Response response, Callback callback, Answer answer) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()).asReadOnlyBuffer(), callback);
    }

    private static boolean isKnown(List<String> tags, String etag) {
        return tags.stream().anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    static String etag(byte[] body) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body), 0, ETAG_BYTES);
            return "\"" + StandardCharsets.US_ASCII.decode(Base64.getUrlEncoder().encode(digest.slice())) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
