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

package dev.muster.scan;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteScanner}.
 */
class RouteScannerTests {

	@Test
	void findsHandlerMethodsOfAnAnnotatedController() {
		Controller controller = scan(TodoController.class).controllers().getFirst();
		assertThat(controller.bean()).isEqualTo("routeScannerTests.TodoController");
		assertThat(controller.type()).isEqualTo(TodoController.class.getName());
		assertThat(controller.routes()).extracting(Route::describe)
			.containsExactly("GET /todos", "POST /todos consumes=application/json",
					"DELETE /todos/{id} params=force headers=X-Token", "GET|HEAD /todos/{id} produces=text/csv");
		assertThat(controller.routes().getFirst().handler()).isEqualTo(TodoController.class.getName() + "#list");
	}

	@Test
	void tellsTheVersionsOfAnApi() {
		assertThat(describe(scan(VersionedController.class))).containsExactly("GET /versioned",
				"GET /versioned version=1", "GET /versioned version=1.2+");
	}

	@Test
	void tellsTheVersionsOfAnApiWhileItIsBuilt() {
		try (AnnotationConfigApplicationContext context = context(VersionedController.class)) {
			assertThat(describe(RouteScanner.keepingPlaceholders(context.getBeanFactory()).scan()))
				.contains("GET /versioned version=1.2+");
		}
	}

	@Test
	void findsMappingsOfAnInterface() {
		assertThat(describe(scan(ClientController.class))).containsExactly("GET /clients");
	}

	@Test
	void resolvesPlaceholdersInPaths() {
		assertThat(describe(scan(PlaceholderController.class))).containsExactly("GET /from-property", "GET /standard");
	}

	@Test
	void listsAScopedControllerOnce() {
		RouteTable table = scan(ScopedController.class);
		assertThat(table.controllers()).hasSize(1);
		assertThat(table.controllers().getFirst().type()).isEqualTo(ScopedController.class.getName());
	}

	@Test
	void leavesOutWhatIsNoController() {
		assertThat(scan(NoController.class).controllers()).isEmpty();
	}

	@Test
	void createsNoBean() {
		try (AnnotationConfigApplicationContext context = context(FailingController.class)) {
			assertThat(describe(new RouteScanner(context.getBeanFactory()).scan())).containsExactly("GET /failing");
			assertThat(context.getBeanFactory().containsSingleton("routeScannerTests.FailingController")).isFalse();
		}
	}

	@Test
	void readsRoutesFromTheBytecodeOfABeanMethod() {
		assertThat(describe(scan(BuilderRoutes.class))).containsExactly("GET /stats", "DELETE /stats/archive/old",
				"GET /stats/archive/{year}", "POST /stats/reset", "GET /stats/{status}");
	}

	@Test
	void namesTheMethodThatAnswers() {
		assertThat(scan(BuilderRoutes.class).controllers().getFirst().routes())
			.filteredOn((route) -> "/stats/{status}".equals(route.path()))
			.extracting(Route::handler)
			.containsExactly(StatsHandler.class.getName() + "#one");
	}

	@Test
	void readsRoutesOfEveryWayToCompose() {
		assertThat(describe(scan(ComposedRoutes.class))).containsExactly("GET|POST /a", "PUT /b", "GET /c/d", "GET /e");
	}

	@Test
	void readsTheSameRoutesThatTheRouterFunctionServes() {
		for (Class<?> type : List.of(BuilderRoutes.class, ComposedRoutes.class)) {
			try (AnnotationConfigApplicationContext context = context(type)) {
				context.refresh();
				LiveRoutes live = new LiveRoutes();
				context.getBean(RouterFunction.class).accept(live);
				assertThat(describe(scan(type))).containsExactlyInAnyOrderElementsOf(live.routes());
			}
		}
	}

	@Test
	void tellsARouteWithoutAPatternFromOneWithAnEmptyPattern() {
		assertThat(describe(scan(NestedRoutes.class))).containsExactly("GET /all/**", "GET /one");
	}

	@Test
	void saysSoWhenRoutesAreNotProvable() {
		Route route = scan(BranchingRoutes.class).controllers().getFirst().routes().getFirst();
		assertThat(route.path()).isNull();
		assertThat(route.note()).startsWith("not provable: ").contains("straight line");
	}

	@Test
	void saysSoWhenAPredicateIsNotKnown() {
		Route route = scan(PredicateRoutes.class).controllers().getFirst().routes().getFirst();
		assertThat(route.path()).isNull();
		assertThat(route.note()).contains("RequestPredicates.param");
	}

