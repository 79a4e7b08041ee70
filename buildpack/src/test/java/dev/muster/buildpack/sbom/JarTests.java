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

package dev.muster.buildpack.sbom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JarTests {

	@TempDir
	private Path folder;

	@Test
	void takesCoordinatesFromPomProperties() throws Exception {
		Jar jar = Jar.read(Jars.write(this.folder.resolve("core-1.0-SNAPSHOT.jar"),
				Jars.descriptor("org.example", "core", "1.0-SNAPSHOT")));
		assertThat(jar.isIdentified()).isTrue();
		assertThat(jar.purl()).contains("pkg:maven/org.example/core@1.0-SNAPSHOT?type=jar");
	}

	@Test
	void takesCoordinatesOfTheJarItselfWhenOthersAreShadedIn() throws Exception {
		Map<String, String> entries = new LinkedHashMap<>(Jars.descriptor("org.shaded", "helper", "3.0"));
		entries.putAll(Jars.descriptor("org.example", "all", "2.1"));
		Jar jar = Jar.read(Jars.write(this.folder.resolve("all-2.1.jar"), entries));
		assertThat(jar.group()).isEqualTo("org.example");
	}

	@Test
	void doesNotTakeCoordinatesOfWhatIsShadedInForItsOwn() throws Exception {
		Jar jar = Jar
			.read(Jars.write(this.folder.resolve("all-2.1.jar"), Jars.descriptor("org.shaded", "helper", "3.0")));
		assertThat(jar.isIdentified()).isFalse();
		assertThat(jar.purl()).isEmpty();
		assertThat(jar.artifact()).isEqualTo("all");
		assertThat(jar.version()).isEqualTo("2.1");
	}

	@Test
	void splitsNameBeforeTheVersion() throws Exception {
		Jar jar = Jar.read(Jars.write(this.folder.resolve("spring-boot-4.1.2.jar"), Map.of("a", "")));
		assertThat(jar.artifact()).isEqualTo("spring-boot");
		assertThat(jar.version()).isEqualTo("4.1.2");
	}

	@Test
	void knowsTheLibraryThatSpringBootAdds() throws Exception {
		Jar jar = Jar.read(Jars.write(this.folder.resolve("spring-boot-jarmode-tools-4.1.2.jar"), Map.of("a", "")));
		assertThat(jar.purl()).contains("pkg:maven/org.springframework.boot/spring-boot-jarmode-tools@4.1.2?type=jar");
	}

	@Test
	void refusesWhatIsNoJar() throws Exception {
		Path file = Files.writeString(this.folder.resolve("broken-1.0.jar"), "no zip");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> Jar.read(file))
			.withMessageContaining("a library cannot be read")
			.withMessageContaining("broken-1.0.jar")
			.withMessageContaining("spring-boot:repackage");
	}

	@Test
	void refusesCoordinatesThatAreNoProperties() throws Exception {
		Path descriptor = this.folder.resolve("META-INF/maven/a/b/pom.properties");
		Files.createDirectories(descriptor.getParent());
		Files.writeString(descriptor, "version=1\\uzzzz");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> Product.of(this.folder, "title"))
			.withMessageContaining("the application's coordinates cannot be read")
			.withMessageContaining("pom.properties")
			.withMessageContaining("spring-boot:repackage");
	}

	@Test
	void refusesCoordinatesThatMakeNoPackageUrl() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> new Product("/org.example", "a", "1").component())
			.withMessageContaining("no package URL can be made")
			.withMessageContaining("/org.example, a, 1")
			.withMessageContaining("pom.properties");
	}

}
