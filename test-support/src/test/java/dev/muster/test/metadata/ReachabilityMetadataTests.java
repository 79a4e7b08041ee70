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

package dev.muster.test.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.test.TestClasses;
import dev.muster.test.classpath.ClassPath;
import dev.muster.test.failure.TestSetupException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ReachabilityMetadata}.
 */
class ReachabilityMetadataTests {

	private static final String METADATA = "META-INF/native-image/com.example/app/reachability-metadata.json";

	@TempDir
	private Path folder;

	private TestClasses classes;

	@BeforeEach
	void makeClasses() {
		this.classes = new TestClasses(this.folder.resolve("classes"));
	}

	@Test
	void opensWholeCategories() throws IOException {
		MemberHints hints = type("""
				{ "reflection": [ { "type": "a.B", "allDeclaredConstructors": true, "allPublicMethods": true,
					"allDeclaredFields": false, "allPublicFields": true } ] }""");
		assertThat(hints.includeMethod("<init>", "()V", false)).isTrue();
		assertThat(hints.includeMethod("name", "()V", true)).isTrue();
		assertThat(hints.includeMethod("name", "()V", false)).isFalse();
		assertThat(hints.includeField("name", true)).isTrue();
		assertThat(hints.includeField("name", false)).isFalse();
	}

	@Test
	void opensMethodsByTheirParameterTypes() throws IOException {
		MemberHints hints = type("""
				{ "reflection": [ { "type": "a.B", "methods": [
					{ "name": "<init>", "parameterTypes": [] },
					{ "name": "all" },
					{ "name": "one", "parameterTypes": [ "int", "java.lang.String[]", "[[J", "[La.B$C;" ] } ] } ] }""");
		assertThat(hints.includeMethod("<init>", "()V", true)).isTrue();
		assertThat(hints.includeMethod("<init>", "(I)V", true)).isFalse();
		assertThat(hints.includeMethod("all", "(I)Ljava/lang/String;", true)).isTrue();
		assertThat(hints.includeMethod("one", "(I[Ljava/lang/String;[[J[La/B$C;)V", true)).isTrue();
		assertThat(hints.includeMethod("one", "()V", true)).isFalse();
	}

	@Test
	void opensFieldsByTheirName() throws IOException {
		MemberHints hints = type("""
				{ "reflection": [ { "type": "a.B", "fields": [ { "name": "one" } ] } ] }""");
		assertThat(hints.includeField("one", false)).isTrue();
		assertThat(hints.includeField("two", true)).isFalse();
	}

	@Test
	void opensNothingOfATypeThatIsOnlyNamed() throws IOException {
		MemberHints hints = type("""
				{ "reflection": [ { "type": "a.B", "unsafeAllocated": true } ] }""");
		assertThat(hints.includeMethod("<init>", "()V", true)).isFalse();
	}

	@Test
	void takesEntriesOfOneTypeTogetherAndConditionsAsMet() throws IOException {
		MemberHints hints = type(
				"""
						{ "reflection": [
							{ "type": "a.B", "fields": [ { "name": "one" } ] },
							{ "condition": { "typeReached": "a.Never" }, "type": "a.B", "fields": [ { "name": "two" } ] } ] }""");
		assertThat(hints.includeField("one", false)).isTrue();
		assertThat(hints.includeField("two", false)).isTrue();
	}

	@Test
	void passesOverProxies() throws IOException {
		this.classes.metadata("""
				{ "reflection": [ { "type": { "proxy": [ "a.B", "a.C" ] } } ] }""");
		assertThat(read().types()).isEmpty();
	}

	@Test
	void includesResourcesThatNoModuleOwns() throws IOException {
		this.classes.metadata("""
				{ "resources": [ { "glob": "/" }, { "glob": "a/*.txt" }, { "module": "java.xml", "glob": "b.txt" },
					{ "module": "ALL-UNNAMED", "glob": "c.txt" }, { "bundle": "d.messages" } ] }""");
		ResourceHints resources = read().resources();
		assertThat(List.of("a/b.txt", "c.txt", "d/messages_de.properties")).allMatch(resources::name);
		assertThat(List.of("b.txt", "d.txt")).noneMatch(resources::name);
	}

	@Test
	void readsTheFilesThatCameBefore() throws IOException {
		this.classes.file("META-INF/native-image/reflect-config.json", """
				[ { "name": "a.B", "allDeclaredFields": true } ]""")
			.file("META-INF/native-image/a/resource-config.json", """
					{ "resources": { "includes": [ { "pattern": "a/.*" }, { "pattern": "java.base:b" } ],
						"excludes": [ { "pattern": "a/c" } ] }, "bundles": [ { "name": "e" } ] }""")
			.file("META-INF/native-image/b/resource-config.json", """
					{ "resources": [ { "pattern": "\\\\Qd.txt\\\\E" } ], "globs": [ { "glob": "f" } ] }""");
		ReachabilityMetadata metadata = read();
		assertThat(metadata.type("a.B").includeField("one", false)).isTrue();
		assertThat(List.of("a/b", "d.txt", "e.properties", "f")).allMatch(metadata.resources()::name);
		assertThat(List.of("a/c", "b")).noneMatch(metadata.resources()::name);
	}

	@Test
	void readsJars() throws IOException {
		this.classes.metadata("""
				{ "resources": [ { "glob": "a.txt" } ] }""");
		Path jar = this.classes.jar(this.folder.resolve("a.jar"), "");
		assertThat(ReachabilityMetadata.read(new ClassPath(List.of(jar))).resources().name("a.txt")).isTrue();
	}

	@Test
	void acceptsEmptyFiles() throws IOException {
		this.classes.metadata("[]").file("META-INF/native-image/b/reachability-metadata.json", "{}");
		assertThat(read().types()).isEmpty();
	}

	@Test
	void saysWhichFileIsNotJson() throws IOException {
		this.classes.metadata("{ \"reflection\": [ ");
		assertFailure("is not JSON", "line 1");
	}

	@Test
	void saysWhichFileHasTheWrongForm() throws IOException {
		this.classes.metadata("{ \"reflection\": { } }");
		assertFailure("where a list belongs");
	}

	@Test
	void saysWhichFileHasAnEntryWithoutAType() throws IOException {
		this.classes.metadata("{ \"reflection\": [ { \"allDeclaredFields\": true } ] }");
		assertFailure("without the text 'name'");
	}

	@Test
	void saysWhichFileHasAGlobThatNativeImageRefuses() throws IOException {
		this.classes.metadata("{ \"resources\": [ { \"glob\": \"a?\" } ] }");
		assertFailure("a glob that native-image refuses", "'a?'");
	}

	private void assertFailure(String... texts) {
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(this::read)
			.withMessageContainingAll(texts)
			.withMessageContainingAll(METADATA, this.classes.folder().toString(), "repair or remove the file");
	}

	private MemberHints type(String metadata) throws IOException {
		this.classes.metadata(metadata);
		return read().type("a.B");
	}

	private ReachabilityMetadata read() {
		return ReachabilityMetadata.read(new ClassPath(List.of(this.classes.folder())));
	}

}
