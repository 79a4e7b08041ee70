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

package dev.muster.demo.todo.web;

import java.net.URI;
import java.util.Arrays;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.TodoStats;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.services.TodoService;

/**
 * The routes that count todos.
 */
@Configuration(proxyBeanMethods = false)
// Spring sees no body type in a router function, so a native image has to be told.
@RegisterReflectionForBinding({ TodoStats.class, StatusCount.class })
class StatsRoutes {

	@Bean
	RouterFunction<ServerResponse> stats(TodoService service) {
		return RouterFunctions.route()
			.path("/stats",
					(stats) -> stats.GET("", (request) -> ServerResponse.ok().body(service.stats()))
						.GET("/{status}", (request) -> count(request, service)))
			.build();
	}

	private static ServerResponse count(ServerRequest request, TodoService service) {
		String name = request.pathVariable("status");
		return Arrays.stream(TodoStatus.values())
			.filter((status) -> status.name().equalsIgnoreCase(name))
			.findFirst()
			.map((status) -> ServerResponse.ok().body(service.stats(status)))
			.orElseGet(() -> unknownStatus(request, name));
	}

	private static ServerResponse unknownStatus(ServerRequest request, String name) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"'%s' is not a status: use one of %s.".formatted(name, Arrays.toString(TodoStatus.values())));
		problem.setInstance(URI.create(request.requestPath().value()));
		return ServerResponse.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
