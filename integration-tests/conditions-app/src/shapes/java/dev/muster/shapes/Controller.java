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

package dev.muster.shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated controller: the first half of the shapes is answered only, the other half
 * is taken and comes back, a part of it is answered as well.
 */
final class Controller {

	/**
	 * The package of all controllers.
	 */
	static final String PACKAGE = "dev.muster.conditions.generated";

	private static final int DEPTH = 2;

	private final String name;

	private final Chance chance;

	private final Values values;

	private final StringBuilder handlers = new StringBuilder();

	Controller(String name, Chance chance) {
		this.name = name;
		this.chance = chance;
		this.values = new Values(chance, PACKAGE + "." + name);
	}

	String name() {
		return this.name;
	}

	/**
	 * Add a shape.
	 * @param shape its number
	 * @return the lines of its routes
	 */
	List<String> add(int shape) {
		boolean taken = shape % 2 == 1;
		Value value = this.values.shape(DEPTH, taken);
		List<String> routes = new ArrayList<>();
		if (!taken || this.chance.in(50)) {
			Answered answered = Answered.of(this.chance, value, shape);
			this.handlers.append("%s@GetMapping(\"/payloads/shapes/%d\")\n%s\n".formatted(answered.member(), shape,
					answered.code()));
			routes.add("GET /payloads/shapes/%d %s".formatted(shape, answered.json()));
		}
		if (taken) {
			this.handlers.append("@PostMapping(\"/payloads/shapes/%d\")\n%s\n".formatted(shape,
					Taken.code(this.chance, value, shape)));
			routes.add("POST /payloads/shapes/%d %s".formatted(shape, value.json()));
		}
		return routes;
	}

	String source() {
		return """
				package %s;

				import java.time.*;
				import java.util.*;
				import java.util.concurrent.*;
				import java.util.function.Supplier;
				import java.util.stream.Stream;

				import com.fasterxml.jackson.annotation.*;
				import org.springframework.context.annotation.Profile;
				import org.springframework.http.*;
				import org.springframework.web.bind.annotation.*;
				import tools.jackson.core.type.TypeReference;
				import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
				import tools.jackson.databind.annotation.JsonNaming;
				import tools.jackson.databind.json.JsonMapper;

				@RestController
				@Profile("shapes")
				class %s {

					private final JsonMapper mapper;

					%2$s(JsonMapper mapper) {
						this.mapper = mapper;
					}

				%s
				%s
				}
				""".formatted(PACKAGE, this.name, this.handlers.toString().indent(4).replace("    ", "\t"),
				this.values.types());
	}

}
