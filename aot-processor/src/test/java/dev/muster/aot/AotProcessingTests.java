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

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportAware;
import org.springframework.context.annotation.Profile;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.FrameworkServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import dev.muster.imports.ImportMetadataPostProcessor;
import dev.muster.manifest.GeneratedManifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.manifest.RouteManifest;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the processors, run as Spring runs them: a context is processed, its code
 * compiled, and a new context started from it.
 */
@CompileWithForkedClassLoader
class AotProcessingTests {

	@Test
	void writesTheManifestAsAResource() throws IOException {
		RouteTable table = RouteManifest.parse(manifest(HelloController.class)).table();
		assertThat(table.controllers().getFirst().routes()).extracting(Route::describe).containsExactly("GET /hello");
	}

	@Test
	void writesTheSameManifestEveryTime() throws IOException {
		String first = manifest(Routes.class, HelloController.class);
		assertThat(manifest(Routes.class, HelloController.class)).isEqualTo(first);
		assertThat(manifest(HelloController.class, Routes.class)).isEqualTo(first);
	}

	@Test
	void recordsWhereAControllerComesFromWithoutFoldersOfTheBuildMachine() throws IOException {
		String json = manifest(HelloController.class, Routes.class);
		assertThat(RouteManifest.parse(json).controllers()).extracting(RecordedController::origin)
			.containsExactly(
					new Origin(Origin.Form.COMPONENT, HelloController.class.getName(), "test-classes", List.of()),
					new Origin(Origin.Form.METHOD, Routes.class.getName() + "#routes", "test-classes",
							List.of(Routes.class.getName() + "#routes @Profile")));
		assertThat(json).doesNotContain(Path.of("").toAbsolutePath().toString());
	}

	@Test
	void keepsPlaceholdersInPathsForTheStart() throws IOException {
		Controller controller = RouteManifest.parse(manifest(PlaceholderController.class))
			.table()
			.controllers()
			.getFirst();
		assertThat(controller.routes()).extracting(Route::path)
			.containsExactly("/${api.base:${api.other:/v1}}/${leaf}/{id}");
		assertThat(controller
			.resolvePlaceholders((path) -> path.replace("${api.base:${api.other:/v1}}", "/v2").replace("${leaf}", "x"))
			.routes()).extracting(Route::path).containsExactly("/v2/x/{id}");
	}

	@Test
	void startsWithTheManifestInGeneratedCode() throws IOException {
		String json = manifest(Routes.class);
		run(Routes.class, (context, compiled) -> {
			assertThat(GeneratedManifest.of(context.getBeanFactory())).isEqualTo(RouteManifest.parse(json));
			assertThat(context.getBeanDefinitionNames()).doesNotContain(GeneratedManifest.class.getName());
		});
	}

	@Test
	void leavesTheJsonOutOfAnExecutable() {
		assertThat(RuntimeHintsPredicates.resource().forResource(RouteManifest.LOCATION))
			.rejects(process(HelloController.class).getRuntimeHints());
	}

	@Test
	void letsTomcatSeeTheMethodsOfTheServlet() {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(FrameworkServlet.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS))
			.accepts(process(HelloController.class).getRuntimeHints());
	}

	@Test
	void withdrawsTheClassFileOfAnImporter() {
		String classFile = Importer.class.getName().replace('.', '/') + ".class";
		assertThat(RuntimeHintsPredicates.resource().forResource(classFile))
			.rejects(process(Importer.class).getRuntimeHints());
	}

	@Test
	void tellsImportedConfigurationItsImporterInGeneratedCode() {
		run(Importer.class, (context, compiled) -> {
			assertThat(context.getBean(Imported.class).value()).isEqualTo("from the importer");
			assertThat(context.getBean(ImportMetadataPostProcessor.BEAN_NAME))
				.isInstanceOf(ImportMetadataPostProcessor.class);
		});
	}

	@Test
	void addsNothingWhereNothingIsImported() {
		run(HelloController.class, (context,
				compiled) -> assertThat(context.containsBean(ImportMetadataPostProcessor.BEAN_NAME)).isFalse());
	}

	private static String manifest(Class<?>... types) throws IOException {
		String json = process(types).getGeneratedFiles()
			.getGeneratedFileContent(GeneratedFiles.Kind.RESOURCE, RouteManifest.LOCATION);
		assertThat(json).isNotNull();
		return Objects.requireNonNull(json);
	}

	private static TestGenerationContext process(Class<?>... types) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(types);
			TestGenerationContext generation = new TestGenerationContext(AotProcessingTests.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return generation;
		}
	}

	@SuppressWarnings("unchecked")
	private static void run(Class<?> type, BiConsumer<GenericApplicationContext, Compiled> check) {
		TestGenerationContext generation = process(type);
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			try (GenericApplicationContext context = new GenericApplicationContext()) {
				compiled.getInstance(ApplicationContextInitializer.class).initialize(context);
				context.refresh();
				check.accept(context, compiled);
			}
		});
	}

	@RestController
	static class HelloController {

		@GetMapping("/hello")
		String hello() {
			return "hello";
		}

	}

	@RestController
	@RequestMapping("${api.base:${api.other:/v1}}")
	static class PlaceholderController {

		@GetMapping("/${leaf}/{id}")
		String leaf() {
			return "leaf";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		@Profile("!other")
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/routes", (request) -> ServerResponse.ok().build()).build();
		}

	}

	@Import(Imported.class)
	@SuppressWarnings("unused")
	@Marker("from the importer")
	@Configuration(proxyBeanMethods = false)
	static class Importer {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Marker {

		String value();

	}

	@Configuration(proxyBeanMethods = false)
	static class Imported implements ImportAware {

		private @Nullable String value;

		@Override
		public void setImportMetadata(AnnotationMetadata importMetadata) {
			Map<String, @Nullable Object> attributes = importMetadata.getAnnotationAttributes(Marker.class.getName());
			this.value = (attributes != null) ? (String) attributes.get(MergedAnnotation.VALUE) : null;
		}

		@Nullable String value() {
			return this.value;
		}

	}

}
