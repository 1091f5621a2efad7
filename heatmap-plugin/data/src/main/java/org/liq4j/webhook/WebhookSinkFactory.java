/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.http.Backoff;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.Sleeper;

/** Opens the sink {@code webhook}. */
final class WebhookSinkFactory implements SignalSinkFactory {

    static final String DEAD_LETTERS_FILE = "webhook-dead-letters.jsonl";

    private static final Parameter<String> URL = Parameter.requiredText("url",
            "Where to post: https, or http of this machine; or env:NAME or file:PATH, where it is itself a secret.");
    private static final Parameter<String> TEMPLATE = Parameter.text("template", "",
            "Body of a signal, such as \"{side} {instrument} at {price}\", or file:PATH; none: a JSON object of all fields.");
    private static final Parameter<String> ALERT_TEMPLATE = Parameter.text("alert-template", "",
            "Body of an alert; none: a JSON object, and no alerts at all where signals have a template.");
    private static final Parameter<String> SECRET = Parameter.text("secret", "",
            "To sign with: env:NAME, or file:PATH of a file of mode 0600; none: not signed.");
    private static final Parameter<Integer> ATTEMPTS = Parameter.wholeNumber("attempts", 8, NumberRange.closed(1, 100),
            "attempts", "How often to try in a row.");
    private static final Parameter<Duration> GIVE_UP_AFTER = Parameter.duration("give-up-after", Duration.ofDays(1),
            Duration.ZERO,
            "How long to try again while nobody answers, before a signal goes to the dead letters.");
    private static final Parameter<String> DEAD_LETTERS = Parameter.text("dead-letters", "",
            "File of what could not be delivered; none: " + DEAD_LETTERS_FILE + " in the user's directory.");

    private final UserDirectory userDirectory;
    private final Function<String, @Nullable String> environment;
    private final InstantSource clock;
    private final Sleeper sleeper;

    @Inject
    WebhookSinkFactory(UserDirectory userDirectory) {
        this(userDirectory, ProcessEnvironment::variable, InstantSource.system(), Sleeper.THREAD);
    }

    WebhookSinkFactory(UserDirectory userDirectory, Function<String, @Nullable String> environment,
            InstantSource clock, Sleeper sleeper) {
        this.userDirectory = userDirectory;
        this.environment = environment;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public String description() {
        return "Posts each signal and alert to an address, signed, and keeps what cannot be delivered in a file.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(URL, TEMPLATE, ALERT_TEMPLATE, SECRET, ATTEMPTS, GIVE_UP_AFTER, DEAD_LETTERS);
    }

    @Override
    public WebhookSink open(Arguments arguments) {
        String url = arguments.get(URL);
        WebhookAddress address = WebhookAddress.parse(URL.name(),
                Secret.isSource(url) ? Secret.read(URL.name(), url, environment) : new Secret(url));
        Optional<Secret> secret = given(arguments, SECRET)
                .map(source -> Secret.read(SECRET.name(), source, environment));
        Optional<Template> template = template(arguments, TEMPLATE, Message.SIGNAL_FIELDS);
        Optional<Template> alertTemplate = template(arguments, ALERT_TEMPLATE, Message.ALERT_FIELDS);
        Optional<DeadLetters> deadLetters = given(arguments, DEAD_LETTERS).map(Path::of)
                .or(() -> userDirectory.path().map(home -> home.resolve(DEAD_LETTERS_FILE))).map(DeadLetters::new);
        ClientSettings patience = new ClientSettings(arguments.get(ATTEMPTS), Backoff.DEFAULT, Duration.ofMinutes(2),
                1 << 16);
        HttpConnections connections = new HttpConnections(HostMemory.ofThisProcess(), clock, sleeper, new Random());
        WebhookPost post = new WebhookPost(connections, address, secret, patience);
        Template signals = template.orElseGet(() -> standard(Message.SIGNAL_TEMPLATE, Message.SIGNAL_FIELDS));
        if (template.isPresent() && alertTemplate.isEmpty()) {
            return new WebhookSink(connections, post, signals, deadLetters, clock, arguments.get(GIVE_UP_AFTER));
        }
        return new WebhookSink.WithAlerts(connections, post, signals,
                alertTemplate.orElseGet(() -> standard(Message.ALERT_TEMPLATE, Message.ALERT_FIELDS)), deadLetters,
                clock, arguments.get(GIVE_UP_AFTER));
    }

    private static Template standard(String text, Set<String> fields) {
        return Template.parse("template", text, fields);
    }

    private static Optional<Template> template(Arguments arguments, Parameter<String> parameter, Set<String> fields) {
        return given(arguments, parameter)
                .map(text -> text.startsWith("file:") ? fileText(parameter.name(), text) : text)
                .map(text -> Template.parse(parameter.name(), text, fields));
    }

    private static String fileText(String field, String source) {
        try {
            return Files.readString(Path.of(source.substring("file:".length()))).strip();
        } catch (IOException e) {
            throw new InvalidValueException(field, source, "cannot be read, " + e);
        }
    }

    private static Optional<String> given(Arguments arguments, Parameter<String> parameter) {
        return Optional.of(arguments.get(parameter)).filter(text -> !text.isBlank());
    }
}
