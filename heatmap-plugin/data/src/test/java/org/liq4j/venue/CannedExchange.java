/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

import org.liq4j.http.CannedConnections;
import org.liq4j.http.HostMemory;

/**
 * An exchange without a connection, a hundred times as fast as one with: a client's requests are answered where they would be
 * sent. Its clock goes on when somebody waits.
 */
public final class CannedExchange {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final Pattern TYPE = Pattern.compile("\"type\":\"(\\w+)\"");

    private final OkHttpClient http = new OkHttpClient.Builder().addInterceptor(this::answer).build();
    private final Instant now;
    private Duration waited = Duration.ZERO;
    private Function<String, byte[]> answers = name -> new byte[0];

    public CannedExchange(Instant now) {
        this.now = now;
    }

    /** Answers by name: the path of what is got, the type of what is posted. */
    public void answer(Function<String, byte[]> function) {
        answers = function;
    }

    /** New ones, of which no host has used or forbidden anything. */
    public VenueConnections connections() {
        return connections(HostMemory.ofThisProcess());
    }

    /** Those of a process with that memory. */
    VenueConnections connections(HostMemory memory) {
        Instant[] clock = {now};
        return new VenueConnections(CannedConnections.of(http, memory, () -> clock[0], duration -> {
            clock[0] = clock[0].plus(duration);
            waited = waited.plus(duration);
        }, new Random(1)));
    }

    /** How long those who asked have waited, all together. */
    public Duration waited() {
        return waited;
    }

    private Response answer(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        return new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(200).message("OK")
                .body(ResponseBody.create(answers.apply(name(request)), JSON)).build();
    }

    private static String name(Request request) throws IOException {
        RequestBody body = request.body();
        if (body == null) {
            return request.url().encodedPath();
        }
        Buffer posted = new Buffer();
        body.writeTo(posted);
        Matcher type = TYPE.matcher(posted.readUtf8());
        if (!type.find()) {
            throw new AssertionError("a type must be asked for");
        }
        return type.group(1);
    }
}