	private static List<String> describe(RouteTable table) {
		return table.controllers()
			.stream()
			.flatMap((controller) -> controller.routes().stream())
			.map(Route::describe)
			.toList();
	}

	private static RouteTable scan(Class<?> type) {
		try (AnnotationConfigApplicationContext context = context(type)) {
			context.refreshForAotProcessing(new RuntimeHints());
			return new RouteScanner(context.getBeanFactory()).scan();
		}
	}

	private static AnnotationConfigApplicationContext context(Class<?> type) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("path.one", "/from-property")));
		context.register(type);
		return context;
	}

	@RestController
	static class VersionedController {

		@GetMapping(path = "/versioned", version = "1")
		String first() {
			return "first";
		}

		@GetMapping(path = "/versioned", version = "1.2+")
		String second() {
			return "second";
		}

		@GetMapping("/versioned")
		String every() {
			return "every";
		}

	}

	@RestController
	@RequestMapping("/todos")
	static class TodoController {

		@GetMapping
		String list() {
			return "";
		}

		@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
		String create() {
			return "";
		}

		@RequestMapping(path = "/{id}", method = { RequestMethod.HEAD, RequestMethod.GET }, produces = "text/csv")
		String one() {
			return "";
		}

		@DeleteMapping(path = "/{id}", params = "force", headers = "X-Token")
		void delete() {
		}

	}

	interface ClientApi {

		@GetMapping("/clients")
		String clients();

	}

	@RestController
	static class ClientController implements ClientApi {

		@Override
		public String clients() {
			return "";
		}

	}

	@RestController
	static class PlaceholderController {

		@GetMapping({ "${path.one}", "${path.two:/standard}" })
		String one() {
			return "";
		}

	}

	@RestController
	@Scope(scopeName = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
	static class ScopedController {

		@GetMapping("/scoped")
		String scoped() {
			return "";
		}

	}

	@Component
	@RequestMapping("/none")
	static class NoController {

		@GetMapping
		String none() {
			return "";
		}

	}

	@RestController
	static class FailingController {

		FailingController() {
			throw new IllegalStateException("must not be created");
		}

		@GetMapping("/failing")
		String failing(HttpServletRequest request) {
			return "";
		}

	}

	static class StatsHandler {

		ServerResponse one(ServerRequest request) {
			return ServerResponse.ok().build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BuilderRoutes {

		@Bean
		RouterFunction<ServerResponse> stats() {
			StatsHandler handler = new StatsHandler();
			return RouterFunctions.route()
				.path("/stats",
						(stats) -> stats.GET("", (request) -> ServerResponse.ok().build())
							.GET("/{status}", handler::one)
							.POST("/reset", (request) -> ServerResponse.noContent().build())
							.path("/archive", this::archive))
				.before((request) -> request)
				.build();
		}

		private void archive(RouterFunctions.Builder archive) {
			archive.GET("/{year}", (request) -> ServerResponse.ok().build()).add(old());
		}

		private static RouterFunction<ServerResponse> old() {
			return RouterFunctions.route(RequestPredicates.DELETE("/old"), (request) -> ServerResponse.ok().build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ComposedRoutes {

		@Bean
		RouterFunction<ServerResponse> composed() {
			return RouterFunctions
				.route(RequestPredicates.methods(HttpMethod.GET, HttpMethod.POST).and(RequestPredicates.path("/a")),
						(request) -> ServerResponse.ok().build())
				.andRoute(RequestPredicates.method(HttpMethod.PUT).and(RequestPredicates.path("/b")),
						(request) -> ServerResponse.ok().build())
				.andNest(RequestPredicates.path("/c"),
						RouterFunctions.route(RequestPredicates.GET("/d"), (request) -> ServerResponse.ok().build()))
				.and(RouterFunctions.route().GET("/e", (request) -> ServerResponse.ok().build()).build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NestedRoutes {

		@Bean
		RouterFunction<ServerResponse> nested() {
			return RouterFunctions.route()
				.path("/one", (one) -> one.GET("", (request) -> ServerResponse.ok().build()))
				.path("/all", (all) -> all.GET((request) -> ServerResponse.ok().build()))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BranchingRoutes {

		@Bean
		RouterFunction<ServerResponse> branching() {
			RouterFunctions.Builder builder = RouterFunctions.route();
			if (Boolean.getBoolean("some.switch")) {
				builder.GET("/maybe", (request) -> ServerResponse.ok().build());
			}
			return builder.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PredicateRoutes {

		@Bean
		RouterFunction<ServerResponse> predicates() {
			return RouterFunctions.route(RequestPredicates.param("a", "b"), (request) -> ServerResponse.ok().build());
		}

	}

}
