/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.muster.replay;

import java.util.function.Consumer;

import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import dev.muster.discovery.RouteDiscovery;
import dev.muster.parity.ParityCheck;
import dev.muster.parity.ParityException;
import dev.muster.parity.ParityReport;
import dev.muster.parity.RouteProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for an application of WebFlux that was processed ahead of time, whose start
 * compares the manifest with what is served.
 */
@CompileWithForkedClassLoader
class ReactiveApplicationTests {

	@BeforeEach
	void useGeneratedArtifacts() {
		// A JVM has one such factory, and each test has a class loader of its own.
		TomcatURLStreamHandlerFactory.disable();
		System.setProperty("spring.aot.enabled", "true");
	}

	@AfterEach
	void useNoGeneratedArtifacts() {
		System.clearProperty("spring.aot.enabled");
	}

	@Test
	void servesWhatTheBuildHasRecorded() {
		ProcessedApplication application = process();
		start(application, "other", (context) -> {
			ParityReport report = context.getBean(ParityCheck.class).compare();
			assertThat(report.isClean()).isTrue();
			assertThat(report.matched()).isEqualTo(3);
			assertThat(report.endpoints().matched()).isEqualTo(2);
			assertThat(context.getBean(RouteDiscovery.class).discover("dev.muster.replay")).hasSize(2);
		});
		start(application, "blue", (context) -> {
			assertThat(context.getBean(ParityCheck.class).compare().matched()).isEqualTo(4);
			RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
					RequestMappingHandlerMapping.class);
			mapping.getHandlerMethods().keySet().stream().toList().forEach(mapping::unregisterMapping);
			assertThat(context.getBean(ParityCheck.class).compare().missing()).extracting(RouteProblem::route)
				.containsExactly("GET /blue", "GET /hello/{name}");
		});
	}

	@Test
	void servesEndpointsOnAPortOfTheirOwn() {
		start(process("--management.server.port=0"), "management",
				(context) -> assertThat(context.getBean(ParityCheck.class).compare().endpoints().matched())
					.isEqualTo(2),
				"management.server.port", "0");
	}

	// Without the check the endpoints would be open on the port of the application.
	@Test
	void refusesAManagementPortThatTheBuildDidNotKnow() {
		ProcessedApplication application = process();
		assertThatException().isThrownBy(() -> start(application, "management", (context) -> {
		}, "management.server.port", "0"))
			.havingRootCause()
			.isInstanceOf(ParityException.class)
			.withMessageContaining("phantom: GET /actuator/health (endpoint health): it is served on a port that is not"
					+ " the one of management")
			.withMessageContaining("process it with the same 'management.server.port'");
	}

	@Test
	void refusesThatManagementHasNoPortOfItsOwnAnyMore() {
		ProcessedApplication application = process("--management.server.port=0");
		assertThatException().isThrownBy(() -> start(application, "management", (context) -> {
		}))
			.havingRootCause()
			.isInstanceOf(ParityException.class)
			.withMessageContaining("missing: GET /actuator/health (endpoint health): whether management has a port of"
					+ " its own was decided while");
	}

	private static ProcessedApplication process(String... arguments) {
		String[] all = new String[arguments.length + 3];
		all[0] = "--server.port=8080";
		// It lies in a package of the application, as do the controllers of other tests.
		all[1] = "--muster.discovery.decided-at-build=" + ProcessedApplication.class.getName();
		all[2] = "--muster.gates.unregistered-controllers=off";
		System.arraycopy(arguments, 0, all, 3, arguments.length);
		System.clearProperty("spring.aot.enabled");
		try {
			return ProcessedApplication.of(Application.class, WebApplicationType.REACTIVE, all);
		}
		finally {
			System.setProperty("spring.aot.enabled", "true");
		}
	}

	private static void start(ProcessedApplication application, String profile,
			Consumer<GenericApplicationContext> check, String... property) {
		Consumer<ConfigurableEnvironment> environment = ProcessedApplication.profiles(profile)
			.andThen(ProcessedApplication.property("server.port", "0"));
		if (property.length > 0) {
			environment = environment.andThen(ProcessedApplication.property(property[0], property[1]));
		}
		application.start(new ReactiveWebServerApplicationContext(new ReplayBeanFactory()), environment, check);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Hello.class, Blue.class })
	static class Application {

		@Bean
		RouterFunction<ServerResponse> functional() {
			return RouterFunctions.route()
				.path("/functional",
						(nested) -> nested.GET("", (request) -> ServerResponse.ok().build())
							.GET("/{id}", (request) -> ServerResponse.ok().build()))
				.build();
		}

	}

	@RestController
	static class Hello {

		@GetMapping("/hello/{name}")
		String hello() {
			return "hello";
		}

	}

	@RestController
	@Profile("blue")
	static class Blue {

		@GetMapping("/blue")
		String blue() {
			return "blue";
		}

	}

}
