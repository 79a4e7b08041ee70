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

package dev.muster.conditions.router;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Router functions of which a profile (13), a property (13b) or the body of the bean
 * method (13c) decides.
 */
@Configuration(proxyBeanMethods = false)
class RouterConfiguration {

	@Bean
	RouterFunction<ServerResponse> plainRoutes() {
		return RouterFunctions.route()
			.GET("/routers/plain", (request) -> ServerResponse.ok().body("router plain"))
			.build();
	}

	@Bean
	@Profile("blue")
	RouterFunction<ServerResponse> profileRoutes() {
		return RouterFunctions.route()
			.GET("/routers/profile", (request) -> ServerResponse.ok().body("router by profile"))
			.build();
	}

	@Bean
	@ConditionalOnProperty("trap.feature-x")
	RouterFunction<ServerResponse> propertyRoutes() {
		return RouterFunctions.route()
			.GET("/routers/property", (request) -> ServerResponse.ok().body("router by property"))
			.build();
	}

	@Bean
	RouterFunction<ServerResponse> bodyRoutes(Environment environment) {
		RouterFunctions.Builder routes = RouterFunctions.route()
			.GET("/routers/body", (request) -> ServerResponse.ok().body("router by body"));
		if (environment.matchesProfiles("blue")) {
			routes.GET("/routers/body-blue", (request) -> ServerResponse.ok().body("router by body, blue"));
		}
		return routes.build();
	}

}
