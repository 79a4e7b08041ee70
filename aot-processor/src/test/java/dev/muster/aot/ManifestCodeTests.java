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

package dev.muster.aot;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ClassUtils;
import org.springframework.util.MethodInvoker;

import dev.muster.manifest.LeftOut;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ManifestCode}.
 */
@CompileWithForkedClassLoader
class ManifestCodeTests {

	@Test
	void makesAnEmptyManifest() {
		Manifest manifest = new Manifest(List.of(), List.of());
		assertThat(run(manifest)).isEqualTo(manifest);
	}

	@Test
	void makesAManifestWithAllThatItMaySay() {
		Route full = new Route(RouteKind.ANNOTATED, List.of("GET", "PUT"), "/a/{b:\\d+}/${c:\"d\"}",
				List.of("e=1", "!f"), List.of("g"), List.of("text/plain"), List.of("application/json"), "1.2+", "x.Y#z",
				"why");
		Route unproved = new Route(RouteKind.FUNCTIONAL, List.of(), null, List.of(), List.of(), List.of(), List.of(),
				"x.Y#$routes", "tab\tline\nquote\" \\u0041 ü");
		Manifest manifest = new Manifest(
				List.of(controller("a", Origin.Form.METHOD, null, List.of("x.Y @Profile", "x.Z"),
						List.of(full, unproved)),
						controller("b", Origin.Form.REGISTRAR, "b-1.0.jar", List.of(), List.of())),
				List.of(new LeftOut("x.Left", LeftOut.Reason.OUTSIDE_THE_PACKAGES, ""),
						new LeftOut("x.Other", LeftOut.Reason.CONDITION, "did not \"match\"")));
		assertThat(run(manifest)).isEqualTo(manifest);
	}

	@Test
	void dividesWhatIsTooMuchForAMethodOrAClass() {
		List<Route> many = routes(3 * ManifestCode.ROWS_IN_METHOD + 1);
		List<RecordedController> controllers = IntStream
			.range(0, ManifestCode.ROWS_IN_METHOD * ManifestCode.METHODS_IN_CLASS)
			.mapToObj((number) -> controller("bean" + number, Origin.Form.COMPONENT, "classes", List.of(),
					(number == 7) ? many : routes(1)))
			.toList();
		List<LeftOut> leftOut = IntStream.range(0, ManifestCode.ROWS_IN_METHOD + 1)
			.mapToObj((number) -> new LeftOut("x.Left" + number, LeftOut.Reason.ABSTRACT, "detail"))
			.toList();
		Manifest manifest = new Manifest(controllers, leftOut);
		assertThat(run(manifest)).isEqualTo(manifest);
	}

	private static List<Route> routes(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> new Route(RouteKind.ANNOTATED, List.of("GET"), "/r" + number, List.of(), List.of(),
					List.of(), List.of(), "x.Y#r" + number, null))
			.toList();
	}

	private static RecordedController controller(String bean, Origin.Form form, @Nullable String location,
			List<String> conditions, List<Route> routes) {
		return new RecordedController(new Controller(bean, "x.Y", routes),
				new Origin(form, "x.Y#" + bean, location, conditions));
	}

	private static Manifest run(Manifest manifest) {
		TestGenerationContext generation = new TestGenerationContext(ManifestCodeTests.class);
		ClassName name = ManifestCode.generate(manifest, generation.getGeneratedClasses());
		generation.writeGeneratedContent();
		AtomicReference<Object> result = new AtomicReference<>();
		TestCompiler.forSystem()
			.with(generation)
			.compile((compiled) -> result.set(call(compiled.getClassLoader(), name)));
		return (Manifest) result.get();
	}

	private static Object call(ClassLoader classLoader, ClassName name) {
		Class<?> type = ClassUtils.resolveClassName(name.reflectionName(), classLoader);
		MethodInvoker invoker = new MethodInvoker();
		invoker.setTargetClass(type);
		invoker.setTargetMethod("manifest");
		try {
			invoker.prepare();
			return Objects.requireNonNull(invoker.invoke());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
