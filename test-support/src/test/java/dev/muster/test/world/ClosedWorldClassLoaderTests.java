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

package dev.muster.test.world;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.test.TestClasses;
import dev.muster.test.classpath.ClassPath;
import dev.muster.test.metadata.ReachabilityMetadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClosedWorldClassLoader}.
 */
class ClosedWorldClassLoaderTests {

	private static final String ORDER = """
			package com.example;
			public class Order {
				public String one = "1";
				String two = "2";
				public Order() { }
				public String name() { return "order"; }
				public String name(int number) { return "order " + number; }
				public static String call() { return new Order().name() + new Order().name(2); }
			}""";

	@TempDir
	private Path folder;

	private final HiddenElements hidden = new HiddenElements();

	private TestClasses classes;

	private TestClasses library;

	private final List<ResourceView> views = new ArrayList<>();

	private boolean closed = true;

	@BeforeEach
	void makeClasses() throws IOException {
		this.classes = new TestClasses(this.folder.resolve("classes")).compile(ORDER)
			.file("prices.txt", "prices")
			.file("META-INF/services/com.example.Service", "com.example.Order");
		this.library = new TestClasses(this.folder.resolve("library"))
			.compile("package org.library; public class Tool { public void use() { } }")
			.file("org/library/tool.txt", "tool");
	}

	@AfterEach
	void removeViews() throws IOException {
		for (ResourceView view : this.views) {
			view.close();
		}
	}

	@Test
	void hidesClassFilesFromThoseWhoReadThem() throws Exception {
		ClassLoader world = open("{}");
		assertThat(world.getResource("com/example/Order.class")).isNull();
		assertThat(world.getResources("com/example/Order.class").hasMoreElements()).isFalse();
		assertThat(world.getResourceAsStream("org/library/Tool.class")).isNull();
		assertThat(world.getResource("java/lang/String.class")).isNull();
		assertThat(world.loadClass("com.example.Order")).isNotNull();
		assertThat(this.hidden.report()).contains("2 resource com/example/Order.class",
				"1 resource org/library/Tool.class");
	}

	@Test
	void showsAClassFileThatAHintNames() throws Exception {
		ClassLoader world = open("""
				{ "resources": [ { "glob": "com/example/*.class" }, { "glob": "java/lang/String.class" } ] }""");
		assertThat(world.getResource("com/example/Order.class")).isNotNull();
		assertThat(world.getResource("java/lang/String.class")).isNotNull();
		assertThat(this.hidden.report()).isEmpty();
	}

	@Test
	void hidesFoldersFromThoseWhoScan() throws Exception {
		ClassLoader world = open("{}");
		assertThat(world.getResource("com/example")).isNull();
		assertThat(Collections.list(world.getResources("com/example/"))).isEmpty();
		assertThat(Collections.list(world.getResources("org/library"))).isEmpty();
		assertThat(Collections.list(world.getResources(""))).isEmpty();
		assertThat(this.hidden.report()).contains("1 resource com/example", "1 resource com/example/",
				"1 resource org/library");
	}

	@Test
	void showsInAFolderThatAHintNamesOnlyWhatIsThere() throws Exception {
		this.classes.file("com/example/a.txt", "a").file("com/example/b.txt", "b");
		ClassLoader world = open("""
				{ "resources": [ { "glob": "com/example" }, { "glob": "com/example/a.txt" } ] }""");
		List<URL> folders = Collections.list(world.getResources("com/example"));
		assertThat(folders).hasSize(1);
		JarURLConnection connection = (JarURLConnection) folders.getFirst().openConnection();
		assertThat(connection.getJarFile().stream().map(JarEntry::getName))
			.containsExactly("META-INF/services/com.example.Service", "com/example/", "com/example/a.txt");
	}

	@Test
	void hidesResourcesOfTheApplicationWithoutAHint() throws Exception {
		ClassLoader world = open("{}");
		assertThat(world.getResource("prices.txt")).isNull();
		assertThat(this.hidden.report()).containsExactly("1 resource prices.txt");
	}

