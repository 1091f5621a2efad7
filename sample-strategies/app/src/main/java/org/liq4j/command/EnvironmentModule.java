/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Scopes;
import com.google.inject.TypeLiteral;

import org.liq4j.api.plugin.UserDirectory;

/** Where a run writes, what time it is, whose files it reads, and what it has opened. */
final class EnvironmentModule implements Module {

    private final Environment environment;

    EnvironmentModule(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void configure(Binder binder) {
        binder.bind(Console.class).toInstance(environment.console());
        binder.bind(InstantSource.class).toInstance(environment.clock());
        binder.bind(Path.class).annotatedWith(Home.class).toInstance(environment.home());
        binder.bind(UserDirectory.class).toInstance(UserDirectory.of(environment.home()));
        binder.bind(new TypeLiteral<Optional<String>>() {
        }).annotatedWith(Token.class).toInstance(environment.token());
        binder.bind(OpenResources.class).in(Scopes.SINGLETON);
    }
}
