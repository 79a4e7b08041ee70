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

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.SortOrder;
import dev.muster.demo.todo.models.Suggestions;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoSort;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.services.TodoService;

/**
 * The routes that are tried out, which are there when a property says so.
 */
@Configuration(proxyBeanMethods = false)
@RegisterReflectionForBinding(Suggestions.class)
class ExperimentalRoutes {

	private static final TodoFilter OPEN = new TodoFilter(TodoStatus.OPEN, null, null);

	private static final Paging FIRST_DUE = new Paging(0, 3, TodoSort.DUE, SortOrder.ASC);

	@Bean
	@ConditionalOnProperty(name = "todo.experimental.enabled", havingValue = "true")
	RouterFunction<ServerResponse> suggestions(TodoService service) {
		return RouterFunctions.route()
			.GET("/experimental/suggestions",
					(request) -> ServerResponse.ok().body(new Suggestions(service.find(OPEN, FIRST_DUE).items())))
			.build();
	}

}
