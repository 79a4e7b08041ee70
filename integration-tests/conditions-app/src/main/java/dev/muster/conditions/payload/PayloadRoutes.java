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

package dev.muster.conditions.payload;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Router functions, which declare no payload at all.
 */
@Configuration(proxyBeanMethods = false)
@Profile("payloads")
class PayloadRoutes {

	@Bean
	RouterFunction<ServerResponse> payloadRouter() {
		return RouterFunctions.route()
			.GET("/payloads/functions/answered", (request) -> ServerResponse.ok().body(new Answered("x")))
			.POST("/payloads/functions/taken", PayloadRoutes::take)
			.build();
	}

	private static ServerResponse take(ServerRequest request) throws ServletException, IOException {
		return ServerResponse.ok().body("got " + request.body(Taken.class));
	}

	record Answered(String value) {
	}

	record Taken(String value) {
	}

}