	@Test
	void showsResourcesOfTheApplicationWithAHint() throws Exception {
		assertThat(text(open("""
				{ "resources": [ { "glob": "prices.txt" } ] }"""), "prices.txt")).isEqualTo("prices");
	}

	@Test
	void showsResourcesOfTheApplicationWhenAskedTo() throws Exception {
		this.closed = false;
		assertThat(text(open("{}"), "prices.txt")).isEqualTo("prices");
	}

	@Test
	void showsServicesAndTheResourcesOfLibraries() throws Exception {
		ClassLoader world = open("{}");
		assertThat(text(world, "META-INF/services/com.example.Service")).isEqualTo("com.example.Order");
		assertThat(text(world, "org/library/tool.txt")).isEqualTo("tool");
	}

	@Test
	void makesMembersWithoutAHintSyntheticAndCallable() throws Exception {
		Class<?> order = open("{}").loadClass("com.example.Order");
		assertThat(order.getDeclaredMethods()).hasSize(3).allMatch(Method::isSynthetic);
		assertThat(order.getDeclaredFields()).hasSize(2).allMatch((field) -> field.isSynthetic());
		assertThat(order.getDeclaredConstructors()).hasSize(1).allMatch((constructor) -> constructor.isSynthetic());
		assertThat(order.getMethod("call").invoke(null)).isEqualTo("orderorder 2");
		assertThat(this.hidden.report()).contains("1 member com.example.Order#name(int)",
				"1 member com.example.Order#one", "1 member com.example.Order#<init>()");
	}

	@Test
	void leavesMembersWithAHintAsTheyAre() throws Exception {
		Class<?> order = open("""
				{ "reflection": [ { "type": "com.example.Order", "allDeclaredConstructors": true,
					"methods": [ { "name": "name", "parameterTypes": [ ] } ], "allPublicFields": true } ] }""")
			.loadClass("com.example.Order");
		assertThat(order.getDeclaredConstructor().isSynthetic()).isFalse();
		assertThat(order.getMethod("name").isSynthetic()).isFalse();
		assertThat(order.getMethod("name", int.class).isSynthetic()).isTrue();
		assertThat(order.getDeclaredField("one").isSynthetic()).isFalse();
		assertThat(order.getDeclaredField("two").isSynthetic()).isTrue();
	}

	@Test
	void handsHintsForAllPublicMembersOnToInheritedOnes() throws Exception {
		this.classes.compile("package com.example; public interface Named { default String title() { return null; } }",
				"package com.example; public class Special extends Order implements Named { }");
		ClassLoader world = open("""
				{ "reflection": [ { "type": "com.example.Special", "allPublicMethods": true } ] }""");
		Class<?> special = world.loadClass("com.example.Special");
		assertThat(special.getMethod("name").isSynthetic()).isFalse();
		assertThat(special.getMethod("title").isSynthetic()).isFalse();
	}

	@Test
	void leavesAnnotationsAndConstantsOfEnumsAsTheyAre() throws Exception {
		this.classes.compile("package com.example; public @interface Mark { String value(); }",
				"package com.example; public enum Color { RED; public String code() { return \"r\"; } }");
		ClassLoader world = open("{}");
		assertThat(world.loadClass("com.example.Mark").getMethod("value").isSynthetic()).isFalse();
		Class<?> color = world.loadClass("com.example.Color");
		assertThat(color.getEnumConstants()).hasSize(1);
		assertThat(color.getMethod("valueOf", String.class).isSynthetic()).isFalse();
		assertThat(color.getMethod("code").isSynthetic()).isTrue();
	}

	@Test
	void leavesLibrariesAsTheyAre() throws Exception {
		Class<?> tool = open("{}").loadClass("org.library.Tool");
		assertThat(tool.getMethod("use").isSynthetic()).isFalse();
	}

