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

package dev.muster.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the comparison of actuator endpoints, on the port of the application and on
 * one of their own.
 */
@ExtendWith(OutputCaptureExtension.class)
class EndpointParityTests {

	private static final String MAPPING = "webEndpointServletHandlerMapping";

	@Test
	void findsEveryOperationThatIsExposed(CapturedOutput output) {
		run((context) -> {
			EndpointParity endpoints = endpoints(context);
			assertThat(endpoints).isEqualTo(new EndpointParity(4, List.of(), List.of()));
			assertThat(output).contains("4 operations of endpoints are served");
		});
	}

	@Test
	void comparesOnlyWhatIsExposed() {
		run((context) -> assertThat(endpoints(context).matched()).isEqualTo(2),
				"--management.endpoints.web.exposure.exclude=tree");
	}

	@Test
	void knowsTheBasePathAndTheMappedPaths() {
		run((context) -> assertThat(endpoints(context)).isEqualTo(new EndpointParity(4, List.of(), List.of())),
				"--management.endpoints.web.base-path=/", "--management.endpoints.web.path-mapping.tree=wood");
	}

	@Test
	void findsEveryOperationOnAPortOfItsOwn(CapturedOutput output) {
		run((context) -> {
			assertThat(endpoints(context)).isEqualTo(new EndpointParity(4, List.of(), List.of()));
			assertThat(output).contains("0 operations of endpoints are served")
				.contains("Parity check of the management context passed: 4 operations of endpoints are served");
		}, "--management.server.port=0");
	}

	@Test
	void expectsNothingWhereManagementIsSwitchedOff() {
		run((context) -> assertThat(endpoints(context)).isEqualTo(EndpointParity.NONE), "--management.server.port=-1");
	}

	@Test
	void findsAnOperationThatIsNotServed() {
		run((context) -> {
			takeOut(context);
			assertMissing(context);
		});
	}

	@Test
	void findsAnOperationThatIsNotServedByTheManagementContext() {
		run((context) -> {
			takeOut(context.getBean(Managements.class).contexts.getFirst());
			assertMissing(context);
		}, "--management.server.port=0");
	}

	private static void assertMissing(ApplicationContext context) {
		assertThat(endpoints(context).matched()).isEqualTo(3);
		assertThat(context.getBean(ParityCheck.class).compare().missing()).singleElement()
			.hasToString("GET /actuator/tree/** (endpoint tree): no handler mapping serves it, or none on the port of"
					+ " management");
	}

	// What the build has decided stays, and the start asks for something else.
	@Test
	void findsEndpointsOnThePortOfTheApplicationThatBelongOnAnother() {
		run((context) -> {
			change(context, "9001");
			assertThat(endpoints(context).missing()).isEmpty();
			assertThat(endpoints(context).phantom()).hasSize(4).first().satisfies((problem) -> {
				assertThat(problem.route()).isEqualTo("GET /actuator/health");
				assertThat(problem.cause()).startsWith("it is served on a port that is not the one of management")
					.contains("process it with the same 'management.server.port'");
			});
			change(context, "-1");
			assertThat(endpoints(context).phantom()).hasSize(4);
		});
	}

	@Test
	void findsEndpointsOnAPortThatNobodyAsksFor() {
		run((context) -> {
			change(context, "8080");
			assertThat(endpoints(context).phantom()).hasSize(4);
		}, "--management.server.port=0");
	}

	private static void change(ConfigurableApplicationContext context, String port) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("start", Map.of("management.server.port", port, "server.port", "8080")));
	}

	private static void takeOut(ApplicationContext context) {
		RequestMappingInfoHandlerMapping mapping = context.getBean(MAPPING, RequestMappingInfoHandlerMapping.class);
		mapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getPatternValues().contains("/actuator/tree/**"))
			.toList()
			.forEach(mapping::unregisterMapping);
	}

	private static EndpointParity endpoints(ApplicationContext context) {
		return context.getBean(ParityCheck.class).compare().endpoints();
	}

	private static void run(Consumer<ConfigurableApplicationContext> action, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--muster.parity=fail",
				"--management.endpoints.web.exposure.include=health,tree"));
		all.addAll(List.of(arguments));
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class,
				all.toArray(String[]::new))) {
			action.accept(context);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		TreeEndpoint treeEndpoint() {
			return new TreeEndpoint();
		}

		@Bean
		Managements managements() {
			return new Managements();
		}

	}

	/**
	 * Remembers the management contexts.
	 */
	static class Managements implements ApplicationListener<WebServerInitializedEvent> {

		private final List<ApplicationContext> contexts = new ArrayList<>();

		@Override
		public void onApplicationEvent(WebServerInitializedEvent event) {
			if (WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
				this.contexts.add(event.getApplicationContext());
			}
		}

	}

	@Endpoint(id = "tree")
	static class TreeEndpoint {

		@ReadOperation
		String root() {
			return "root";
		}

		@ReadOperation
		String leaf(@Selector(match = Selector.Match.ALL_REMAINING) String... path) {
			return String.join("/", path);
		}

	}

}
