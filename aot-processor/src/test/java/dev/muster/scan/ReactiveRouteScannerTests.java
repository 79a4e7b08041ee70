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

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import dev.muster.route.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteScanner} in applications of WebFlux.
 */
class ReactiveRouteScannerTests {

	@Test
	void findsHandlerMethodsOfAnAnnotatedController() {
		assertThat(scan(DispatcherHandler.class, Items.class)).containsExactly("GET /${base:/items}",
				"POST /${base:/items} consumes=application/json", "GET /${base:/items}/{id} version=1.2+");
	}

	@Test
	void readsRoutesFromTheBytecodeOfABeanMethod() {
		assertThat(scan(DispatcherHandler.class, Routes.class)).containsExactly("GET /stats",
				"GET /stats/archive/{year}", "POST /stats/reset", "GET /stats/{status}");
	}

	@Test
	void saysWhatIsNotProvable() {
		assertThat(scan(DispatcherHandler.class, Vague.class)).containsExactly("* (not provable)");
	}

	// An application of Spring MVC may have the client of WebFlux on its class path.
	@Test
	void leavesOutRouterFunctionsOfWebFluxWhereNothingDispatchesThem() {
		assertThat(scan(Routes.class)).isEmpty();
	}

	@Test
	void leavesOutRouterFunctionsOfSpringMvcWhereWebFluxDispatches() {
		assertThat(scan(DispatcherHandler.class, RouteScannerTests.BuilderRoutes.class)).isEmpty();
	}

	private static List<String> scan(Class<?>... types) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(types);
			context.refreshForAotProcessing(new RuntimeHints());
			return RouteScanner.keepingPlaceholders(context.getBeanFactory())
				.scan()
				.controllers()
				.stream()
				.flatMap((controller) -> controller.routes().stream())
				.map(Route::describe)
				.toList();
		}
	}

	@RestController
	static class Items {

		@GetMapping("${base:/items}")
		String list() {
			return "list";
		}

		@PostMapping(path = "${base:/items}", consumes = MediaType.APPLICATION_JSON_VALUE)
		String add() {
			return "add";
		}

		@GetMapping(path = "${base:/items}/{id}", version = "1.2+")
		String item() {
			return "item";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.GET("/stats", Routes::answer)
				.path("/stats", (stats) -> stats.GET("/archive/{year}", Routes::answer).POST("/reset", Routes::answer))
				.build()
				.andRoute(RequestPredicates.GET("/stats/{status}"), Routes::answer);
		}

		private static Mono<ServerResponse> answer(ServerRequest request) {
			return ServerResponse.ok().build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Vague {

		@Bean
		RouterFunction<ServerResponse> vague() {
			return RouterFunctions.route(RequestPredicates.GET("/vague").and(RequestPredicates.queryParam("a", "b")),
					Routes::answer);
		}

	}

}
