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
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.muster.discovery.Recording;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.scan.RouteScanner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ParityCheck} on a running application, with recordings that differ
 * from what it serves.
 */
class ParityCheckTests {

	@Test
	void findsNoDifferenceInAnApplicationThatIsAsRecorded() {
		check((controllers) -> {
		}, (report) -> {
			assertThat(report.missing()).isEmpty();
			assertThat(report.phantom()).isEmpty();
			assertThat(report.matched()).isEqualTo(6);
			assertThat(report.notCompared()).isOne();
		});
	}

	@Test
	void findsAPhantomWhenARowWasDeleted() {
		check((controllers) -> controllers.removeIf((controller) -> controller.bean().endsWith("HelloController")),
				(report) -> assertThat(report.phantom()).singleElement().satisfies((problem) -> {
					assertThat(problem.route()).isEqualTo("GET /hello");
					assertThat(problem.handler()).isEqualTo(HelloController.class.getName() + "#hello");
					assertThat(problem.cause()).startsWith("the manifest does not know the bean");
				}));
	}

	@Test
	void findsAPhantomWhenTheRowOfARouterFunctionWasDeleted() {
		check((controllers) -> controllers.removeIf((controller) -> controller.bean().equals("functional")),
				(report) -> assertThat(report.phantom()).extracting(RouteProblem::route)
					.containsExactly("GET /functional", "GET /functional/{id}"));
	}

	@Test
	void findsAMissingRouteWhenItsBeanIsNotThere() {
		check((controllers) -> controllers.add(controller("lost", "GET", "/lost", "com.example.Lost#lost")),
				(report) -> {
					assertThat(report.phantom()).isEmpty();
					assertThat(report.missing()).singleElement()
						.hasToString(
								"GET /lost (com.example.Lost#lost, bean lost): there is no such bean: the generated"
										+ " code does not register it, or something has removed it");
				});
	}

	@Test
	void findsAMissingRouterFunctionEvenIfItsPathIsNotProvable() {
		Route route = new Route(RouteKind.FUNCTIONAL, List.of(), null, List.of(), List.of(), List.of(), List.of(),
				"com.example.Lost#lost", "not provable: a branch");
		check((controllers) -> controllers.add(new Controller("lost", "com.example.Lost", List.of(route))),
				(report) -> assertThat(report.missing()).extracting(RouteProblem::bean).containsExactly("lost"));
	}

	@Test
	void findsARouteThatIsServedAtAnotherPath() {
		check((controllers) -> {
			Controller hello = named(controllers, "HelloController");
			controllers.remove(hello);
			controllers.add(new Controller(hello.bean(), hello.type(),
					List.of(hello.routes().getFirst().withPath("/hello-of-the-build"))));
		}, (report) -> {
			assertThat(report.missing()).extracting(RouteProblem::cause)
				.containsExactly("its handler answers 'GET /hello' instead");
			assertThat(report.phantom()).extracting(RouteProblem::cause)
				.singleElement()
				.asString()
				.startsWith("the bean is recorded with other routes");
		});
	}

	@Test
	void findsAMethodThatReflectionDoesNotSee() {
		check((controllers) -> {
			Controller hello = named(controllers, "HelloController");
			controllers.remove(hello);
			List<Route> routes = new ArrayList<>(hello.routes());
			routes.add(routes.getFirst().withPath("/gone").withHandler(hello.type() + "#gone"));
			controllers.add(new Controller(hello.bean(), hello.type(), routes));
		}, (report) -> assertThat(report.missing()).extracting(RouteProblem::cause)
			.containsExactly("the method cannot be seen by reflection: the executable has no hint for it"));
	}

