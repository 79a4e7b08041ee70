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

package dev.muster.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that manifests follow the schema that is published with them.
 */
class RouteSchemaTests {

	private static Schema schema;

	@BeforeAll
	static void readSchema() throws IOException {
		String text = new ClassPathResource(RouteManifest.SCHEMA).getContentAsString(StandardCharsets.UTF_8);
		schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
	}

	@Test
	void knowsAllThatAManifestCanHold() {
		assertThat(errors(manifest())).isEmpty();
	}

	@Test
	void knowsTheSmallestManifest() {
		assertThat(errors(RouteManifest.write(new Manifest(List.of(), List.of())))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '^', value = { "\"version\":3, \"version\":2, must be the constant",
			"\"form\":\"method\", \"form\":\"guess\", enumeration",
			"\"kind\":\"functional\", \"kind\":\"other\", enumeration", "\"declaredBy\", \"declared\", declaredBy",
			"\"reason\":\"excluded\", \"reason\":\"bored\", enumeration", "\"leftOut\":[, \"left\":[, leftOut",
			"\"note\":, \"remark\":, note" })
	void refusesWhatAManifestCannotHold(String text, String replacement, String message) {
		String changed = manifest().replace(text, replacement);
		assertThat(changed).isNotEqualTo(manifest());
		assertThat(errors(changed)).isNotEmpty().anySatisfy((error) -> assertThat(error).contains(message));
	}

	// Every member has a value somewhere, and every enumeration each of its values.
	private static String manifest() {
		List<RecordedController> controllers = new ArrayList<>();
		for (Origin.Form form : Origin.Form.values()) {
			String name = form.name().toLowerCase(Locale.ROOT);
			List<Route> routes = new ArrayList<>();
			for (RouteKind kind : RouteKind.values()) {
				routes.add(new Route(kind, List.of("GET", "POST"), "/" + name, List.of("a=b"), List.of("c"),
						List.of("text/plain"), List.of("application/json"), "1.2+", "com.example.Web#" + name, null));
			}
			routes.add(new Route(RouteKind.FUNCTIONAL, List.of(), null, List.of(), List.of(), List.of(), List.of(),
					"com.example.Web#unknown", "the path is made in a loop"));
			controllers.add(new RecordedController(new Controller(name, "com.example.Web", routes),
					new Origin(form, "com.example.Web#" + name, "web-1.0.jar", List.of("com.example.Web @Profile"))));
		}
		controllers.add(new RecordedController(new Controller("empty", "com.example.Empty", List.of()),
				new Origin(Origin.Form.COMPONENT, "com.example.Empty", null, List.of())));
		List<LeftOut> leftOut = new ArrayList<>();
		for (LeftOut.Reason reason : LeftOut.Reason.values()) {
			leftOut.add(new LeftOut("com.example.Other", reason, "because"));
		}
		return RouteManifest.write(new Manifest(controllers, leftOut));
	}

	private static List<String> errors(String manifest) {
		return schema.validate(manifest, InputFormat.JSON).stream().map(Error::toString).toList();
	}

}
