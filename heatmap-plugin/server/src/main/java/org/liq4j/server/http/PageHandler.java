/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.liq4j.server.Answer;

/** The page's files, read from the class path once. What is asked for is looked up in a list, never joined to a path. */
final class PageHandler extends Handler.Abstract {

    private record File(Answer answer, String etag) {
    }

    private final Map<String, File> files = new HashMap<>();

    /**
     * @param names
     *            of all files; {@code index.html} is at {@code /}, each other at {@code /assets/NAME}
     */
    PageHandler(Set<String> names) {
        names.forEach(name -> files.put(name.equals("index.html") ? Paths.PAGE : Paths.ASSETS + name, read(name)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        File file = files.get(Paths.of(request));
        if (file == null) {
            return false;
        }
        Replies.send(request, response, callback, file.answer(), file.etag());
        return true;
    }

    private static File read(String name) {
        try (InputStream stream = PageHandler.class.getResourceAsStream("/org/liq4j/server/page/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the page's file " + name + " is not on the class path");
            }
            byte[] bytes = stream.readAllBytes();
            return new File(new Answer(contentType(name), bytes), Replies.etag(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "LICENSE", "NOTICE" -> "text/plain; charset=utf-8";
            default -> throw new IllegalStateException("no content type for " + name);
        };
    }
}
