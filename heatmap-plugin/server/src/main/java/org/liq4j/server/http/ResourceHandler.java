/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.liq4j.api.InvalidValueException;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** Answers with resources, a bounded number at a time. */
final class ResourceHandler extends Handler.Abstract {

    private final Map<String, Resource> resources = new HashMap<>();
    private final Semaphore running;

    ResourceHandler(List<Resource> resources, int atOnce) {
        for (Resource resource : resources) {
            if (this.resources.put(resource.path(), resource) != null) {
                throw new InvalidValueException("path", resource.path(), "must belong to one resource");
            }
        }
        this.running = new Semaphore(atOnce);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Resource resource = resources.get(Paths.of(request));
        if (resource == null) {
            return false;
        }
        if (!running.tryAcquire()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
            Replies.error(response, callback, 503, ErrorJson.of("too many requests at once; try again"));
            return true;
        }
        Answer answer;
        try {
            answer = resource.answer(Query.of(QueryText.parse(request.getHttpURI().getQuery())));
        } finally {
            running.release();
        }
        Replies.send(request, response, callback, answer);
        return true;
    }
}
