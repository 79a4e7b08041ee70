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
import java.util.Objects;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.ApiVersionConfigurer;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import dev.muster.discovery.Recording;
import dev.muster.discovery.RouteDiscovery;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.scan.RouteScanner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ParityCheck} on a running application of WebFlux, beside Spring MVC on
 * the class path.
 */
class ReactiveParityTests {

	@Test
	void findsNoDifferenceInAnApplicationThatIsAsRecorded() {
		run((context) -> {
			ParityReport report = context.getBean(ParityCheck.class).compare();
			assertThat(report.missing()).isEmpty();
			assertThat(report.phantom()).isEmpty();
			assertThat(report.matched()).isEqualTo(6);
			assertThat(report.notCompared()).isOne();
			assertThat(report.endpoints().matched()).isEqualTo(2);
		});
	}

	@Test
	void discoversTheRoutes() {
		run((context) -> assertThat(context.getBean(RouteDiscovery.class)
			.discover("dev.muster")
			.stream()
			.flatMap((controller) -> controller.routes().stream())
			.map(Route::describe)).containsExactlyInAnyOrder("GET /hello/{name} produces=text/plain", "GET /versioned",
					"GET /versioned version=1.2+", "GET /prefixed", "GET /functional", "GET /functional/{id}",
					"* (not provable)"));
	}

	@Test
	void findsAPhantomWhenARowWasDeleted() {
		run((context) -> {
			List<Controller> controllers = new ArrayList<>(
					new RouteScanner(context.getBeanFactory()).scan().controllers());
			controllers
				.removeIf((each) -> each.type().equals(Hello.class.getName()) || each.bean().equals("functional"));
			assertThat(check(context, controllers).phantom()).extracting(RouteProblem::route)
				.containsExactly("GET /hello/{name} produces=text/plain", "GET /versioned",
						"GET /versioned version=1.2+", "GET /functional", "GET /functional/{id}");
		});
	}

	@Test
	void findsWhatCodeRegistersAndTakesOut() {
		run((context) -> {
			RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
					RequestMappingHandlerMapping.class);
			mapping.registerMapping(RequestMappingInfo.paths("/added").build(), new Added(),
					Objects.requireNonNull(ReflectionUtils.findMethod(Added.class, "added")));
			ParityCheck check = context.getBean(ParityCheck.class);
			assertThat(check.compare().phantom()).extracting(RouteProblem::route).containsExactly("* /added");
			mapping.getHandlerMethods().keySet().stream().toList().forEach(mapping::unregisterMapping);
			assertThat(check.compare().phantom()).isEmpty();
			assertThat(check.compare().missing()).extracting(RouteProblem::route)
				.contains("GET /hello/{name} produces=text/plain", "GET /v1/prefixed");
		});
	}

	@Test
	void findsEndpointsOnAPortOfTheirOwn() {
		run((context) -> assertThat(context.getBean(ParityCheck.class).compare().endpoints())
			.isEqualTo(new EndpointParity(2, List.of(), List.of())), "--management.server.port=0");
	}

	private static ParityReport check(ConfigurableApplicationContext context, List<Controller> controllers) {
		Manifest manifest = new Manifest(controllers.stream()
			.map((each) -> new RecordedController(each,
					new Origin(Origin.Form.COMPONENT, each.type(), null, List.of())))
			.toList(), List.of());
		return new ParityCheck(context.getBeanFactory(), Recording.of(manifest, context.getBeanFactory()),
				ParityMode.WARN, AllowedRoutes.NONE)
			.compare();
	}

	private static void run(Consumer<ConfigurableApplicationContext> action, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--muster.parity=fail"));
		all.addAll(List.of(arguments));
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		try (ConfigurableApplicationContext context = application.run(all.toArray(String[]::new))) {
			action.accept(context);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Hello.class, Prefixed.class })
	static class Application {

		@Bean
		RouterFunction<ServerResponse> functional() {
			return RouterFunctions.route()
				.path("/functional",
						(nested) -> nested.GET("", (request) -> ServerResponse.ok().build())
							.GET("/{id}", (request) -> ServerResponse.ok().build()))
				.build();
		}

		@Bean
		RouterFunction<ServerResponse> vague() {
			return RouterFunctions.route(
					RequestPredicates.GET("/vague")
						.and(RequestPredicates.queryParam("a", (value) -> value.length() > 1)),
					(request) -> ServerResponse.ok().build());
		}

		@Bean
		WebFluxConfigurer configurer() {
			return new WebFluxConfigurer() {

				@Override
				public void configurePathMatching(PathMatchConfigurer configurer) {
					configurer.addPathPrefix("/v1", (type) -> type == Prefixed.class);
				}

				@Override
				public void configureApiVersioning(ApiVersionConfigurer configurer) {
					configurer.useRequestHeader("X-Version").setVersionRequired(false);
				}

			};
		}

	}

	@RestController
	static class Hello {

		@GetMapping(path = "/hello/{name}", produces = MediaType.TEXT_PLAIN_VALUE)
		String hello() {
			return "hello";
		}

		@GetMapping("/versioned")
		String every() {
			return "every";
		}

		@GetMapping(path = "/versioned", version = "1.2+")
		String second() {
			return "second";
		}

	}

	@RestController
	static class Prefixed {

		@GetMapping("/prefixed")
		String prefixed() {
			return "prefixed";
		}

	}

	static class Added {

		@RequestMapping("/added")
		String added() {
			return "added";
		}

	}

}