	@Test
	void showsExpressionsOfAnyTypeWhatHintsOpen() throws Exception {
		this.library.compile("""
				package org.springframework.expression.spel.support;
				public class ReflectiveMethodResolver {
					public static long count(Class<?> type, String name) {
						return java.util.Arrays.stream(type.getMethods())
							.filter((method) -> method.getName().equals(name)).count();
					}
				}""");
		ClassLoader world = open(
				"""
						{ "reflection": [ { "type": "org.library.Tool", "methods": [ { "name": "use", "parameterTypes": [] } ] },
							{ "type": "com.example.Order", "allPublicMethods": true } ] }""");
		Method count = world.loadClass("org.springframework.expression.spel.support.ReflectiveMethodResolver")
			.getMethod("count", Class.class, String.class);
		assertThat(count.invoke(null, world.loadClass("org.library.Tool"), "use")).isEqualTo(1L);
		assertThat(count.invoke(null, world.loadClass("org.library.Tool"), "hashCode")).isEqualTo(0L);
		assertThat(count.invoke(null, world.loadClass("com.example.Order"), "name")).isEqualTo(2L);
		assertThat(count.invoke(null, world.loadClass("com.example.Order"), "hashCode")).isEqualTo(1L);
		assertThat(count.invoke(null, String.class, "length")).isEqualTo(0L);
	}

	@Test
	void showsGraphQlWhatHintsOpen() throws Exception {
		this.library.compile("""
				package graphql.schema;

				public class PropertyFetchingImpl {

					public static boolean hasMethod(Class<?> type, String name) {
						try {
							return type.getMethod(name).getName().equals(name);
						}
						catch (NoSuchMethodException ex) {
							return false;
						}
					}

					public static long declared(Class<?> type, String name) {
						return java.util.Arrays.stream(type.getDeclaredMethods())
							.filter((method) -> method.getName().equals(name))
							.count();
					}

				}""");
		ClassLoader world = open("""
				{ "reflection": [ { "type": "org.library.Tool", "methods": [ { "name": "use" } ] } ] }""");
		Class<?> fetching = world.loadClass("graphql.schema.PropertyFetchingImpl");
		Method hasMethod = fetching.getMethod("hasMethod", Class.class, String.class);
		Method declared = fetching.getMethod("declared", Class.class, String.class);
		Class<?> tool = world.loadClass("org.library.Tool");
		Class<?> order = world.loadClass("com.example.Order");
		assertThat(hasMethod.invoke(null, tool, "use")).isEqualTo(true);
		assertThat(declared.invoke(null, tool, "use")).isEqualTo(1L);
		assertThat(hasMethod.invoke(null, order, "name")).isEqualTo(false);
		assertThat(declared.invoke(null, order, "name")).isEqualTo(0L);
	}

	@Test
	void tellsWhereAClassComesFrom() throws Exception {
		Class<?> order = open("{}").loadClass("com.example.Order");
		assertThat(order.getProtectionDomain().getCodeSource().getLocation())
			.isEqualTo(this.classes.folder().toUri().toURL());
	}

	@Test
	void doesNotShowTheClassesOfTheTest() throws Exception {
		ClassLoader world = open("{}");
		assertThatExceptionOfType(ClassNotFoundException.class)
			.isThrownBy(() -> world.loadClass("tools.jackson.databind.json.JsonMapper"));
		assertThatExceptionOfType(ClassNotFoundException.class)
			.isThrownBy(() -> world.loadClass("com.example.Missing"));
	}

	private ClosedWorldClassLoader open(String metadata) throws IOException {
		this.classes.metadata(metadata);
		ClassPath classPath = new ClassPath(
				List.of(this.classes.folder(), this.library.jar(this.folder.resolve("library.jar"), "")));
		ReachabilityMetadata read = ReachabilityMetadata.read(classPath);
		ApplicationClasses application = new ApplicationClasses(List.of("com.example"));
		ResourceView view = ResourceView.create(classPath, read.resources(), application, this.closed);
		this.views.add(view);
		ClosedWorldClassLoader world = new ClosedWorldClassLoader(classPath, read, application, view, this.hidden);
		new InheritedHints(read, application, world::findClassFile).apply();
		return world;
	}

	private static String text(ClassLoader world, String name) throws IOException {
		try (InputStream content = world.getResourceAsStream(name)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
