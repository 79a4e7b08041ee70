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

package dev.muster.aot.payload;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PayloadHintsAotProcessor} with handlers of WebFlux.
 */
class ReactivePayloadTests {

	@Test
	void registersElementsOfPublishers() {
		assertBinding(ReactiveController.class, Declared.class, Derived.class, Made.class, InEntity.class);
	}

	@Test
	void registersWhatIsTakenLater() {
		assertBinding(ReactiveController.class, Body.class, Form.class);
	}

	@Test
	void readsTheCodeOfRouterFunctions() {
		assertBinding(Routes.class, Answered.class, Streamed.class, Taken.class);
	}

	private static void assertBinding(Class<?> type, Class<?>... payloads) {
		RuntimeHints hints = process(type).getRuntimeHints();
		for (Class<?> payload : payloads) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(payload)
				.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.ACCESS_DECLARED_FIELDS))
				.as(payload.getSimpleName())
				.accepts(hints);
		}
	}

	private static TestGenerationContext process(Class<?> type) {
		TestGenerationContext generation = new TestGenerationContext(ReactivePayloadTests.class);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(DispatchingConfiguration.class, type);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		return generation;
	}

	@Configuration(proxyBeanMethods = false)
	static class DispatchingConfiguration {

		@Bean
		DispatcherHandler dispatcherHandler() {
			return new DispatcherHandler();
		}

	}

	@Controller
	static class ReactiveController {

		@GetMapping("/declared")
		@ResponseBody
		Flux<Declared[]> declared() {
			return Flux.empty();
		}

		@GetMapping("/behind")
		@ResponseBody
		Mono<Base> behind() {
			return Mono.just(1).map((number) -> new Derived());
		}

		@GetMapping("/made")
		@ResponseBody
		Mono<Object> made() {
			return Mono.fromSupplier(Made::new);
		}

		@GetMapping("/entity")
		Mono<ResponseEntity<Object>> entity() {
			return Mono.just(ResponseEntity.ok(new InEntity()));
		}

		@PostMapping("/body")
		@ResponseBody
		Mono<String> body(@RequestBody Mono<Body[]> body) {
			return body.map(Arrays::toString);
		}

		@PostMapping("/form")
		@ResponseBody
		Mono<String> form(Mono<Form> form) {
			return form.map(Object::toString);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.GET("/answered", (request) -> ServerResponse.ok().bodyValue(new Answered()))
				.GET("/streamed", (request) -> ServerResponse.ok().body(Flux.just(new Streamed()), Object.class))
				.POST("/taken", Routes::taken)
				.build();
		}

		private static Mono<ServerResponse> taken(ServerRequest request) {
			return request.bodyToMono(Taken.class).flatMap((taken) -> ServerResponse.ok().bodyValue(taken.toString()));
		}

	}

	record Declared() {
	}

	static class Base {

	}

	static class Derived extends Base {

	}

	record Made() {
	}

	record InEntity() {
	}

	record Body() {
	}

	record Form() {
	}

	record Answered() {
	}

	record Streamed() {
	}

	record Taken() {
	}

}
