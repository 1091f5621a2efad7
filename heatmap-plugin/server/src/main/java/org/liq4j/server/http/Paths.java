/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import org.eclipse.jetty.server.Request;

/** The server's own paths beside those of its resources. Paths are compared as sent: none needs encoding. */
final class Paths {

    static final String PAGE = "/";
    static final String ASSETS = "/assets/";
    static final String SESSION = "/session";
    static final String FRAMES = "/api/v1/frames";
    static final String METRICS = "/metrics";
    static final String HEALTH = "/health";

    private Paths() {
    }

    static String of(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    /** Whether it asks for the page or one of its files. */
    static boolean isPage(Request request) {
        String path = of(request);
        return path.equals(PAGE) || path.startsWith(ASSETS);
    }
}
