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

package dev.muster.buildpack.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClassResourcesTests {

	@TempDir
	private Path folder;

	private Path jar;

	private MetadataClassPath classPath;

	@BeforeEach
	void makeClassPath() throws IOException {
		this.jar = this.folder.resolve("server-1.0.jar");
		write("org.example/server/1.0/reachability-metadata.json", """
				{ "reflection": [ { "type": "a.B" } ], "resources": [
					{ "condition": { "typeReached": "a.B" }, "glob": "a/B.class" },
					{ "glob": "a/B.class" }, { "glob": "a/messages.properties" }, { "glob": "a/**/*.class" },
					{ "bundle": "a.Messages" } ] }""");
		write("demo/app/reachability-metadata.json", """
				{ "resources": [ { "glob": "demo/App.class" }, { "glob": "application.properties" } ] }""");
		try (OutputStream file = Files.newOutputStream(this.jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			entry(zip, "META-INF/SIGNED.SF", "signature");
			entry(zip, "META-INF/native-image/resource-config.json", """
					{ "resources": { "includes": [ { "pattern": "\\\\Qa/C.class\\\\E" }, { "pattern": ".*\\\\.class$" },
						{ "pattern": "\\\\Qa/text\\\\E" } ] }, "globs": [ { "glob": "a/D.class" } ] }""");
			entry(zip, "a/B.class", "bytes");
		}
		this.classPath = new MetadataClassPath(this.folder, List.of(this.jar));
	}

	@Test
	void removesEntriesOfLibrariesAndCountsThemByOrigin() throws Exception {
		ClassResources resources = ClassResources.prune(this.classPath);
		assertThat(resources.removed()).isEqualTo(Map.of("org.example:server:1.0", 3, "server-1.0.jar", 3));
		assertThat(read("org.example/server/1.0/reachability-metadata.json"))
			.contains("a.B", "a/messages.properties", "a.Messages")
			.doesNotContain(".class");
	}

	@Test
	void removesEntriesInsideJarAndKeepsTheRest() throws Exception {
		ClassResources.prune(this.classPath);
		try (ZipFile zip = new ZipFile(this.jar.toFile())) {
			assertThat(zip.stream().map(ZipEntry::getName))
				.containsExactly("META-INF/native-image/resource-config.json", "a/B.class");
			assertThat(text(zip, "META-INF/native-image/resource-config.json")).contains("a/text")
				.doesNotContain(".class");
			assertThat(text(zip, "a/B.class")).isEqualTo("bytes");
		}
	}

	@Test
	void keepsEntriesOfTheApplicationAndNamesThem() throws Exception {
		ClassResources resources = ClassResources.prune(this.classPath);
		assertThat(resources.kept()).containsExactly("demo/App.class");
		assertThat(read("demo/app/reachability-metadata.json")).contains("demo/App.class");
	}

	@Test
	void findsNothingTheSecondTime() throws Exception {
		ClassResources.prune(this.classPath);
		byte[] jar = Files.readAllBytes(this.jar);
		assertThat(ClassResources.prune(this.classPath).removed()).isEmpty();
		assertThat(this.jar).hasBinaryContent(jar);
	}

	@Test
	void tellsWhoRegistersResource() throws Exception {
		assertThat(ClassResources.registrationsOf(this.classPath, "demo/App.class")).anyMatch((text) -> text
			.equals("'demo/App.class' in META-INF/native-image/demo/app/reachability-metadata.json (the application)"));
		assertThat(ClassResources.registrationsOf(this.classPath, "a/x/y/Z.class")).hasSize(2)
			.anyMatch((text) -> text.contains("a/**/*.class") && text.contains("org.example:server:1.0"));
		assertThat(ClassResources.registrationsOf(this.classPath, "b.txt")).isEmpty();
	}

	@Test
	void tellsApplicationMetadataFromThatOfLibraries() throws Exception {
		Path metadata = this.folder.resolve(MetadataClassPath.FOLDER);
		assertThat(this.classPath.hasApplicationMetadata(metadata)).isTrue();
		Files.delete(metadata.resolve("demo/app/reachability-metadata.json"));
		assertThat(this.classPath.hasApplicationMetadata(metadata)).isFalse();
	}

	@Test
	void refusesBrokenMetadata() throws Exception {
		write("demo/app/reachability-metadata.json", "{ broken");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> ClassResources.prune(this.classPath))
			.withMessageContaining("not JSON")
			.withMessageContaining("demo/app");
	}

	private void write(String name, String content) throws IOException {
		Path file = this.folder.resolve(MetadataClassPath.FOLDER).resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private String read(String name) throws IOException {
		return Files.readString(this.folder.resolve(MetadataClassPath.FOLDER).resolve(name));
	}

	private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(ZipFile zip, String name) throws IOException {
		try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
