/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Last: no other handler knows the path, which is not repeated in the answer. */
final class NotFoundHandler extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Replies.error(response, callback, 404, ErrorJson.of("nothing is there"));
        return true;
    }
}
