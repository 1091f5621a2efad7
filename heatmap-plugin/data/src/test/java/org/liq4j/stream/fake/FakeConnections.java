/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.io.IOException;
import java.net.ConnectException;
import java.time.InstantSource;
import java.util.Random;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

import org.liq4j.http.CannedConnections;
import org.liq4j.http.HostMemory;
import org.liq4j.http.Sleeper;
import org.liq4j.venue.VenueConnections;

/** Requests to a fake exchange without a network: its REST interface for simulated time. */
public final class FakeConnections {

    private static final MediaType JSON = MediaType.get("application/json");

    private FakeConnections() {
    }

    /**
     * Connections whose requests that exchange answers, whatever the address.
     *
     * @param sleeper
     *            what waiting is: for example {@code time::delay}
     */
    public static VenueConnections to(FakeExchange exchange, InstantSource clock, Sleeper sleeper) {
        OkHttpClient http = new OkHttpClient.Builder().addInterceptor(chain -> answer(exchange, chain)).build();
        return new VenueConnections(
                CannedConnections.of(http, HostMemory.ofThisProcess(), clock, sleeper, new Random(1)));
    }

    private static Response answer(FakeExchange exchange, Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Buffer posted = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(posted);
        }
        FakeExchange.Reply reply = exchange.answer(request.url().uri(), posted.readUtf8())
                .orElseThrow(() -> new ConnectException("No route to host"));
        Response.Builder response = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1)
                .code(reply.status()).message("status").body(ResponseBody.create(reply.body(), JSON));
        reply.retryAfter().ifPresent(wait -> response.header("Retry-After", Long.toString(wait.toSeconds())));
        return response.build();
    }
}
