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

package dev.muster.buildpack.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExplodedApplicationTests {

	private static final String METADATA = "META-INF/native-image/demo/app/reachability-metadata.json";

	@TempDir
	private Path root;

	private ExplodedApplication application;

	@BeforeEach
	void makeApplication() throws IOException {
		this.application = new ExplodedApplication(this.root, "demo.App", "", "");
		write("BOOT-INF/classes/demo/App__ApplicationContextInitializer.class", "");
		write(METADATA, "{}");
		write("META-INF/MANIFEST.MF", "");
	}

	@Test
	void passesWhenAllIsThere() throws Exception {
		this.application.check();
		this.application.moveResources();
		assertThat(this.application.classPath()).containsExactly(this.root.resolve("BOOT-INF/classes"));
	}

	@Test
	void refusesMissingStartClass() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> new ExplodedApplication(this.root, "", "", "").check())
			.withMessageContaining("Start-Class");
	}

	@Test
	void refusesMissingInitializer() throws Exception {
		Files.delete(this.root.resolve("BOOT-INF/classes/demo/App__ApplicationContextInitializer.class"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this.application::check)
			.withMessageContaining("AOT initializer of 'demo.App'")
			.withMessageContaining("-Pnative");
	}

	@Test
	void refusesMissingMetadataEvenIfALibraryHasSome() throws Exception {
		Files.delete(this.root.resolve(METADATA));
		write("META-INF/native-image/g/library/1.0/reachability-metadata.json", "{}");
		write("BOOT-INF/lib/library-1.0.jar", "");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this.application::check)
			.withMessageContaining("own reachability metadata is missing");
	}

	@Test
	void movesResourcesButNotWhatBelongsToTheJar() throws Exception {
		write("META-INF/muster/routes.json", "[]");
		write("META-INF/services/java.nio.file.spi.FileSystemProvider", "loader");
		write("META-INF/maven/demo/app/pom.xml", "");
		this.application.moveResources();
		assertThat(this.application.classes().resolve("META-INF/muster/routes.json")).hasContent("[]");
		assertThat(this.application.classes().resolve(METADATA)).exists();
		assertThat(this.application.classes().resolve("META-INF/services")).doesNotExist();
		assertThat(this.application.classes().resolve("META-INF/maven")).doesNotExist();
		assertThat(this.application.hasRouteManifest()).isTrue();
	}

	@Test
	void refusesTwoDifferentFilesOfOneName() throws Exception {
		write("META-INF/aop.xml", "one");
		write("BOOT-INF/classes/META-INF/aop.xml", "two");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this.application::moveResources)
			.withMessageContaining("META-INF/aop.xml and BOOT-INF/classes/META-INF/aop.xml");
	}

	@Test
	void readsClassPathInTheOrderOfTheIndex() throws Exception {
		write("BOOT-INF/lib/a.jar", "");
		write("BOOT-INF/lib/b.jar", "");
		assertThat(this.application.classPath()).map((path) -> this.root.relativize(path).toString())
			.containsExactly("BOOT-INF/classes", "BOOT-INF/lib/a.jar", "BOOT-INF/lib/b.jar");
		write("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n");
		assertThat(this.application.classPath()).map((path) -> this.root.relativize(path).toString())
			.containsExactly("BOOT-INF/classes", "BOOT-INF/lib/b.jar", "BOOT-INF/lib/a.jar");
	}

	@Test
	void refusesIndexThatNamesMissingLibrary() throws Exception {
		write("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/gone.jar\"\n");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this.application::classPath)
			.withMessageContaining("gone.jar");
	}

	private void write(String name, String content) throws IOException {
		Path file = this.root.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