	@Test
	void findsWhatCodeRegistersWhileTheApplicationRuns() {
		run((context, check) -> {
			RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
					RequestMappingHandlerMapping.class);
			RequestMappingInfo added = RequestMappingInfo.paths("/added").build();
			mapping.registerMapping(added, new Added(),
					Objects.requireNonNull(ReflectionUtils.findMethod(Added.class, "added")));
			assertThat(check.compare().phantom()).singleElement()
				.hasToString("* /added (" + Added.class.getName()
						+ "#added): code registers it while the application runs, which the build cannot see");
			mapping.unregisterMapping(added);
			assertThat(check.compare().isClean()).isTrue();
		});
	}

	@Test
	void findsWhatCodeTakesOutWhileTheApplicationRuns() {
		run((context, check) -> {
			RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
					RequestMappingHandlerMapping.class);
			mapping.getHandlerMethods()
				.keySet()
				.stream()
				.filter((info) -> info.getPatternValues().contains("/hello"))
				.toList()
				.forEach(mapping::unregisterMapping);
			assertThat(check.compare().missing()).singleElement()
				.asString()
				.startsWith("GET /hello")
				.contains("no handler mapping serves the route");
		});
	}

	@Test
	void leavesTheHandlerMappingsOfLibrariesAlone() {
		try (ConfigurableApplicationContext context = SpringApplication
			.run(new Class<?>[] { Application.class, OtherMapping.class }, new String[] { "--server.port=0" })) {
			assertThat(context.getBean(ParityCheck.class).compare().isClean()).isTrue();
		}
	}

	@Test
	void resolvesPlaceholdersOfTheManifestWhenItStarts() {
		check((controllers) -> {
			Controller hello = named(controllers, "HelloController");
			controllers.remove(hello);
			controllers.add(new Controller(hello.bean(), hello.type(),
					List.of(hello.routes().getFirst().withPath("/${hello.path:/hello}"))));
		}, (report) -> assertThat(report.isClean()).isTrue());
	}

	// The bound is for a native executable, which is slower than a warm JVM.
	@Test
	void comparesAThousandRoutesInLessThanTenMilliseconds() {
		run((context, check) -> {
			RequestMappingHandlerMapping mapping = context.getBean("requestMappingHandlerMapping",
					RequestMappingHandlerMapping.class);
			List<Controller> controllers = new ArrayList<>(
					new RouteScanner(context.getBeanFactory()).scan().controllers());
			List<Route> routes = new ArrayList<>();
			for (int index = 0; index < 1000; index++) {
				mapping.registerMapping(RequestMappingInfo.paths("/added/" + index).build(), new Added(),
						Objects.requireNonNull(ReflectionUtils.findMethod(Added.class, "added")));
				routes.add(new Route(RouteKind.ANNOTATED, List.of(), "/added/" + index, List.of(), List.of(), List.of(),
						List.of(), Added.class.getName() + "#added", null));
			}
			controllers.add(new Controller("added", Added.class.getName(), routes));
			ParityCheck thousand = new ParityCheck(context.getBeanFactory(),
					Recording.of(new Manifest(controllers.stream().map(ParityCheckTests::recorded).toList(), List.of()),
							context.getBeanFactory()),
					ParityMode.WARN, AllowedRoutes.NONE);
			double fastest = Double.MAX_VALUE;
			for (int round = 0; round < 200; round++) {
				long start = System.nanoTime();
				ParityReport report = thousand.compare();
				fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
				assertThat(report.matched()).isEqualTo(1006);
			}
			System.out.println("parity of 1006 routes: %.2f ms".formatted(fastest));
			assertThat(fastest).isLessThan(10);
		});
	}

	@Test
	void comparesBeforeTheWebServerAnswers() {
		assertThat(new ParityLifecycle(check(ParityMode.FAIL)).getPhase())
			.isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
	}

	private static ParityCheck check(ParityMode mode) {
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, "--server.port=0")) {
			return new ParityCheck(context.getBeanFactory(), context.getBean(Recording.class), mode,
					AllowedRoutes.NONE);
		}
	}

	private static Controller named(List<Controller> controllers, String name) {
		return controllers.stream().filter((controller) -> controller.type().endsWith(name)).findFirst().orElseThrow();
	}

	private static Controller controller(String bean, String method, String path, String handler) {
		return new Controller(bean, "com.example.Lost", List.of(new Route(RouteKind.ANNOTATED, List.of(method), path,
				List.of(), List.of(), List.of(), List.of(), handler, null)));
	}

	private static void check(Consumer<List<Controller>> fault, Consumer<ParityReport> assertions) {
		run((context, check) -> {
			List<Controller> controllers = new ArrayList<>(
					new RouteScanner(context.getBeanFactory()).scan().controllers());
			fault.accept(controllers);
			Manifest manifest = new Manifest(controllers.stream().map(ParityCheckTests::recorded).toList(), List.of());
			assertions.accept(new ParityCheck(context.getBeanFactory(),
					Recording.of(manifest, context.getBeanFactory()), ParityMode.WARN, AllowedRoutes.NONE)
				.compare());
		});
	}

	private static RecordedController recorded(Controller controller) {
		return new RecordedController(controller,
				new Origin(Origin.Form.COMPONENT, controller.type(), null, List.of()));
	}

	private static void run(Action action) {
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, "--server.port=0")) {
			action.accept(context, context.getBean(ParityCheck.class));
		}
	}

	/**
	 * What is done with a running application.
	 */
	private interface Action {

		void accept(ConfigurableApplicationContext context, ParityCheck check);

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ HelloController.class, PrefixedController.class })
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
					RequestPredicates.GET("/vague").and(RequestPredicates.param("a", (value) -> value.length() > 1)),
					(request) -> ServerResponse.ok().build());
		}

		@Bean
		WebMvcConfigurer prefix() {
			return new WebMvcConfigurer() {

				@Override
				public void configurePathMatch(PathMatchConfigurer configurer) {
					configurer.addPathPrefix("/v1", (type) -> type == PrefixedController.class);
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherMapping {

		@Bean
		RequestMappingHandlerMapping libraryMapping() {
			return new RequestMappingHandlerMapping() {

				@Override
				protected boolean isHandler(Class<?> beanType) {
					return beanType == Added.class;
				}

			};
		}

		@Bean
		Added library() {
			return new Added();
		}

	}

	@RestController
	static class HelloController {

		@GetMapping("/hello")
		String hello() {
			return "hello";
		}

	}

	@RestController
	@RequestMapping("/prefixed")
	static class PrefixedController {

		@GetMapping
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
