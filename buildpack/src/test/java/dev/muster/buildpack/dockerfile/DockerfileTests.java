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

package dev.muster.buildpack.dockerfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.option.Options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DockerfileTests {

	@TempDir
	private Path project;

	@BeforeEach
	void writeProject() throws IOException {
		Files.writeString(this.project.resolve("pom.xml"), "<project/>");
		Files.createDirectories(this.project.resolve("target"));
	}

	@Test
	void startsFromProcessedJar() throws Exception {
		jar("shop-1.2.jar", "true", "The \"Shop\" for $5");
		jar("shop-1.2-sources.jar", null, null);
		Dockerfile file = dockerfile();
		assertThat(file.content())
			.contains("COPY --chown=1001:1000 [\"target/shop-1.2.jar\", \"/tmp/application.jar\"]")
			.contains("org.opencontainers.image.title=\"The \\\"Shop\\\" for \\$5\"")
			.contains("org.opencontainers.image.version=\"1.2\"")
			.doesNotContain("@");
		assertThat(file.ignore()).isEqualTo("*\n!target/shop-1.2.jar\n");
	}

	@Test
	void endsInRunImageWithItsUserAndWithoutLauncher() throws Exception {
		jar("shop.jar", "true", "Shop");
		String content = dockerfile().content();
		String last = content.substring(content.lastIndexOf("FROM "));
		assertThat(last).startsWith("FROM ${RUN_IMAGE}\n")
			.contains("USER 1002:1000", "EXPOSE 8081")
			.endsWith("ENTRYPOINT [\"/layers/muster_native/native-image/service\"]\n")
			.doesNotContain("/cnb/", "RUN ");
		assertThat(content).contains("ARG BUILDER=a/builder:1", "ARG RUN_IMAGE=a/run:1");
	}

	@Test
	void takesEveryOptionOfTheBuildpack() throws Exception {
		jar("shop.jar", "true", "Shop");
		assertThat(dockerfile().content().lines().filter((line) -> line.startsWith("ARG BP_")))
			.containsExactlyElementsOf(Options.names().stream().map("ARG "::concat).toList());
	}

	@Test
	void writesBothFiles() throws Exception {
		jar("shop.jar", "true", "Shop");
		List<Path> written = dockerfile().write(false);
		assertThat(written).containsExactly(this.project.resolve("Dockerfile"), this.project.resolve(".dockerignore"));
		assertThat(written).allSatisfy((file) -> assertThat(file).isNotEmptyFile());
	}

	@Test
	void replacesNothingThatIsThere() throws Exception {
		jar("shop.jar", "true", "Shop");
		for (String name : List.of("Dockerfile", ".dockerignore")) {
			Path existing = Files.writeString(this.project.resolve(name), "mine");
			assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> dockerfile().write(false))
				.withMessageContaining("the file is there already")
				.withMessageContaining("where:      " + existing)
				.withMessageContaining("--force");
			assertThat(existing).hasContent("mine");
			try (Stream<Path> files = Files.list(this.project)) {
				assertThat(files).hasSize(3);
			}
			dockerfile().write(true);
			assertThat(existing).content().isNotEqualTo("mine");
			Files.delete(this.project.resolve("Dockerfile"));
			Files.delete(this.project.resolve(".dockerignore"));
		}
	}

	@Test
	void saysHowToProcessAheadOfTime() throws Exception {
		jar("shop.jar", null, "Shop");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this::dockerfile)
			.withMessageContaining("no executable jar that was processed ahead of time")
			.withMessageContaining("(not processed: [shop.jar])")
			.withMessageContaining("mvn -Pnative package");
	}

	@Test
	void refusesToChooseBetweenJars() throws Exception {
		jar("shop-1.jar", "true", "Shop");
		jar("shop-2.jar", "true", "Shop");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this::dockerfile)
			.withMessageContaining("there are 2 executable jars: [target/shop-1.jar, target/shop-2.jar]")
			.withMessageContaining("clean package");
	}

	@Test
	void refusesFolderWithoutProject() throws Exception {
		Files.delete(this.project.resolve("pom.xml"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(this::dockerfile)
			.withMessageContaining("there is no Maven project")
			.withMessageContaining("pom.xml");
	}

	@Test
	void tellsBuildOfStaticExecutableThatRunImageIsEmpty() throws Exception {
		jar("shop.jar", "true", "Shop");
		assertThat(dockerfile().content()).contains("\nARG BP_MUSTER_LINK\n").doesNotContain("analyzed.toml");
		assertThat(Dockerfile.of(this.project, "a/builder:1", "a/run-static:1", true, 8081).content())
			.contains("\nARG BP_MUSTER_LINK=static\n", "ARG RUN_IMAGE=a/run-static:1",
					"name = \"scratch\"\\n' >/layers/analyzed.toml; \\\n    /cnb/lifecycle/detector -app")
			.doesNotContain("@");
	}

	private Dockerfile dockerfile() throws IOException {
		return Dockerfile.of(this.project, "a/builder:1", "a/run:1", false, 8081);
	}

	private void jar(String name, @Nullable String processed, @Nullable String title) throws IOException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		if (title != null) {
			attributes.putValue("Spring-Boot-Version", "4.1.2");
			attributes.putValue("Implementation-Title", title);
			attributes.putValue("Implementation-Version", "1.2");
		}
		if (processed != null) {
			attributes.putValue("Spring-Boot-Native-Processed", processed);
		}
		try (OutputStream file = Files.newOutputStream(this.project.resolve("target").resolve(name));
				JarOutputStream jar = new JarOutputStream(file, manifest)) {
			jar.flush();
		}
	}

}
